import { baseOf, noBase, readAddress } from "./address.ts";
import { outlookPart } from "./conditional-comment.ts";
import { attributeOf } from "./requests.ts";
import { scanEmail, type Tag } from "./scan-email.ts";

export interface TrackingPixel {
  readonly host: string;
  readonly address: string;
}

const images = new Set(["img", "image", "input", "amp-img", "amp-pixel", "v:image", "v:imagedata"]);

/**
 * Remote images that nobody is meant to see: of 1×1 or less, or hidden. They tell an operator which hosts are missing
 * from the list; whether an image counts readers is known only to the one who put it there.
 */
export function findTrackingPixels(html: string): readonly TrackingPixel[] {
  const found = new Map<string, TrackingPixel>();
  const look = (text: string): void => {
    const { tags, comments } = scanEmail(text);
    const base = baseOf(tags.flatMap((tag) => (tag.name === "base" ? [attributeOf(tag, "href")] : []))[0], noBase);
    for (const tag of tags.filter(isUnseen)) {
      const url = readAddress(attributeOf(tag, "src") ?? "", base);
      if (!url || !/^https?:$/.test(url.protocol) || url.href.startsWith(noBase)) continue;
      found.set(url.href, { host: url.hostname.replace(/\.$/, ""), address: url.href });
    }
    for (const comment of comments) {
      const part = outlookPart(text, comment);
      if (part) look(text.slice(part.start, part.end));
    }
  };
  look(html);
  return [...found.values()];
}

function isUnseen(tag: Tag): boolean {
  if (!images.has(tag.name)) return false;
  if (tag.name === "amp-pixel") return true;
  const style = declarations(attributeOf(tag, "style") ?? "");
  const width = sizeOf(style.get("width") ?? style.get("max-width") ?? attributeOf(tag, "width"));
  const height = sizeOf(style.get("height") ?? style.get("max-height") ?? attributeOf(tag, "height"));
  if (width === 0 || height === 0 || (width <= 1 && height <= 1)) return true;
  return attributeOf(tag, "hidden") !== undefined || hiding.some(([name, value]) => style.get(name) === value);
}

const hiding = [
  ["display", "none"],
  ["visibility", "hidden"],
  ["opacity", "0"],
] as const;

/** The last of each name counts. */
function declarations(style: string): ReadonlyMap<string, string> {
  const pairs = style.split(";").map((declaration): [string, string] => {
    const [name = "", ...value] = declaration.split(":");
    return [name.trim().toLowerCase(), value.join(":").replace("!important", "").trim().toLowerCase()];
  });
  return new Map(pairs);
}

/** In pixels. What is not a plain number of them is not small. */
function sizeOf(size: string | undefined): number {
  const number = /^(\d+(?:\.\d+)?)(?:px)?$/.exec(size?.trim() ?? "")?.[1];
  return number === undefined ? Number.POSITIVE_INFINITY : Number(number);
}
