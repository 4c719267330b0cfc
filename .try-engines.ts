import { startEngines } from "@/db/engines/start-engines";
import { ensureModelFiles } from "@/db/engines/model-files";
const t0 = performance.now();
const log = (m: string) => console.log(((performance.now() - t0) / 1000).toFixed(2), m);
const engines = await startEngines({ dataDir: process.argv[2] ?? "", onProgress: log, onUrls: (u) => log(JSON.stringify(u)), onReady: (n, d) => log(`${n} ready ${d | 0}ms`) });
log("all " + JSON.stringify({ m: engines.processes.mongodb.pid, p: engines.processes.postgres.pid, r: engines.processes.redis.pid }));
console.log(await ensureModelFiles(log));
if (process.argv[3] === "hold") await new Promise((r) => setTimeout(r, 1e7));
for (const name of ["mongodb", "postgres", "redis"] as const) { const a = performance.now(); engines.processes[name].signal("SIGKILL"); await engines.processes[name].restart(); log(`restart ${name} ${(performance.now() - a) | 0}`); }
const s = performance.now(); await engines.stop(); log(`stopped in ${(performance.now() - s) | 0}`);
