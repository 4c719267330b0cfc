import { Tag } from "@/components/ui/tag";

/** Reading is neutral, changing is not. */
export function MethodTag({ method }: { method: string }) {
  return (
    <Tag tone={method === "GET" ? "neutral" : "accent"} className="w-[46px] shrink-0 justify-center font-mono font-medium">
      {method === "DELETE" ? "DEL" : method}
    </Tag>
  );
}
