import { createReadablePassword, resetPassword } from "@/lib/auth/people";
import { runtime } from "@/lib/context";

/** `npm run admin:reset-password -- [e-mail]`: prints a new password and ends that person's sessions. */
async function main(): Promise<void> {
  const email = process.argv[2] ?? process.env.REPORUNNER_ADMIN_EMAIL ?? "admin@reporunner.local";
  const password = createReadablePassword();
  const opened = runtime("worker");
  const isKnown = await resetPassword({ auth: opened.auth, email, password }).finally(() => opened.close());
  if (!isKnown) throw new Error(`Nobody has the e-mail ${email}.`);
  process.stdout.write(`New password of ${email}: ${password}\nAll sessions of this person have ended.\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
