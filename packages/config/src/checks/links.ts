import { type ConfigDraft, items } from "../draft.ts";
import { type Path, show } from "../path.ts";
import { type Problems, problem } from "../problem.ts";
import type { Check } from "./check.ts";
import { hostFault } from "./host-names.ts";

/** Links lead to https or to a path of the site; a click never runs `javascript:` or the like. */
export const links: Check = function* (config) {
  for (const [path, link] of linksOf(config)) {
    if (link !== undefined) yield* checkLink(link, path);
  }
  if (config.files && !config.files.endsWith("/")) {
    yield problem(["files"], `${show(config.files)} is not a folder.`, "Write its address with `/` at the end.");
  }
};

function* linksOf(config: ConfigDraft): Generator<[Path, string | undefined]> {
  for (const language of ["kk", "ru", "en"] as const) {
    yield [["policy", "url", language], config.policy?.url?.[language]];
    for (const [index, { url }] of items(config.policy?.documents)) {
      yield [["policy", "documents", index, "url", language], url?.[language]];
    }
  }
  yield [["contacts", "form"], config.contacts?.form];
  yield [["receipts", "url"], config.receipts?.url];
  yield [["files"], config.files];
}

function* checkLink(link: string, path: Path): Problems {
  if (isSitePath(link) || isHttps(link)) return;
  if (/^http:\/\//i.test(link) && isHttps(link.replace(/^http/i, "https"))) {
    yield problem(path, `${show(link)} is not encrypted.`, "Use the https address of the page.");
    return;
  }
  yield problem(
    path,
    `${show(link)} is not a link to a page.`,
    "Write an address that starts with https://, or a path of the site that starts with `/`.",
  );
}

/** A path of the operator's own site: `//host` and `/\host` look like paths and lead to another. */
export function isSitePath(link: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(link);
}

/** An absolute https address without user name, spaces or control characters. */
export function isHttps(link: string): boolean {
  const [, host = ""] = /^https:\/\/([^/?#]+)(?:[/?#]\S*)?$/i.exec(link) ?? [];
  const bare = host.replace(/:\d{1,5}$/, "").toLowerCase();
  return bare !== "" && !link.includes("\\") && hostFault(bare) === undefined;
}
