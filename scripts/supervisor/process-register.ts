import { endProcess, identityOf, type ProcessIdentity } from "@/db/engines/process-identity";
import type { Watchdog, WatchTarget } from "@/db/engines/watchdog";

const LIMITS_MS: Record<WatchTarget["stage"], number> = { application: 3_000, engine: 10_000 };

export type ProcessRegister = Watchdog & {
  /** Ends what is still running, also what a step that was broken off had started. */
  endAll: () => Promise<void>;
};

type Registered = ProcessIdentity & Pick<WatchTarget, "stage" | "signal" | "group">;

/** Knows here what the watchdog knows there. */
export function registerProcesses(watchdog: Watchdog): ProcessRegister {
  const registered = new Map<number, Registered>();
  const endStage = async (stage: WatchTarget["stage"]) => {
    const ofStage = [...registered.values()].filter((process) => process.stage === stage);
    await Promise.all(ofStage.map(({ signal, group, ...identity }) => endProcess(identity, { signal, group, limitMs: LIMITS_MS[stage] })));
  };
  return {
    ...watchdog,
    watch: (target) => {
      registered.set(target.pid, { ...identityOf(target.pid), ...target });
      watchdog.watch(target);
    },
    forget: (pid) => {
      registered.delete(pid);
      watchdog.forget(pid);
    },
    endAll: async () => {
      await endStage("application");
      await endStage("engine");
    },
  };
}
