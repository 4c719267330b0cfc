import { importTypeScript } from "./supervisor/prepare.mjs";

const supervisor = await importTypeScript("scripts/supervisor/main.ts");
if (supervisor) await supervisor.run({ isDev: process.argv.includes("--dev") });
else process.exitCode = 1;
