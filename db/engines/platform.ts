import { EngineError } from "@/db/engines/engine-types";

export function assertSupportedPlatform({ platform = process.platform, arch = process.arch } = {}): void {
  if (platform === "linux" && arch === "x64") return;
  throw new EngineError(
    `The embedded databases run on Linux x86-64 only (this is ${platform} ${arch}): start them with ` +
      "`docker compose up -d mongodb postgres redis`, or set MONGODB_URI, DATABASE_URL and REDIS_URL.",
  );
}
