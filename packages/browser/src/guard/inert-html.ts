import { closedBy, inertName } from "./requesting.ts";
import type { Rules } from "./rules.ts";

/** Start tags of elements that make requests. A quoted value may contain `>`. Every character is read once. */
const startTags =
  /<(script|i?frame|ima?ge?|link|source|video|audio|track|embed|object|input|use|body|a(?:rea)?(?=[^<>]*ping))\s(?:[^>"']|"[^"]*"|'[^']*')*/gi;

const attributes = /([\s"'/])([a-z:-]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/**
 * HTML with the tags of closed services written inert, as an operator would write them, so that the markup gate lets
 * them in. Anything else comes back character by character as it was.
 * @param scriptsRun whether what parses the text runs its scripts. Where it does not, they are left as they are: one
 *   that is spent has no load event, and the tags behind it would wait for that for ever.
 */
export function inertHtml(rules: Rules, html: string, scriptsRun = true): string {
  return html.replace(startTags, (tag, element: string) => {
    const localName = element.toLowerCase();
    if (!scriptsRun && localName === "script") return tag;
    let ids = "";
    const inert = tag.replace(attributes, (whole, before: string, name: string, equals: string, value: string) => {
      const address = value.replace(/^["']|["']$/g, "").replace(/&amp;/g, "&");
      const found = closedBy(rules, localName, name.toLowerCase(), address);
      ids ||= found;
      return found ? before + inertName(name) + equals + value : whole;
    });
    return ids ? inert.replace(/\s/, ` data-kelisim="${ids}" `) : tag;
  });
}
