import { buildProduct } from "./build";
import { endChildGroup } from "./child-group";
import { Refusal } from "./refusal";

/** `npm run build`. Resolves to the exit code. */
export async function runBuild(): Promise<number> {
  try {
    await buildProduct({
      root: process.cwd(),
      force: true,
      onLine: (line) => console.log(line),
      onChild: (child) => {
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
          process.once(signal, () => {
            endChildGroup(child.pid, "SIGKILL");
            process.exit(130);
          });
        }
      },
    });
    return 0;
  } catch (error) {
    console.error(error instanceof Refusal ? error.message.split(":\n")[0] : error);
    return 1;
  }
}
