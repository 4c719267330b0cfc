"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { JsonTree } from "@/components/ui/json-tree";
import { saveBlob } from "@/components/ui/save-blob";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { formatBytes } from "@/lib/format";
import { messageOf } from "@/lib/queries/settle";

/** Above this a payload is not read by the page: parsing and drawing it would hold up everything else. */
export const shownBytesMax = 256 * 1024;

export type PayloadViewProps = {
  /** "Output of HTTP Request" */
  label: string;
  /** Null where there is none. */
  bytes: number | null;
  /** Of the same payload; only asked where it is small enough. */
  query: { data: { data?: unknown } | undefined; error: Error | null; isFetching: boolean; refetch: () => unknown };
  fetchFile: () => Promise<Blob>;
  fileName: string;
};

export function PayloadView({ label, bytes, query, fetchFile, fileName }: PayloadViewProps) {
  if (bytes === null) return <p className="text-muted">None was kept.</p>;
  if (bytes > shownBytesMax) return <LargePayload bytes={bytes} fetchFile={fetchFile} fileName={fileName} />;
  if (query.data !== undefined) return <SmallPayload value={query.data.data} label={label} bytes={bytes} />;
  if (query.error === null)
    return (
      <div role="status" aria-label={`Loading ${formatBytes(bytes)}`} className="flex flex-col gap-2.5 py-1">
        <Skeleton className="w-2/5" />
        <Skeleton className="w-3/5" />
        <Skeleton className="w-1/2" />
      </div>
    );
  return (
    <div role="alert" className="flex flex-col items-start gap-2">
      <p className="text-danger-ink">{messageOf(query.error)}</p>
      <Button size="sm" isPending={query.isFetching} onClick={() => query.refetch()}>
        Try again
      </Button>
    </div>
  );
}

function SmallPayload({ value, label, bytes }: { value: unknown; label: string; bytes: number }) {
  const isTree = typeof value === "object" && value !== null && Object.keys(value).length > 0;
  return (
    <>
      <div className="-mt-1 mb-1.5 flex items-center justify-between text-xs text-muted">
        <span>{formatBytes(bytes)}</span>
        <CopyButton value={JSON.stringify(value, null, 2) ?? "null"} label="Copy the JSON" />
      </div>
      {isTree ? (
        <JsonTree value={value} label={label} />
      ) : (
        <pre className="font-mono text-xs whitespace-pre-wrap text-ink [overflow-wrap:anywhere]">{JSON.stringify(value) ?? "null"}</pre>
      )}
    </>
  );
}

function LargePayload({ bytes, fetchFile, fileName }: Pick<PayloadViewProps, "fetchFile" | "fileName"> & { bytes: number }) {
  const download = useMutation({
    mutationFn: fetchFile,
    onSuccess: (blob) => saveBlob(blob, fileName),
    onError: (error) => toast.error(messageOf(error)),
  });
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-muted">
        <strong className="font-semibold text-ink">{formatBytes(bytes)}</strong> of JSON: more than this page shows. The file has all of it.
      </p>
      <Button isPending={download.isPending} onClick={() => download.mutate()}>
        {download.isPending ? null : <Download aria-hidden />}
        Download {formatBytes(bytes)}
      </Button>
    </div>
  );
}
