import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

/** tailwind-merge has to know the names that `app/globals.css` adds, or two of a kind would both stay. */
const merge = extendTailwindMerge({
  extend: {
    theme: {
      radius: ["card", "control", "tag"],
      spacing: ["control", "control-sm", "row", "sidebar", "topbar"],
    },
  },
});

export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
