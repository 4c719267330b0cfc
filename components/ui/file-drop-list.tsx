import { CircleAlert, CircleCheck, File as FileIcon } from "lucide-react";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Spinner } from "@/components/ui/spinner";
import { cn } from "@/lib/cn";
import { formatBytes } from "@/lib/format";

export type FileDropItem = {
  key: string;
  name: string;
  sizeBytes?: number;
  state: "waiting" | "working" | "done" | "failed";
  /** 0 to 1 while working, where it is known. */
  progress?: number;
  /** What came of it, or why it failed. */
  message?: string;
};
export type FileDropListProps = { items: readonly FileDropItem[] };

const icons = {
  waiting: <FileIcon aria-hidden className="size-3.5 text-muted" />,
  working: <Spinner className="text-muted" />,
  done: <CircleCheck aria-hidden className="size-3.5 text-success-ink" />,
  failed: <CircleAlert aria-hidden className="size-3.5 text-danger-ink" />,
};

export function FileDropList({ items }: FileDropListProps) {
  if (items.length === 0) return null;
  return (
    <ul aria-label="Files" className="max-h-72 divide-y divide-line overflow-y-auto rounded-card border border-line bg-surface">
      {items.map((item) => (
        <li key={item.key} className="px-3 py-2">
          <div className="flex items-center gap-2.5">
            {icons[item.state]}
            <span className="min-w-0 flex-1 truncate text-ink" title={item.name}>
              {item.name}
            </span>
            <span className="sr-only">{item.state}</span>
            {item.sizeBytes === undefined ? null : <span className="text-xs text-muted">{formatBytes(item.sizeBytes)}</span>}
          </div>
          {item.message === undefined ? null : (
            <p className={cn("mt-0.5 pl-6 text-xs", item.state === "failed" ? "text-danger-ink" : "text-muted")}>{item.message}</p>
          )}
          {item.state === "working" && item.progress !== undefined ? (
            <ProgressBar label={`Progress of ${item.name}`} value={item.progress} className="mt-1.5" />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
