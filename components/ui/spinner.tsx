import { LoaderCircle } from "lucide-react";
import { cn } from "@/lib/cn";

export type SpinnerProps = { className?: string };

export function Spinner({ className }: SpinnerProps) {
  return <LoaderCircle aria-hidden className={cn("size-3.5 animate-spin", className)} />;
}
