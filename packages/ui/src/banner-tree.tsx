import type { ComponentChildren, VNode } from "preact";
import { BannerView } from "./banner-view.tsx";
import type { BannerNode } from "./drawn/banner-node.ts";
import type { CardModel } from "./ui.ts";

type Props = Readonly<Record<string, unknown>>;

/**
 * The first layer as plain data, for a page to draw without what draws the dialogs. What a press does is not in it;
 * the parts keep their names.
 */
export const bannerTree = (model: CardModel): readonly BannerNode[] => unfold(<BannerView model={model} />);

function unfold(child: ComponentChildren): readonly BannerNode[] {
  if (Array.isArray(child)) return joined(child.flatMap(unfold));
  if (child === null || child === undefined || typeof child === "boolean") return [];
  if (typeof child !== "object") return [`${child}`];
  const { type, props } = child as VNode<Props>;
  if (typeof type === "string") return [[type, attributesOf(props), ...unfold(props.children as ComponentChildren)]];
  return unfold((type as (props: Props) => ComponentChildren)(props));
}

/** Texts beside each other as one, as they are in a page whose HTML was read. */
function joined(nodes: readonly BannerNode[]): readonly BannerNode[] {
  const all: BannerNode[] = [];
  for (const node of nodes) {
    const last = all[all.length - 1];
    if (typeof node === "string" && typeof last === "string") all.splice(-1, 1, last + node);
    else if (node !== "") all.push(node);
  }
  return all;
}

/** As Preact writes them: `aria-` attributes say `false` in words. */
function attributesOf(props: Props): Record<string, string> {
  const attributes = Object.entries(props).filter(
    ([name, value]) => name !== "children" && !name.startsWith("on") && value !== undefined && value !== null,
  );
  return Object.fromEntries(attributes.map(([name, value]) => [name.toLowerCase(), `${value}`]));
}
