import { importTypeScript } from "./supervisor/prepare.mjs";

const reset = await importTypeScript("scripts/reset-password.ts");
process.exitCode = reset ? await reset.run({ email: process.argv[2] }) : 1;
