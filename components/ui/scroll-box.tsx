import type { ComponentProps } from "react";

export type ScrollBoxProps = ComponentProps<"section"> & { as?: "section" | "article" };

/** A box that scrolls has to be reachable by keyboard: this is the one place where what is no control takes the focus. */
export function ScrollBox({ as: Element = "section", ...props }: ScrollBoxProps) {
  return <Element tabIndex={0} {...props} />;
}

/** Text that keeps its lines. */
export function ScrollText(props: ComponentProps<"pre">) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without it only a pointer can scroll (WCAG 2.1.1)
  return <pre tabIndex={0} {...props} />;
}
