"use client";

import { Check, ChevronsUpDown, Plus } from "lucide-react";
import Link from "next/link";
import { OrganizationAvatar } from "@/components/layout/organization-avatar";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { Membership } from "@/lib/schemas/organization";

export type OrganizationSwitcherProps = { memberships: Membership[]; organizationSlug: string };

export function OrganizationSwitcher({ memberships, organizationSlug }: OrganizationSwitcherProps) {
  const current = memberships.find((membership) => membership.slug === organizationSlug);
  const name = current?.name ?? organizationSlug;
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="mt-3 flex h-[33px] w-full shrink-0 items-center gap-2 rounded-control border border-line bg-surface px-2 text-left text-sm font-medium text-ink transition-colors hover:bg-hover">
        <OrganizationAvatar name={name} />
        <span className="flex-1 truncate">{name}</span>
        <span className="sr-only">, switch organization</span>
        <ChevronsUpDown aria-hidden className="size-3.5 text-muted" />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="w-[204px]">
        <DropdownMenuLabel>Organizations</DropdownMenuLabel>
        {memberships.map((membership) => (
          <DropdownMenuItem key={membership.organizationId} asChild>
            <Link href={`/o/${membership.slug}`}>
              <OrganizationAvatar name={membership.name} />
              <span className="min-w-0 flex-1 truncate">{membership.name}</span>
              {membership.slug === organizationSlug ? <Check aria-label="current" /> : <span className="text-2xs text-muted">{membership.role}</span>}
            </Link>
          </DropdownMenuItem>
        ))}
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/organizations/new">
            <Plus aria-hidden />
            New organization
          </Link>
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
