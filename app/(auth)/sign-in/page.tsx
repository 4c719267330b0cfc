import type { Metadata } from "next";
import { SignInForm } from "@/components/auth/sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  return (
    <>
      <h1 className="text-lg font-semibold text-ink">Sign in</h1>
      <p className="mt-1 mb-5 text-sm text-muted">With the e-mail and password that the first start printed, or that an administrator gave you.</p>
      <SignInForm next={typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : "/"} />
    </>
  );
}
