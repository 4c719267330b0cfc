import { createContext, type Runtime } from "@/lib/context";
import { toAppError } from "@/lib/errors";
import { type JobName, jobPayloads } from "@/lib/jobs/jobs";
import { metrics } from "@/lib/metrics";
import type { Operation } from "@/lib/operations/define-operation";

export type JobHandler = { name: JobName; handle: (runtime: Runtime, rawPayload: unknown) => Promise<void> };

/** The door for the worker: the payload is parsed again, the actor is the system in the payload's organization, and a throw is a retry. */
export function job({ name, operation }: { name: JobName; operation: Operation }): JobHandler {
  return {
    name,
    async handle(runtime, rawPayload) {
      try {
        const payload = jobPayloads[name].parse(rawPayload);
        const context = createContext({ runtime, actor: { kind: "system", job: name, organizationId: payload.organizationId } });
        await operation.execute(context, payload);
        metrics().jobs.inc({ job: name, outcome: "ok" });
      } catch (error) {
        metrics().jobs.inc({ job: name, outcome: "error" });
        throw toAppError(error);
      }
    },
  };
}
