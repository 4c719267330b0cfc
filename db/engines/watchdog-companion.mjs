// The companion of a process that started others: while its standard input is open it only listens. End of input means
// that the parent died without stopping them (kill -9), so it ends all that was named to it and then itself.
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

const runId = process.argv[3] ?? "";
const watched = new Map();

function startTimeOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : fields[19];
  } catch {
    return null;
  }
}

// The start time tells a recycled pid from the process that was meant.
const lives = ({ pid, startTime }) => startTimeOf(pid) === startTime;

function send(target, signal) {
  const startTime = startTimeOf(target.pid);
  // A group outlives its leader; the number of a group that is gone may lead another one today.
  if (startTime === null ? !target.group : startTime !== target.startTime) return;
  try {
    process.kill(target.group ? -target.pid : target.pid, signal);
  } catch {
    // Already gone.
  }
}

async function end(targets, limitMs) {
  for (const target of targets) {
    send(target, target.signal);
    send(target, "SIGCONT");
  }
  const deadline = Date.now() + limitMs;
  while (targets.some(lives) && Date.now() < deadline) await sleep(25);
  for (const target of targets) send(target, "SIGKILL");
}

// Whatever the parent started and did not name in time still carries the mark in its environment.
function sweep() {
  for (const entry of readdirSync("/proc")) {
    const pid = Number(entry);
    if (!pid || pid === process.pid) continue;
    try {
      if (readFileSync(`/proc/${pid}/environ`, "utf8").includes(`REPORUNNER_RUN_ID=${runId}\0`)) process.kill(pid, "SIGKILL");
    } catch {
      // Gone, or another user's.
    }
  }
}

async function endAll() {
  const all = [...watched.values()];
  await end(
    all.filter(({ stage }) => stage === "application"),
    2_000,
  );
  await end(
    all.filter(({ stage }) => stage === "engine"),
    4_000,
  );
  if (runId) sweep();
  process.exit(0);
}

function accept(line) {
  const message = JSON.parse(line);
  if (message.kind === "watch") watched.set(message.target.pid, message.target);
  else if (message.kind === "forget") watched.delete(message.pid);
  else if (message.kind === "goodbye") process.exit(0);
}

// A signal to the whole session or service must not end it before its work is done; end of input will.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);
createInterface({ input: process.stdin }).on("line", accept).on("close", endAll);
