import type { BannerNode } from "./banner-node.ts";

/** Makes the children of a parent those of a tree. What has the same tag stays, and the focus with it. */
export function drawNodes(parent: Element | ShadowRoot, nodes: readonly BannerNode[]): void {
  nodes.forEach((node, index) => {
    const standing = parent.childNodes[index];
    const drawn = drawNode(parent.ownerDocument, node, standing);
    if (!standing) parent.append(drawn);
    else if (standing !== drawn) standing.replaceWith(drawn);
  });
  while (parent.childNodes.length > nodes.length) parent.lastChild?.remove();
}

function drawNode(document: Document, node: BannerNode, standing: ChildNode | undefined): ChildNode {
  if (typeof node === "string") return document.createTextNode(node);
  const [tag, attributes, ...children] = node;
  const same = standing && standing.nodeName === tag.toUpperCase();
  const element = same ? (standing as Element) : document.createElement(tag);
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  drawNodes(element, children);
  return element;
}
