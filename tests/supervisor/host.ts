import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startWatchdog } from "@/db/engines/watchdog";
import { applicationUnit } from "@/scripts/supervisor/application-unit";
import { engineUnit } from "@/scripts/supervisor/engine-unit";
import { supervise } from "@/scripts/supervisor/supervise";
import { fakeEngine, PROGRAMS, planOf } from "@/tests/supervisor/small-programs";

// A supervisor to be killed: `node --import tsx tests/supervisor/host.ts <folder>` prints the pids of what it started.

const dataDir = process.argv[2] ?? "";
const runFolder = join(dataDir, "run");
mkdirSync(runFolder, { recursive: true });
const watchdog = startWatchdog({ dataDir, runFolder, runId: randomUUID() });
const print = () => console.log(JSON.stringify({ watchdog: watchdog.pid(), ...Object.fromEntries(supervisor.units().map((unit) => [unit.name, unit.pid()])) }));

const supervisor = supervise({
  probe: async () => null,
  onReady: print,
  onCrashLoop: () => process.exit(1),
  onNotice: (text) => console.error(text),
  onChange: () => undefined,
});
supervisor.keep(engineUnit(await fakeEngine({ watchdog })));
for (const name of ["steady", "stubborn", "parent"] as const) {
  await supervisor.launch(applicationUnit({ plan: planOf(name, PROGRAMS[name]), watchdog, log: { write: (line) => console.log(line), lastLines: () => [] } }));
}
supervisor.expectReady();
process.on("SIGUSR2", print);
