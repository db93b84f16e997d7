import { items } from "../draft.ts";
import { type Path, show } from "../path.ts";
import { type Problems, problem } from "../problem.ts";
import type { Check } from "./check.ts";
import { hasScheme, hostFault, isPublicSuffix, withoutWildcard } from "./host-names.ts";
import { nameLetter, strangeLetters } from "./text/scripts.ts";

/** Host names are host names, wherever a config has one. */
export const hosts: Check = function* (config) {
  for (const [index, host] of items(config.hosts)) yield* operatorHost(withoutWildcard(host), host, ["hosts", index]);
  for (const [index, domain] of items(config.domains)) yield* operatorHost(domain, domain, ["domains", index]);
  for (const [at, service] of items(config.services)) {
    for (const [index, host] of items(service.hosts)) {
      yield* servicePlace(host, ["services", at, "hosts", index]);
    }
    for (const [index, { domain }] of items(service.cookies)) {
      if (domain === undefined) continue;
      yield* serviceHost(domain, ["services", at, "cookies", index, "domain"]);
    }
  }
};

function* operatorHost(bare: string, written: string, path: Path): Problems {
  yield* hostName(bare, written, path);
  if (!isPublicSuffix(bare)) return;
  yield problem(path, `${show(written)} is a public suffix: anybody can have a site there.`, "Name your own domain.");
}

/** A host, perhaps with a path as in a CSP: `a.kz/x/` or `a.kz/x.js`. */
function* servicePlace(place: string, path: Path): Problems {
  const slash = place.indexOf("/");
  if (slash === -1 || hasScheme(place)) {
    yield* serviceHost(place, path);
    return;
  }
  yield* serviceHost(place.slice(0, slash), path);
  if (/^(?:\/[^\s/?#*;,\\]+)+\/?$|^\/$/.test(place.slice(slash))) return;
  yield problem(
    path,
    `${show(place)} has a path that is not one.`,
    "Write it like a.kz/x/ or a.kz/x.js: no `*`, `?`, `#` or spaces.",
  );
}

function* serviceHost(host: string, path: Path): Problems {
  if (host.startsWith("*.")) {
    yield problem(path, `${show(host)} has a wildcard.`, "Leave out `*.`; a host stands for its subdomains too.");
    return;
  }
  yield* hostName(host, host, path);
}

function* hostName(host: string, written: string, path: Path): Problems {
  const fault = hostFault(host);
  if (fault !== undefined) {
    yield problem(path, `${show(written)} ${fault}.`, "Write the bare host name in lower case, such as px.example.kz.");
  }
  for (const { word, letter, index } of strangeLetters(host)) {
    yield problem(
      path,
      `"${word}" in the host name mixes alphabets: character ${index + 1} is ${nameLetter(letter)}.`,
      "Type the host name again in one alphabet.",
    );
  }
}
