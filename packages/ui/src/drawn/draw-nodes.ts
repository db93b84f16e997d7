import type { BannerNode } from "./banner-node.ts";

const svgNamespace = "http://www.w3.org/2000/svg";

/** Makes the children of a parent those of a tree. What has the same tag stays, and the focus with it. */
export function drawNodes(parent: Element | ShadowRoot, nodes: readonly BannerNode[]): void {
  nodes.forEach((node, index) => {
    const standing = parent.childNodes[index];
    const drawn = drawNode(parent, node, standing);
    if (!standing) parent.append(drawn);
    else if (standing !== drawn) standing.replaceWith(drawn);
  });
  while (parent.childNodes.length > nodes.length) parent.lastChild?.remove();
}

function drawNode(parent: Element | ShadowRoot, node: BannerNode, standing: ChildNode | undefined): ChildNode {
  const document = parent.ownerDocument;
  if (typeof node === "string") return document.createTextNode(node);
  const [tag, attributes, ...children] = node;
  const isSvg = tag === "svg" || (parent as Element).namespaceURI === svgNamespace;
  const same = standing && standing.nodeName.toLowerCase() === tag;
  const fresh = (): Element => (isSvg ? document.createElementNS(svgNamespace, tag) : document.createElement(tag));
  const element = same ? (standing as Element) : fresh();
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  drawNodes(element, children);
  return element;
}
