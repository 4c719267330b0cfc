export const menuSurfaceClasses =
  "z-50 max-w-[min(320px,calc(100vw-16px))] overflow-hidden rounded-control border border-line bg-raised text-sm text-ink shadow-raised animate-appear";

export const menuItemClasses =
  "relative flex min-h-[28px] cursor-default select-none items-center gap-2.5 rounded-[6px] px-2 py-1 text-sm text-ink outline-none data-disabled:pointer-events-none data-disabled:opacity-50 data-highlighted:bg-hover [&_svg]:size-3.5 [&_svg]:shrink-0 [&_svg]:text-muted";
