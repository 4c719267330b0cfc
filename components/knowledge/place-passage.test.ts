import { expect, test } from "vitest";
import { placePassage, withoutTitle } from "@/components/knowledge/place-passage";

const content = `# Rotate a key

Open the settings.

## Steps

1. Press **Rotate**.

   It asks once.

2. Wait.

\`\`\`sh
# not a heading

curl it
\`\`\`

The old key is retired. It [fails][1] from then on.

[1]: https://example.com
`;

test("a passage from the middle of a sentence is widened to its blocks", () => {
  const placed = placePassage({ content, passage: "old key is retired. It" });
  expect(placed?.passage.trim().split("\n")[0]).toBe("The old key is retired. It [fails][1] from then on.");
  expect(placed?.before.startsWith("# Rotate a key")).toBe(true);
  expect(placed?.before).toContain("curl it\n```");
});

test("every piece knows the links that are defined at the end", () => {
  const placed = placePassage({ content, passage: "old key is retired" });
  expect(placed?.passage).toContain("[1]: https://example.com");
});

test("the heading of the section stays above, and neither a list item nor code is cut in two", () => {
  const placed = placePassage({ content, passage: "## Steps\n\n1. Press **Rotate**.\n\n   It asks once.\n\n2. Wait.\n\n```sh\n# not a heading" });
  expect(placed?.before.includes("## Steps")).toBe(true);
  expect(placed?.passage.startsWith("1. Press")).toBe(true);
  expect(placed?.passage).toContain("curl it\n```");
  expect(placed?.after.trimStart()).toMatch(/^The old key/);
});

test("a text that is not there has no place", () => {
  expect(placePassage({ content, passage: "nowhere" })).toBeNull();
  expect(placePassage({ content, passage: "  " })).toBeNull();
});

test("a first heading that repeats the title is left out", () => {
  expect(withoutTitle({ content, title: "Rotate a key" }).trimStart()).toMatch(/^Open the settings/);
  expect(withoutTitle({ content, title: "Another" })).toBe(content);
});
