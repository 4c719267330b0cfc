import { initials } from "@/lib/format";

export type OrganizationAvatarProps = { name: string };

export function OrganizationAvatar({ name }: OrganizationAvatarProps) {
  return (
    <span aria-hidden className="grid size-[18px] shrink-0 place-items-center rounded-tag bg-mark text-[9px] leading-none font-bold text-warning-ink">
      {initials(name)}
    </span>
  );
}
