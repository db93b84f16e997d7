import { hole, type Use } from "./named.ts";

/** Another host that an address leads to. */
export interface Remote {
  /** `https:` or `wss:`: what a page by https may ask for, or is upgraded to. */
  readonly protocol: "https:" | "wss:";
  /** As browsers write it; `*.` before it where the rest of the name is made while the page runs. */
  readonly host: string;
  /** `""` for the scheme's own. */
  readonly port: string;
  readonly path: string;
}

/** What is known of an address in a text: where it leads, or that only the running page knows. */
export type Reading = Remote | "made at run time" | undefined;

const start = new RegExp(`^(?:(https?|wss?):|${hole})?//([^/?#\\\\\\s"'<>]*)([^\\s"'<>]*)`, "i");
const ownMachine = /^(?:(?:[^.]+\.)*localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[.*\])$/i;

/**
 * Where an address leads. None of the page's own host, of another scheme, and of the developer's machine.
 * @param use sockets have a scheme of their own
 */
export function readRemote(text: string, use: Use): Reading {
  const [, scheme = "", authority = "", rest = ""] = start.exec(text.trim()) ?? [];
  const named = authority.slice(authority.lastIndexOf("@") + 1);
  if (!named) return undefined;
  const known = knownPart(named);
  if (known === undefined) return "made at run time";
  const { isPart, name } = known;
  try {
    const { hostname, port } = new URL(`https://${name}`);
    const isName = hostname.includes(".") && /[a-z]/i.test(hostname);
    if (!isName || ownMachine.test(hostname)) return undefined;
    const isSocket = /^ws/i.test(scheme);
    return {
      protocol: isSocket ? "wss:" : "https:",
      host: isPart ? `*.${hostname}` : hostname,
      port: /^(?:http|ws)$/i.test(scheme) && port === "80" ? "" : port,
      path: use === "text" ? "" : (rest.split(/[?#]/, 1)[0] ?? "").split(hole, 1)[0] || "/",
    };
  } catch {
    return undefined;
  }
}

/** The end of a host that is known whatever the page makes of the beginning; at least two labels, or it is anybody's. */
function knownPart(authority: string): { readonly isPart: boolean; readonly name: string } | undefined {
  const last = authority.lastIndexOf(hole);
  if (last < 0) return { isPart: false, name: authority };
  const name = authority.slice(last + 1).replace(/^[^.]*\./, "");
  return /^[^.:]+(?:\.[^.:]+)+(?::\d+)?$/.test(name) ? { isPart: true, name } : undefined;
}

/** What a file of that name is loaded as. */
export function useByName(address: string): Use | undefined {
  const [, ending = ""] = /\.([a-z0-9]+)$/i.exec(address.split(/[?#]/, 1)[0] ?? "") ?? [];
  return endings[ending.toLowerCase()];
}

const endings: Readonly<Record<string, Use>> = {
  ...byUse("script", "js mjs"),
  ...byUse("style", "css"),
  ...byUse("image", "png jpg jpeg gif webp avif svg ico"),
  ...byUse("font", "woff woff2 ttf otf eot"),
  ...byUse("media", "mp4 webm mp3 ogg m3u8"),
};

function byUse(use: Use, list: string): Record<string, Use> {
  return Object.fromEntries(list.split(" ").map((ending) => [ending, use]));
}
