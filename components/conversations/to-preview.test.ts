import { expect, it } from "vitest";
import { toPreview } from "@/components/conversations/to-preview";

it.each([
  ["**Renewal reminders**: every morning", "Renewal reminders: every morning"],
  ["The figures are under *Analytics → AI*, by `model`", "The figures are under Analytics → AI, by model"],
  ["Two habits:\n- send once\n- use the small one", "Two habits:\nsend once\nuse the small one"],
  ["## Title\n> quoted [the list](/x) ![image](https://a.b/c.png)", "Title\nquoted the list image"],
  ["2 * 3 * 4 and snake_case_name and a - b", "2 * 3 * 4 and snake_case_name and a - b"],
  ["**never closed", "**never closed"],
])("%j reads as %j", (text, preview) => expect(toPreview(text)).toBe(preview));
