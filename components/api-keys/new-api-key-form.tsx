"use client";

import { type FormEvent, useState } from "react";
import { ScopeTable } from "@/components/api-keys/scope-table";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { createApiKeyAction } from "@/lib/actions/api-keys";
import type { Permission } from "@/lib/schemas/permission";

export type NewApiKeyFormProps = { organizationSlug: string; onCreated: (secret: string) => void };

const lifetimes = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "1 year" },
  { value: "never", label: "Never" },
] as const;

export function NewApiKeyForm({ organizationSlug, onCreated }: NewApiKeyFormProps) {
  const [chosen, setChosen] = useState<Permission[]>(["workflow:read", "knowledge:read"]);
  const [lifetime, setLifetime] = useState<(typeof lifetimes)[number]["value"]>("90");
  const [error, setError] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name"));
    setPending(true);
    const result = await createApiKeyAction(organizationSlug, { name, scopes: chosen, expiresInDays: lifetime === "never" ? null : Number(lifetime) });
    setPending(false);
    if (result.ok) onCreated(result.data.secret);
    else setError(result.error.message);
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3.5">
      <Field label="Name" hint="Which system uses it" error={error} isRequired>
        <Input name="name" maxLength={80} autoFocus />
      </Field>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1.5 text-sm font-medium">Scopes</legend>
        <ScopeTable chosen={chosen} onChange={setChosen} />
      </fieldset>
      <Field label="Expires">
        <Select value={lifetime} onValueChange={setLifetime} options={lifetimes} />
      </Field>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" isPending={isPending}>
          Create key
        </Button>
      </div>
    </form>
  );
}
