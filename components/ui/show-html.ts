type MarkdownNode = { type: string; value?: string; lang?: string | null; children?: MarkdownNode[] };

const blockParents = new Set(["root", "blockquote", "listItem", "footnoteDefinition"]);

/** A remark plugin: HTML in a text of somebody else is text. Between paragraphs it stands as code, inside one as it was written. */
export function showHtml() {
  return (tree: MarkdownNode) => turn(tree);
}

function turn(node: MarkdownNode): void {
  for (const child of node.children ?? []) {
    if (child.type !== "html") turn(child);
    else if (blockParents.has(node.type)) Object.assign(child, { type: "code", lang: "html" });
    else child.type = "text";
  }
}
