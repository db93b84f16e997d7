import { type Config, coversPlace, lazySlip, nearest, type Service, type StandIns } from "@kelisim/core";
import type { Position } from "../position.ts";
import { placesOf, within } from "./named.ts";
import type { ParsedScript } from "./parse-script.ts";
import type { HtmlReading, InlineScript } from "./read-html.ts";
import { readRemote } from "./remote-address.ts";
import type { Tag } from "./tag.ts";
import { type FoundUse, isIn, usedGlobals } from "./used-globals.ts";

/** Something in a site's files that does not do what it seems to. */
export interface Slip {
  readonly at: Position;
  readonly problem: string;
  readonly fix: string;
}

/** Up to this length the guard has an inline script wait for its vendor's tag. */
const longestHeld = 2000;

const isInertType = /^text\/plain$/i;

/** What of a tag the browser asks for at once, and what would be written in its place. */
const live: readonly (readonly [selector: RegExp, attribute: string])[] = [
  [/^(?:img|iframe|frame|embed|video|audio|source|track|input)$/, "src"],
  [/^(?:img|source)$/, "srcset"],
  [/^video$/, "poster"],
  [/^object$/, "data"],
  [/^link$/, "href"],
];

export function slipsOfPage({ tags, scripts, asked }: HtmlReading, config: Config): Slip[] {
  const gated = tags.filter(({ attributes }) => attributes.has("data-kelisim"));
  return [
    ...gated.flatMap(loadingTag),
    ...gated.flatMap(lazyTag),
    ...tags.flatMap((tag) => unknownNames(tag, config)),
    ...vendorTags(asked, config),
    ...scripts.flatMap((script) => globalsInline(script, config)),
  ];
}

function loadingTag({ name, attributes, at }: Tag): Slip[] {
  const type = attributes.get("type") ?? "";
  if (name === "script") {
    if (isInertType.test(type)) return [];
    return [
      {
        at,
        problem: `<script data-kelisim> runs before consent: its type is ${type ? `"${type}"` : "that of every script"}.`,
        fix: 'Write type="text/plain", and its address as data-kelisim-src.',
      },
    ];
  }
  const found = live.find(([tag, attribute]) => tag.test(name) && attributes.get(attribute)?.trim());
  if (!found) return [];
  const [, attribute] = found;
  return [
    {
      at,
      problem: `<${name} data-kelisim> has ${attribute}, which the browser loads before consent.`,
      fix: `Write data-kelisim-${attribute} in its place.`,
    },
  ];
}

function lazyTag({ name, attributes, at }: Tag): Slip[] {
  const short = lazySlip(name, (attribute) => attributes.get(attribute));
  if (!short) return [];
  return [
    {
      at,
      problem: `<${name} data-kelisim> has ${short}, which a lazy loader copies to ${short.slice(5)} before consent.`,
      fix: `Write data-kelisim-${short.slice(5)} in its place, or take its class for lazy loading away.`,
    },
  ];
}

function unknownNames({ name, attributes, at }: Tag, { purposes, services }: Config): Slip[] {
  const all = [...purposes, ...services].map(({ id }) => id);
  const data = purposes.flatMap(({ id, kind }) => (kind === "data" ? id : []));
  return [
    ["data-kelisim", all, "neither a purpose nor a service"] as const,
    ["data-kelisim-place", all, "neither a purpose nor a service"] as const,
    ["data-kelisim-consent", data, "no purpose of personal data"] as const,
  ].flatMap(([attribute, ids, isNone]) =>
    (attributes.get(attribute) ?? "")
      .split(/\s+/)
      .filter((id) => id && !ids.includes(id))
      .map((id) => {
        const meant = nearest(id, ids);
        return {
          at,
          problem: `<${name} ${attribute}="${id}">: "${id}" is ${isNone} of the config, so it stays shut.`,
          fix: meant
            ? `Write "${meant}" if that is what you mean.`
            : `Write one of ${ids.join(", ") || "those you add"}.`,
        };
      }),
  );
}

const isHeld = ({ purposes }: Config, { purpose, gate }: Service): boolean =>
  gate !== "signal" && !purposes.some(({ id, always }) => id === purpose && always);

/** The browser asks for what stands in the HTML before any script can say no. */
function vendorTags(asked: HtmlReading["asked"], config: Config): Slip[] {
  if (config.gate?.lock && !config.gate.lock.trial) return [];
  return asked.flatMap(({ address, tag }) => {
    const remote = readRemote(address, "script");
    if (typeof remote !== "object") return [];
    const place = remote.host + remote.path;
    const service = config.services.find(
      (one) => isHeld(config, one) && one.hosts?.some((host) => coversPlace(host, place)),
    );
    if (!service) return [];
    return [
      {
        at: tag.at,
        problem: `<${tag.name}> of the service "${service.id}" loads before consent: ${config.gate?.guard ? "the guard keeps it from running, and comes too late for its request" : "nothing of the config holds it"}.`,
        fix: "Add gate.lock, or write the tag inert (docs/markup.md).",
      },
    ];
  });
}

function globalsInline({ code, at, script }: InlineScript, config: Config): Slip[] {
  if (config.gate?.guard && code.length <= longestHeld) return [];
  return slipsOfScript(script, code, config).map((slip) => ({ ...slip, at: within(at, slip.at) }));
}

const isStoodFor = (path: string, standIns: StandIns): boolean =>
  Object.keys(standIns).some((global) => isIn(path, global) || isIn(global, path));

/** What stands in for a global keeps some calls; nothing comes of the others, and functions run when it is gone, as a rule. */
function needsOwn({ path, isAtOnce }: FoundUse, standIns: StandIns): boolean {
  const [global = "", kinds = {}] = Object.entries(standIns).find(([name]) => isIn(path, name)) ?? [];
  if (!global) return !isStoodFor(path, standIns);
  if (!isAtOnce || typeof kinds === "string" || path === global) return false;
  const member = path.slice(global.length + 1);
  return !Object.keys(kinds).some((name) => isIn(member, name) || isIn(name, member));
}

/** What a file of the site, or a long script in a page, needs of a service that waits. */
export function slipsOfScript(script: ParsedScript, code: string, config: Config): Slip[] {
  const place = placesOf(code);
  return config.services
    .filter(({ globals, bundled, ...service }) => globals?.length && !bundled && isHeld(config, service))
    .flatMap(({ id, purpose, globals = [], standIns = {} }) =>
      usedGlobals(script, globals, (use) => needsOwn(use, standIns)).map(({ name, start }) => ({
        at: place(start),
        problem: `This script uses ${name} of the service "${id}", which is not there before consent. ${isStoodFor(name, standIns) ? "Nothing comes of it" : "It stops at this line"} then.`,
        fix: `Run it in kelisim.push((consent) => consent.when("${id}", …)), ask first whether ${name} is there, or write its tag inert with data-kelisim="${id}" (purpose "${purpose}").`,
      })),
    );
}
