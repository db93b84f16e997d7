import { sources } from "@kelisim/browser/snippets";
import { type Config, coversPlace, matchesSource, reachesPlace, readCspSource, type Service } from "@kelisim/core";
import { services as catalogue } from "@kelisim/services";
import type { Use } from "./named.ts";
import type { Remote } from "./remote-address.ts";

/** What becomes of an address before the visitor has chosen. */
export type Verdict =
  /** It loads: what lets it in. */
  | { readonly kind: "open"; readonly by: string }
  /** It is of a service that is held until consent. */
  | { readonly kind: "waits"; readonly service: string; readonly purpose: string }
  /** The lock refuses it, consent or not. */
  | { readonly kind: "refused"; readonly remedy: Remedy }
  /** Nothing of this config holds it. */
  | { readonly kind: "free"; readonly why: string };

/** What to add to the config, if the site needs the host. */
export type Remedy =
  | { readonly add: "service"; readonly id: string }
  | { readonly add: "source"; readonly source: string }
  | { readonly add: "by hand"; readonly why: string };

export type Judge = (use: Use, remote: Remote) => Verdict;

/** @param own the site's own host */
export function createJudge(config: Config, own: string): Judge {
  const page = new URL(`https://${own}/`);
  const always = new Set(config.purposes.flatMap(({ id, always: isAlways }) => (isAlways ? id : [])));
  const isOpen = ({ purpose, gate }: Service): boolean => gate === "signal" || always.has(purpose);
  const lets = (source: string, { protocol, host, port, path }: Remote): boolean => {
    const read = readCspSource(source);
    const address = { protocol, hostname: host.replace("*", "any"), port, pathname: path || "/" };
    return read !== undefined && matchesSource(read, address, page);
  };
  const has = ({ hosts = [] }: Service, remote: Remote): boolean =>
    hosts
      .flatMap(asciiHost)
      .flatMap(sources)
      .some((source) => lets(source, remote));
  const held = config.services.filter((service) => !isOpen(service));

  return (use, remote) => {
    const allowed = config.gate?.lock?.allow.find((source) => lets(asciiSource(source), remote));
    const open = config.services.find((service) => isOpen(service) && has(service, remote));
    if (open) return { kind: "open", by: open.id + (open.pages ? ` on ${open.pages.join(", ")}` : "") };
    const unheld = notHeld(use);
    if (unheld) return { kind: "free", why: unheld };
    if (allowed) return { kind: "open", by: allowed };
    const service = held.find((one) => has(one, remote));
    if (service) return { kind: "waits", service: service.id, purpose: service.purpose };
    const why = leftAlone(use, config);
    return why ? { kind: "free", why } : { kind: "refused", remedy: remedyFor(remote, held) };
  };
}

const notHeld = (use: Use): string | undefined =>
  ({
    form: "a form that the browser sends is a visit",
    preconnect: "no policy holds a connection made ahead",
  })[use as string];

function leftAlone(use: Use, { gate }: Config): string | undefined {
  if (!gate?.lock) return "the config has no lock";
  if (use !== "connection" || gate.lock.connections !== "guard") return undefined;
  return "of connections the guard holds those to services alone";
}

function remedyFor(remote: Remote, held: readonly Service[]): Remedy {
  const { protocol, host, port, path } = remote;
  const place = host.replace("*", "any") + path;
  const known = catalogue.find(({ hosts = [] }) => hosts.some((one) => coversPlace(one, place)));
  if (known && !held.some(({ id }) => id === known.id)) return { add: "service", id: known.id };
  const origin = `${protocol}//${host}${port && `:${port}`}`;
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const reached = (source: string): boolean => {
    const read = readCspSource(source);
    return (
      read !== undefined &&
      "host" in read &&
      read.host !== undefined &&
      held.some(({ hosts = [] }) => hosts.some((one) => reachesPlace(read, one)))
    );
  };
  const source = [origin, origin + folder].find((one) => !reached(one));
  return source
    ? { add: "source", source }
    : { add: "by hand", why: "a source for it would let in a service that waits for consent" };
}

/** As browsers write it. */
export function asciiHost(place: string): string {
  if (!/\P{ASCII}/u.test(place)) return place;
  const { host, pathname } = new URL(`https://${place}`);
  return place.includes("/") ? host + pathname : host;
}

function asciiSource(source: string): string {
  const [scheme = ""] = /^[a-z][a-z0-9+.-]*:\/\//i.exec(source) ?? [];
  return scheme + asciiHost(source.slice(scheme.length));
}
