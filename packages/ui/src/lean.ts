/**
 * The part of Preact that the dialogs use, under Preact's own names, for builds that alias `preact` and
 * `preact/jsx-runtime` to it. It has no state, no effects and no components of its own: a function is called where it
 * stands, and every change of the model draws anew.
 */
export interface Drawable {
  readonly type: string | ((props: Props) => unknown);
  readonly props: Props;
  readonly key: unknown;
}

type Props = Readonly<Record<string, unknown>>;

/** What stands in the page for one element or text. */
interface Slot {
  readonly node: Element | Text;
  readonly type: unknown;
  readonly key: unknown;
  readonly props: Props;
  readonly slots: readonly Slot[];
}

/** What was drawn is kept on the container itself. */
const drawn: unique symbol = Symbol("drawn");

type Container = (Element | ShadowRoot) & { [drawn]?: readonly Slot[] };

const svgNamespace = "http://www.w3.org/2000/svg";

export function jsx(type: Drawable["type"], props: Props, key?: unknown): Drawable {
  return { type, props, key };
}

export { jsx as jsxs };

export function Fragment({ children }: Props): unknown {
  return children;
}

/** Lists and functions unfold in place; nothing keeps its place as an empty text, so that what follows keeps its own. */
function unfold(child: unknown): readonly (Drawable | string)[] {
  if (Array.isArray(child)) return child.flatMap(unfold);
  if (child === null || child === undefined || typeof child === "boolean") return [""];
  if (typeof child !== "object") return [`${child}`];
  const { type, props } = child as Drawable;
  return typeof type === "function" ? unfold(type(props)) : [child as Drawable];
}

function setProp(element: Element, name: string, value: unknown, before: unknown): void {
  // What a visitor ticks changes the property and not the attribute, so the one drawn before says nothing.
  if (name === "checked") (element as HTMLInputElement).checked = !!value;
  else if (value === before || name === "children" || name === "ref") return;
  else if (name.startsWith("on")) {
    const type = name.slice(2).toLowerCase();
    if (before) element.removeEventListener(type, before as EventListener);
    if (value) element.addEventListener(type, value as EventListener);
  } else if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, `${value}`);
}

function patchText(text: string, old: Slot | undefined, document: Document): Slot {
  const node = (old?.node as Text | undefined) ?? document.createTextNode(text);
  if (node.data !== text) node.data = text;
  return { node, type: "", key: undefined, props: {}, slots: [] };
}

function patchElement(child: Drawable, old: Slot | undefined, parent: Container): Slot {
  const { type, props, key } = child;
  const isSvg = type === "svg" || (parent as Element).namespaceURI === svgNamespace;
  const created = (): Element => {
    const document = parent.ownerDocument;
    return isSvg ? document.createElementNS(svgNamespace, type as string) : document.createElement(type as string);
  };
  const node = (old?.node as Element | undefined) ?? created();
  for (const name of Object.keys({ ...old?.props, ...props })) setProp(node, name, props[name], old?.props[name]);
  return { node, type, key, props, slots: patch(node, old?.slots ?? [], props.children) };
}

function patch(parent: Container, before: readonly Slot[], children: unknown): readonly Slot[] {
  const after = unfold(children).map((child, index) => {
    const { type, key } = typeof child === "string" ? { type: "", key: undefined } : child;
    const old = key === undefined ? before[index] : before.find((slot) => slot.key === key);
    const same = old?.type === type && old?.key === key ? old : undefined;
    return typeof child === "string" ? patchText(child, same, parent.ownerDocument) : patchElement(child, same, parent);
  });
  const kept = new Set(after.map(({ node }) => node));
  for (const { node } of before) if (!kept.has(node)) node.remove();
  after.forEach(({ node }, index) => {
    const standing = parent.childNodes[index] ?? null;
    if (standing !== node) parent.insertBefore(node, standing);
  });
  return after;
}

/** A modal dialog can open only once it stands in the page, so refs wait for the whole tree. */
function callRefs(slots: readonly Slot[]): void {
  for (const { node, props, slots: inner } of slots) {
    (props.ref as ((node: unknown) => void) | undefined)?.(node);
    callRefs(inner);
  }
}

/** Draws into the container and changes only what differs from the time before; `null` empties it. */
export function render(child: unknown, container: Container): void {
  const slots = patch(container, container[drawn] ?? [], child);
  container[drawn] = slots;
  callRefs(slots);
}
