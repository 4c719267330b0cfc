import { cva, type VariantProps } from "class-variance-authority";

export const buttonVariants = cva(
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-control border font-medium whitespace-nowrap select-none transition-colors disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-50 [&_svg]:size-3.5 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "border-transparent bg-accent text-white hover:bg-accent-hover",
        secondary: "border-control bg-surface text-ink hover:bg-hover aria-expanded:bg-hover [&_svg]:text-muted",
        ghost: "border-transparent text-muted hover:bg-hover hover:text-ink aria-expanded:bg-hover aria-expanded:text-ink",
        danger: "border-transparent bg-danger-solid text-white hover:bg-danger-solid-hover",
      },
      size: {
        sm: "h-control-sm px-2 text-xs",
        md: "h-control px-3 text-sm",
        lg: "h-9 px-4 text-sm",
      },
      isIcon: { true: "px-0" },
    },
    compoundVariants: [
      { isIcon: true, size: "sm", class: "w-control-sm" },
      { isIcon: true, size: "md", class: "w-control" },
      { isIcon: true, size: "lg", class: "w-9" },
    ],
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

export type ButtonVariants = Pick<VariantProps<typeof buttonVariants>, "variant" | "size">;
