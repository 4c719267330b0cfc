import { importTypeScript } from "./supervisor/prepare.mjs";

const builder = await importTypeScript("scripts/supervisor/build-command.ts");
process.exitCode = builder ? await builder.runBuild() : 1;
