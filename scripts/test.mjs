import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

// `npm test`: everything, from a clean clone on. Each step prints its own output; the last line counts the tests.

const steps = [
  { name: "verify", command: ["npm", "run", "verify"] },
  { name: "build", command: ["npm", "run", "build"] },
  { name: "browser", command: ["npx", "playwright", "test"] },
  { name: "supervisor", command: ["node", "--import", "tsx", "tests/supervisor/kills.ts", "--quick"] },
  { name: "stores down", command: ["node", "--import", "tsx", "tests/drills/degraded.ts"] },
];

function run([program, ...words]) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", FORCE_COLOR: "0", CI: process.env.CI ?? "" },
    });
    let output = "";
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.on("data", (chunk) => {
        output += chunk;
        target.write(chunk);
      });
    }
    child.once("exit", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Reads the closing line of vitest, of Playwright or of a drill. */
function count(output) {
  const text = stripVTControlCharacters(output);
  const vitest = /^\s*Tests\s+(?:(\d+) failed \| )?(\d+) passed(?: \| (\d+) skipped)?/m.exec(text);
  const drill = /^(\d+) passed, (\d+) failed/m.exec(text);
  const browser = { passed: /^\s+(\d+) passed \(/m.exec(text)?.[1], failed: /^\s+(\d+) failed$/m.exec(text)?.[1] };
  if (vitest) return { passed: Number(vitest[2]), failed: Number(vitest[1] ?? 0), skipped: Number(vitest[3] ?? 0) };
  if (drill) return { passed: Number(drill[1]), failed: Number(drill[2]), skipped: 0 };
  return { passed: Number(browser.passed ?? 0), failed: Number(browser.failed ?? 0), skipped: 0 };
}

/** The system's Chromium, else Playwright's own, else Debian's package. */
async function ensureBrowser() {
  if (["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].some((path) => existsSync(path))) return;
  if ((await run(["npx", "playwright", "install", "chromium"])).code === 0) return;
  await run(["apt-get", "update", "-qq"]);
  await run(["apt-get", "install", "-y", "-qq", "chromium"]);
}

async function main() {
  if (!existsSync("node_modules") && (await run(["npm", "ci"])).code !== 0) return 1;
  await ensureBrowser();
  const total = { passed: 0, failed: 0, skipped: 0 };
  let code = 0;
  for (const { name, command } of steps) {
    process.stdout.write(`\n--- ${name}\n`);
    const startedAt = Date.now();
    const result = await run(command);
    const counted = count(result.output);
    for (const key of Object.keys(total)) total[key] += counted[key];
    if (result.code !== 0 && counted.failed === 0) total.failed += 1;
    code ||= result.code;
    process.stdout.write(`--- ${name}: ${result.code === 0 ? "ok" : `failed with ${result.code}`} in ${Math.round((Date.now() - startedAt) / 1_000)} s\n`);
    if (result.code !== 0 && name === "build") break;
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  return code;
}

process.exitCode = await main();
