import { matchesName, type Service } from "@kelisim/core";
import { type Draft, items } from "../draft.ts";
import { type Path, show } from "../path.ts";
import { type Problems, problem } from "../problem.ts";
import type { Check } from "./check.ts";

// RFC 6265, section 4.1.1: a cookie name is a token of RFC 2616. `*` is one of its characters.
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Names of cookies and storage keys can exist, and clearing them cannot clear the record. */
export const cookies: Check = function* (config) {
  const own = config.cookie?.name ?? "kelisim";
  if (!token.test(own) || own.includes("*")) {
    yield problem(["cookie", "name"], `${show(own)} is not a cookie name.`, "Use letters, digits, `-` and `_`.");
  }
  for (const [at, service] of items(config.services)) yield* ofService(service, ["services", at], own);
};

function* ofService(service: Draft<Service>, at: Path, own: string): Problems {
  for (const [index, { name, path }] of items(service.cookies)) {
    const place = [...at, "cookies", index];
    if (name !== undefined) yield* cookieName(name, [...place, "name"], own);
    if (path !== undefined && !/^\/[^;\s]*$/.test(path)) {
      yield problem(
        [...place, "path"],
        `${show(path)} is not a cookie path.`,
        "Start it with `/`, without spaces or `;`.",
      );
    }
  }
  for (const [index, { name }] of items(service.storage)) {
    if (name !== undefined && /^\*+$/.test(name)) yield everything([...at, "storage", index, "name"]);
  }
}

function* cookieName(name: string, path: Path, own: string): Problems {
  if (/^\*+$/.test(name)) {
    yield everything(path);
  } else if (!token.test(name)) {
    yield problem(
      path,
      `${show(name)} cannot be the name of a cookie.`,
      "Use letters, digits and !#$%&'+-.^_`|~; `*` stands for any run of characters (RFC 6265).",
    );
  } else if (matchesName(name, own)) {
    yield problem(
      path,
      `${show(name)} takes in ${own}, the cookie that holds the consent record.`,
      "Make the name narrower, or give the record another name in cookie.name.",
    );
  }
}

function everything(path: Path): ReturnType<typeof problem> {
  return problem(path, "`*` alone stands for everything the site has stored.", "Name what this service stores.");
}
