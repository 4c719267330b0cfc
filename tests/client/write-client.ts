import { writeFileSync } from "node:fs";
import { clientFile, generateClient } from "@/tests/client/generate-client";

writeFileSync(clientFile, await generateClient());
process.stdout.write(`${clientFile} is written\n`);
