"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { PayloadView, shownBytesMax } from "@/components/executions/detail/payload-view";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { executionQueries, fetchTriggerFile } from "@/lib/queries/executions";
import type { Execution } from "@/lib/schemas/execution";

export type DataTabProps = { organizationSlug: string; execution: Execution };

/** What the run was started with, and what it is found by. */
export function DataTab({ organizationSlug, execution }: DataTabProps) {
  const { executionId, customData, triggerDataBytes, triggerType } = execution;
  const trigger = useQuery({
    ...executionQueries.trigger({ organizationSlug, executionId }),
    enabled: triggerDataBytes !== null && triggerDataBytes <= shownBytesMax,
  });
  const pairs = Object.entries(customData);
  return (
    <div className="grid items-start gap-3.5 lg:grid-cols-2">
      <Card aria-label="Trigger data">
        <CardHeader title="Trigger data" meta={`what the ${triggerType} trigger brought`} />
        <CardBody>
          <PayloadView
            label="Trigger data"
            bytes={triggerDataBytes}
            query={trigger}
            fetchFile={() => fetchTriggerFile({ organizationSlug, executionId })}
            fileName={`${executionId}-trigger.json`}
          />
        </CardBody>
      </Card>
      <Card aria-label="Custom data">
        <CardHeader title="Custom data" meta="each value leads to the runs that share it" />
        <CardBody>
          {pairs.length === 0 ? (
            <p className="text-muted">None.</p>
          ) : (
            <dl className="grid grid-cols-[minmax(96px,auto)_minmax(0,1fr)] gap-x-4 gap-y-2">
              {pairs.map(([key, value]) => (
                <div key={key} className="contents">
                  <dt className="font-mono text-xs leading-[19px] text-muted [overflow-wrap:anywhere]">{key}</dt>
                  <dd className="min-w-0 [overflow-wrap:anywhere]">
                    {value === "" ? (
                      <span className="text-muted">empty</span>
                    ) : (
                      <Link
                        href={`/o/${organizationSlug}/executions?customData=${encodeURIComponent(`${key}=${value}`)}`}
                        prefetch={false}
                        className="text-ink underline decoration-faint underline-offset-2 hover:decoration-current"
                      >
                        {value}
                      </Link>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </CardBody>
      </Card>
    </div>
  );
}
