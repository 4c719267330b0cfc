import type { Engine } from "@/db/engines/start-engines";
import type { Unit } from "./unit";

export type SupervisedEngine = Pick<Engine, "name" | "pid" | "isAlive" | "exited" | "restart" | "stop" | "signal" | "lastLines">;

/** An engine that already answers. */
export function engineUnit(engine: SupervisedEngine): Unit {
  let answers = true;
  return {
    name: engine.name,
    stage: "engine",
    pid: () => engine.pid,
    isReady: () => answers && engine.isAlive(),
    start: async () => {
      answers = false;
      await engine.restart();
      answers = true;
    },
    exited: () => engine.exited,
    stop: () => engine.stop(),
    kill: () => engine.signal("SIGKILL"),
    lastLines: () => engine.lastLines(),
  };
}
