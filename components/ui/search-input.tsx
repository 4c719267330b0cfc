import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { Spinner } from "@/components/ui/spinner";
import { cn } from "@/lib/cn";

export type SearchInputProps = Omit<ComponentProps<"input">, "size" | "aria-label"> & {
  /** Read to screen readers; the placeholder is no name. */
  label: string;
  size?: "md" | "lg";
  isPending?: boolean;
};

/** The page's search: the `/` key focuses the first one. */
export function SearchInput({ label, size = "md", isPending = false, className, ...props }: SearchInputProps) {
  const Icon = isPending ? Spinner : Search;
  const isLarge = size === "lg";
  return (
    <div className={cn("relative min-w-0", className)}>
      <Icon aria-hidden className={cn("pointer-events-none absolute top-1/2 -translate-y-1/2 text-muted", isLarge ? "left-3.5 size-4" : "left-2.5 size-3.5")} />
      <input
        type="search"
        data-search
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        className={cn(
          "w-full rounded-control border border-control bg-surface text-ink transition-colors focus-visible:border-accent-line focus-visible:outline-3 focus-visible:outline-offset-0 focus-visible:outline-accent-soft [&::-webkit-search-cancel-button]:appearance-none",
          isLarge ? "h-10 rounded-card pr-3.5 pl-10 text-md" : "h-control pr-2.5 pl-8 text-sm",
        )}
        {...props}
      />
    </div>
  );
}
