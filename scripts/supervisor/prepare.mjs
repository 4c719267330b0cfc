import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// Plain JavaScript on built-ins: it runs before anything is installed.

const OLDEST_NODE = [20, 19];

const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** A sentence when this Node.js is too old, else null. */
export function refuseNode(version) {
  const [major, minor] = version.split(".").map(Number);
  const isNewEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return isNewEnough
    ? null
    : `Reporunner needs Node.js ${OLDEST_NODE.join(".")} or newer, and this is ${version}: install it from your system's packages or with a version manager.`;
}

function hashOfLockFile(folder) {
  return createHash("sha256")
    .update(readFileSync(join(folder, "package-lock.json")))
    .digest("hex");
}

const stampOf = (folder) => join(folder, "node_modules", ".reporunner-lock-hash");

/** An installation made by hand carries no stamp of ours; npm's own record tells when it was made. */
function isInstalledByHand(folder) {
  const record = join(folder, "node_modules", ".package-lock.json");
  return existsSync(record) && statSync(record).mtimeMs >= statSync(join(folder, "package-lock.json")).mtimeMs;
}

export function isInstalled(folder) {
  if (!existsSync(join(folder, "node_modules"))) return false;
  const stamp = stampOf(folder);
  if (existsSync(stamp)) return readFileSync(stamp, "utf8").trim() === hashOfLockFile(folder);
  return isInstalledByHand(folder);
}

/** npm that started us, else the one on the path. */
function npmCommand(words) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith("npm-cli.js") ? [process.execPath, npm, ...words] : ["npm", ...words];
}

function runNpm(folder, words) {
  const [program, ...rest] = npmCommand(words);
  return new Promise((settle) => {
    const child = spawn(program, rest, { cwd: folder, stdio: "inherit" });
    const end = (signal) => child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
    const finish = (code) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, end);
      settle(code);
    };
    child.once("error", () => finish(1));
    child.once("exit", (code) => finish(code ?? 1));
  });
}

/** False when npm failed, which has then said why. */
async function ensureInstalled(folder) {
  if (!isInstalled(folder)) {
    console.log("Installing packages (npm ci)");
    // The build needs the types among the development packages, whatever NODE_ENV says.
    if ((await runNpm(folder, ["ci", "--include=dev", "--no-audit", "--no-fund"])) !== 0) return false;
  }
  const stamp = stampOf(folder);
  if (!existsSync(stamp)) writeFileSync(stamp, `${hashOfLockFile(folder)}\n`);
  return true;
}

/** Makes this process able to import the repository's TypeScript, and imports one file of it. Null when it may not run. */
export async function importTypeScript(path) {
  const refusal = refuseNode(process.versions.node);
  if (refusal) {
    console.error(refusal);
    return null;
  }
  // Whatever folder this was called from, every relative path of ours starts at the checkout.
  process.chdir(root);
  if (!(await ensureInstalled(root))) {
    console.error("The packages could not be installed: see npm's message above.");
    return null;
  }
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: join(root, "tsconfig.json") });
  return import(pathToFileURL(join(root, path)).href);
}
