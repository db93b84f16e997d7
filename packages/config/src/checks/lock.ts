import { type CspSource, type HostSource, reachesPlace, readCspSource } from "@kelisim/core";
import { type ConfigDraft, items } from "../draft.ts";
import { type Path, show } from "../path.ts";
import { type Problems, problem, warning } from "../problem.ts";
import { asciiSource } from "./ascii-host.ts";
import type { Check } from "./check.ts";
import { type GatedPlaces, gatedPlaces } from "./gated.ts";
import { isPublicSuffix } from "./host-names.ts";

/** Sources of the lock are single CSP sources, and none of them lets in what waits for consent. */
export const lock: Check = function* (config) {
  yield* connections(config);
  const places = gatedPlaces(config);
  for (const [index, written] of items(config.gate?.lock?.allow)) {
    const path = ["gate", "lock", "allow", index];
    const source = readCspSource(asciiSource(written));
    if (source === undefined) {
      yield problem(
        path,
        `${show(written)} is not one CSP source.`,
        "Write 'self' or an address like https://cdn.example.kz, without a query.",
      );
    } else {
      yield* faults(source, written, path, places);
    }
  }
};

/** Connections that nobody holds are not left to somebody. */
function* connections({ gate }: ConfigDraft): Problems {
  if (gate?.lock?.connections === "guard" && !gate.guard) {
    yield problem(
      ["gate", "lock", "connections"],
      "Connections are left to the guard, and the guard is not on.",
      'Write "guard": true into gate, or leave connections out.',
    );
  }
  if (gate?.lock?.trial) {
    yield warning(
      ["gate", "lock", "trial"],
      "The lock is on trial: it refuses nothing, and what stands in the HTML loads before consent.",
      "Take trial out when nothing is missing any more.",
    );
  }
}

function* faults(source: CspSource, written: string, path: Path, places: GatedPlaces): Problems {
  if ("keyword" in source) yield* keywordFault(source.keyword, path);
  else if (source.host === undefined) yield* schemeFault(source.scheme, written, path);
  else if (isOpenToAll(source)) {
    yield problem(
      path,
      `${show(written)} would open the lock for anybody's code.`,
      "Name the hosts the site itself needs, such as https://cdn.example.kz.",
    );
  } else {
    yield* reachedServices(source, written, path, places);
  }
}

/** Anybody can have a host that matches. */
function isOpenToAll({ host }: HostSource): boolean {
  if (host === "*") return true;
  if (!host.startsWith("*.")) return false;
  const domain = host.slice(2).replace(/\.$/, "");
  return isPublicSuffix(domain) || (!domain.includes(".") && domain !== "localhost");
}

/** What the lock's policy has for the page's own code, whatever the config says. */
const brought = /^'(?:unsafe-inline|unsafe-eval|unsafe-hashes|wasm-unsafe-eval)'$/;

function* keywordFault(keyword: string, path: Path): Problems {
  const name = keyword.toLowerCase();
  if (name === "'self'" || name === "'report-sample'") return;
  if (brought.test(name)) {
    yield problem(path, `${show(keyword)} has no effect: the lock lets the page's own inline code run.`, "Remove it.");
  } else if (/^'(?:nonce|sha256|sha384|sha512)-/.test(name)) {
    // CSP3, 6.7.3.2: beside a nonce or a hash 'unsafe-inline' counts for nothing.
    yield problem(
      path,
      `${show(keyword)} would open the lock for a script of any host that has it, and would have browsers refuse every other inline script, Kelisim's own among them.`,
      "Remove it; inline scripts run under the lock as they are.",
    );
  } else if (name === "'strict-dynamic'") {
    yield problem(
      path,
      `${show(keyword)} would open the lock: a script that may run could load any other.`,
      "Name the hosts the site itself needs.",
    );
  } else {
    yield problem(path, `${show(keyword)} is no keyword that the lock knows.`, "Write 'self', or name a host.");
  }
}

function* schemeFault(scheme: string, written: string, path: Path): Problems {
  if (scheme === "data" || scheme === "blob") {
    yield problem(
      path,
      `${show(written)} has no effect: the lock lets in what the page itself contains.`,
      "Remove it.",
    );
  } else {
    yield problem(
      path,
      `${show(written)} would open the lock for every address that starts with ${scheme}:.`,
      "Name the hosts the site itself needs, such as https://cdn.example.kz.",
    );
  }
}

function* reachedServices(source: HostSource, written: string, path: Path, places: GatedPlaces): Problems {
  const held = places.held.find(({ place }) => reachesPlace(source, place));
  const elsewhere = places.necessary.find(({ place, pages }) => pages && reachesPlace(source, place));
  if (held) {
    yield problem(
      path,
      `${show(written)} lets in ${held.written} of the service ${show(held.id)}, which waits for the visitor's consent. It would load for everybody.`,
      howToNarrow(source, held.place),
    );
  } else if (elsewhere) {
    yield problem(
      path,
      `${show(written)} lets in ${elsewhere.written} of the service ${show(elsewhere.id)} on every page, and its pages name ${elsewhere.pages?.join(", ")} alone.`,
      `${howToNarrow(source, elsewhere.place)} The lock lets the service in on its pages by itself.`,
    );
  }
}

function howToNarrow(source: HostSource, place: string): string {
  if (source.host.startsWith("*.")) return "Name the hosts the site itself needs one by one.";
  return place.includes("/")
    ? "Remove it, or narrow it to the folder that the site itself needs, such as https://cdn.example.kz/site/."
    : "Remove it.";
}
