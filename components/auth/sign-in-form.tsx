"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { signIn } from "@/lib/queries/session";

export type SignInFormProps = { next: string };

export function SignInForm({ next }: SignInFormProps) {
  const [error, setError] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    const failure = await signIn({ email: String(form.get("email")), password: String(form.get("password")) });
    // A full load: what was rendered for nobody must not stay in the router's cache.
    if (failure === null) return window.location.assign(next);
    setError(failure);
    setPending(false);
  }
  return (
    <Card className="p-4">
      <form onSubmit={submit} className="flex flex-col gap-3.5">
        <Field label="E-mail" isRequired>
          <Input name="email" type="email" autoComplete="username" autoFocus />
        </Field>
        <Field label="Password" isRequired error={error}>
          <Input name="password" type="password" autoComplete="current-password" />
        </Field>
        <Button type="submit" variant="primary" isPending={isPending}>
          Sign in
        </Button>
      </form>
    </Card>
  );
}
