import { spawn } from "node:child_process";
import { EngineError, type EngineUser } from "@/db/engines/engine-types";

type Command = {
  file: string;
  arguments: string[];
  environment: NodeJS.ProcessEnv;
  user?: EngineUser | null;
  cwd?: string;
  /** Its standard input stays open for as long as we live: a program that watches for its end knows that we died. */
  isTied?: boolean;
};

type Outcome = { code: number; output: string };

export function runCommand({ file, arguments: args, environment, user, cwd, isTied = false }: Command): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      env: environment,
      stdio: [isTied ? "pipe" : "ignore", "pipe", "pipe"],
      ...(cwd ? { cwd } : {}),
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-8_000);
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

export async function runOrFail(command: Command, sentence: string): Promise<void> {
  const { code, output } = await runCommand(command);
  if (code === 0) return;
  const lastLines = output.trim().split("\n").slice(-6).join("\n");
  throw new EngineError(`${sentence}\n${lastLines}`);
}
