import type { Page, SerializedAXNode } from "puppeteer-core";

/** States that are told, in this order. */
const states = [
  "modal",
  "focused",
  "disabled",
  "required",
  "expanded",
  "checked",
  "pressed",
  "invalid",
  "level",
  "live",
] as const;

/** Boxes that mean nothing. */
const silent = new Set(["generic", "none", "LineBreak", "ListMarker"]);

function stateOf(node: SerializedAXNode, name: (typeof states)[number]): string[] {
  const value = node[name];
  if (value === undefined || (value === false && !["expanded", "checked", "pressed"].includes(name))) return [];
  return [value === true ? name : `${name} ${value}`];
}

function line({ description, ...node }: SerializedAXNode): string {
  const { role, name } = node;
  const told = states.flatMap((state) => stateOf(node, state));
  const parts = [role, name && `"${name}"`, told.length && `[${told.join(", ")}]`];
  return [...parts, description && `described as "${description}"`].filter(Boolean).join(" ");
}

type Box = Pick<SerializedAXNode, "name" | "children">;

/** What is read in one go: texts beside each other as one, and what is in boxes that mean nothing. */
function inner({ children = [] }: Box): readonly (SerializedAXNode | string)[] {
  const all = children.flatMap((child): readonly (SerializedAXNode | string)[] => {
    if (child.role === "StaticText") return [child.name ?? ""];
    return silent.has(child.role) && !child.name ? inner(child) : [child];
  });
  const joined: (SerializedAXNode | string)[] = [];
  for (const one of all) {
    const last = joined.at(-1);
    if (typeof one === "string" && typeof last === "string") joined[joined.length - 1] = last + one;
    else joined.push(one);
  }
  return joined;
}

function lines(node: Box, depth: number): string[] {
  const indent = "  ".repeat(depth);
  return inner(node).flatMap((child) => {
    if (typeof child !== "string") return [indent + line(child), ...lines(child, depth + 1)];
    const text = child.replace(/\s+/g, " ").trim();
    // A name made of what is in it is told already.
    return text && text !== node.name ? [`${indent}"${text}"`] : [];
  });
}

/** What is in an element's shadow root, a line for each node. */
export async function accessibilityTree(page: Page, host: string): Promise<string> {
  const root = await page.$(`${host} >>> :is(.k, button)`);
  if (!root) throw new Error(`nothing is drawn in ${host}`);
  const tree = await page.accessibility.snapshot({ root, interestingOnly: false });
  if (!tree) throw new Error(`${host} is not in the accessibility tree`);
  return `${lines({ children: [tree] }, 0).join("\n")}\n`;
}
