import { coversPlace } from "@kelisim/core";
import { type ConfigDraft, items } from "../draft.ts";
import { show } from "../path.ts";
import { type Problems, problem, warning } from "../problem.ts";
import { asciiPlace } from "./ascii-host.ts";
import type { Check } from "./check.ts";
import { type GatedPlaces, gatedPlaces } from "./gated.ts";
import { covers, withoutWildcard } from "./host-names.ts";

/** What the lock lets in for one service, or as the site's own, is not another service that waits for consent. */
export const lockServices: Check = function* (config) {
  if (!config.gate?.lock) return;
  const places = gatedPlaces(config);
  yield* opened(places);
  yield* onOwnHosts(config, places);
};

/** A service that is open to everybody opens all of its hosts, with what others have below them. */
function* opened({ held, necessary, told }: GatedPlaces): Problems {
  for (const open of [...necessary, ...told]) {
    const isNecessary = necessary.some((one) => one === open);
    const inner = held.find(
      // One place of two services is let in as soon as one of them is, if both are asked for.
      ({ place }) => coversPlace(open.place, place) && (isNecessary || !coversPlace(place, open.place)),
    );
    if (inner) {
      yield problem(
        open.path,
        `${open.written} holds ${inner.written} of the service ${show(inner.id)}, which waits for the visitor's consent. The lock opens it for ${show(open.id)}, and so for both.`,
        `Narrow it by a path or to a host of its own, or let ${show(open.id)} wait for consent too.`,
      );
      continue;
    }
    const outer = isNecessary && held.find(({ place }) => coversPlace(place, open.place));
    if (outer) {
      yield warning(
        open.path,
        `${open.written} is part of ${outer.written} of the service ${show(outer.id)}, which waits for the visitor's consent. The lock lets it in, and the guard holds it.`,
        `Narrow the hosts of ${show(outer.id)} by a path or a host of its own.`,
      );
    }
  }
}

/** Whatever comes from the site's own host is the site's own to the browser. */
function* onOwnHosts(config: ConfigDraft, { held }: GatedPlaces): Problems {
  if (!items(config.gate?.lock?.allow).some(([, source]) => source.toLowerCase() === "'self'")) return;
  const own = items(config.hosts).map(([, written]) => ({ written, host: asciiPlace(withoutWildcard(written)) }));
  for (const { id, path, written, place } of held) {
    const [domain = ""] = place.split("/", 1);
    const there = own.find(({ host }) => covers(domain, host));
    if (!there) continue;
    yield warning(
      path,
      `${written} of the service ${show(id)} is on the site's own host ${there.written}. There 'self' of the lock lets it in for everybody, consent or not.`,
      "Serve it from a host of its own, or write its tags inert (docs/markup.md); the guard holds what code of the page does.",
    );
  }
}
