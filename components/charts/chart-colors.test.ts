import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const globals = read("app/globals.css");

/** The first block of the selector: `:root` or `.dark`. */
function declarations(css: string, selector: string): Map<string, string> {
  const block = new RegExp(`\\n${selector.replace(".", "\\.")} \\{([^}]*)\\}`).exec(css)?.[1] ?? "";
  return new Map([...block.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}

function palette(theme: "light" | "dark"): Map<string, string> {
  const light = declarations(globals, ":root");
  return theme === "light" ? light : new Map([...light, ...declarations(globals, ".dark")]);
}

function toHex(value: string, theme: "light" | "dark"): string {
  if (value.startsWith("#")) return value;
  const [, name = "", step = ""] = /^var\(--([a-z]+)-(\d+)\)$/.exec(value) ?? [];
  const dark = theme === "dark" && globals.includes(`colors/${name}-dark.css`) ? "-dark" : "";
  expect(globals).toContain(`@import "@radix-ui/colors/${name}${dark}.css"`);
  return new RegExp(`--${name}-${step}: (#[0-9a-f]{6})`).exec(read(`node_modules/@radix-ui/colors/${name}${dark}.css`))?.[1] ?? "";
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(left: string, right: string): number {
  const [low = 0, high = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(["light", "dark"] as const)("the colours of charts, %s", (theme) => {
  const colors = palette(theme);
  const surface = toHex(colors.get("--surface") ?? "", theme);
  const drawn = [...colors].filter(([name]) => name.startsWith("--chart-"));

  it("are all there", () => expect(drawn).toHaveLength(13));

  it.each(drawn)("%s stands out 3:1 from the card (WCAG 1.4.11)", (_name, value) => {
    expect(contrast(toHex(value, theme), surface)).toBeGreaterThanOrEqual(3);
  });
});
