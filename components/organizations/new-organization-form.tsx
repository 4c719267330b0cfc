"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { createOrganizationAction } from "@/lib/actions/organizations";

export function NewOrganizationForm() {
  const router = useRouter();
  const [name, setName] = useState("");
  const [chosenSlug, setChosenSlug] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const slug = chosenSlug ?? toSlug(name);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    const result = await createOrganizationAction(null, { name, slug });
    if (result.ok) return router.push(`/o/${result.data.slug}/workflows`);
    setError(result.error.message);
    setPending(false);
  }
  return (
    <Card className="p-4">
      <form onSubmit={submit} className="flex flex-col gap-3.5">
        <Field label="Name" isRequired>
          <Input name="name" value={name} onChange={(event) => setName(event.target.value)} maxLength={80} autoFocus />
        </Field>
        <Field label="Address" hint={`/o/${slug === "" ? "…" : slug}`} error={error} isRequired>
          <Input name="slug" value={slug} onChange={(event) => setChosenSlug(event.target.value)} maxLength={48} spellCheck={false} />
        </Field>
        <div className="flex justify-end gap-2">
          <ButtonLink href="/">Cancel</ButtonLink>
          <Button type="submit" variant="primary" isPending={isPending}>
            Create
          </Button>
        </div>
      </form>
    </Card>
  );
}

function toSlug(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 48);
}
