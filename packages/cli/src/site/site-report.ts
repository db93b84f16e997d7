import type { Colors } from "picocolors/types";
import type { Io } from "../io.ts";
import type { Position } from "../position.ts";
import type { Verdict } from "./judge.ts";
import type { Use } from "./named.ts";
import type { SiteHost, SiteReading } from "./read-site.ts";

const titles: Readonly<Record<Use, string>> = {
  script: "Scripts",
  style: "Style sheets",
  font: "Fonts",
  image: "Images",
  media: "Sound and video",
  frame: "Frames",
  object: "Objects",
  manifest: "Manifests",
  worker: "Workers",
  connection: "Connections of scripts: fetch, XMLHttpRequest, sendBeacon, sockets",
  form: "Forms",
  preconnect: "Connections made ahead",
  text: "Named in scripts or data, and how they are used cannot be told",
};

/** The report, and behind it what does not do what it seems to. */
export function saySite(io: Pick<Io, "out" | "err" | "colors">, site: SiteReading): void {
  io.out(`\n${siteReport(site, io.colors)}`);
  for (const slip of site.slips)
    io.err(`\n${io.colors.yellow("!")} ${placed(slip, slip.at)}\n  ${slip.problem}\n  Fix: ${slip.fix}\n`);
}

/** What the files of a site ask other hosts for, and what to add to the config. */
export function siteReport(site: SiteReading, colors: Colors): string {
  const { hosts, unknown, folder, files } = site;
  const uses = (Object.keys(titles) as Use[]).filter((use) => hosts.some((one) => one.use === use));
  const sections = [
    [`${folder}: ${files} files name ${hosts.length ? "these hosts" : "no other host"}.`],
    ...uses.map((use) => [
      titles[use],
      ...hosts.filter((one) => one.use === use).map((one) => `  ${hostLine(one, colors)}`),
    ]),
    unknown.length
      ? [
          "Addresses whose host is made while the page runs; look at them yourself",
          ...unknown.slice(0, 20).map((place) => `  ? ${placed(place, place)}`),
          ...(unknown.length > 20 ? [`  and ${unknown.length - 20} more`] : []),
        ]
      : [],
    ...remedies(hosts),
  ];
  return `${sections
    .filter((lines) => lines.length)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function hostLine({ use, host, verdict, places }: SiteHost, colors: Colors): string {
  const [mark, said] =
    use === "text" && verdict.kind === "refused"
      ? [colors.yellow("?"), "the lock would refuse it"]
      : told(verdict, colors);
  const [first] = places;
  const more = places.length > 1 ? ` and ${places.length - 1} more` : "";
  return `${mark} ${host}  ${said}${first ? `  ${placed(first, first)}${more}` : ""}`;
}

function told(verdict: Verdict, colors: Colors): [mark: string, said: string] {
  switch (verdict.kind) {
    case "open":
      return [colors.green("✓"), `let in by ${verdict.by}`];
    case "waits":
      return [colors.green("✓"), `waits for ${verdict.purpose} (${verdict.service})`];
    case "refused":
      return [colors.red("✗"), "refused by the lock"];
    default:
      return [colors.yellow("–"), `not held: ${verdict.why}`];
  }
}

const placed = ({ file }: { readonly file: string }, { line, column }: Position): string => `${file}:${line}:${column}`;

/** Hosts that the site surely asks for and the lock refuses, consent or not. */
export const refusedHosts = ({ hosts }: SiteReading): SiteHost[] =>
  hosts.filter(({ use, verdict }) => use !== "text" && verdict.kind === "refused");

/** Lines for the config, those for what is surely asked for first. */
function remedies(hosts: readonly SiteHost[]): string[][] {
  const sure = hosts.filter(({ use }) => use !== "text");
  const vague = hosts.filter(({ use }) => use === "text");
  return [
    ...linesFor(sure, "If the site needs them, add to gate.lock.allow", "source"),
    ...linesFor(vague, "If the site asks these for anything, add to gate.lock.allow", "source"),
    ...linesFor(hosts, "The catalogue has these services; add to services", "service"),
    ...linesFor(sure, "Refused by the lock; look at them yourself", "by hand"),
  ];
}

function linesFor(hosts: readonly SiteHost[], title: string, add: "source" | "service" | "by hand"): string[][] {
  const lines = hosts.flatMap(({ host, verdict }) => {
    if (verdict.kind !== "refused" || verdict.remedy.add !== add) return [];
    const { remedy } = verdict;
    if (remedy.add === "source") return `  ${JSON.stringify(remedy.source)},`;
    return remedy.add === "service" ? `  ${JSON.stringify(remedy.id)},` : `  ${host}: ${remedy.why}`;
  });
  return lines.length ? [[title, ...new Set(lines)]] : [];
}
