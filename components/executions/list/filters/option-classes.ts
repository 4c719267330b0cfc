export const optionClasses =
  "flex min-h-[28px] w-full items-center gap-2.5 rounded-[6px] px-2 py-1 text-left text-sm text-ink hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent-ink";
