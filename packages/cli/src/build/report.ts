import { trialHeader } from "@kelisim/browser/snippets";
import type { Config } from "@kelisim/core";
import { integrityOf, type Size, scriptSources, sizeOf } from "../hashes.ts";
import { globalLines } from "./global-lines.ts";
import { type HeadPiece, isElsewhere } from "./head-html.ts";

export interface Built {
  readonly config: Config;
  /** Texts by file name. */
  readonly files: ReadonlyMap<string, string>;
  readonly pieces: readonly HeadPiece[];
  readonly warnings: readonly string[];
  readonly version: string;
  readonly base: string;
  readonly path: string;
}

/** What was built, for whoever puts it on the site. No date and no path in it: the same config gives the same report. */
export function reportOf(built: Built): string {
  const { config, files, pieces, warnings, version } = built;
  const sections = [
    [`Kelisim ${version}: ${config.id}`, `Policy revision: ${config.policy.revision ?? "none yet"}`],
    ["Warnings", ...(warnings.length ? warnings.map((warning) => `- ${warning}`) : ["none"])],
    ["Files, bytes", ...table([["", "raw", "brotli"], ...[...files].map(([name, text]) => row(name, sizeOf(text)))])],
    [
      "In the page's head (snippet.html), bytes",
      ...table([["", "raw", "brotli"], ...pieces.map(({ name, html }) => row(name, sizeOf(html)))]),
    ],
    ["Content-Security-Policy", ...policyLines(built)],
    ...trialLines(built),
    ["Integrity", ...integrityLines(files)],
    ["Services", ...serviceLines(config)],
    ["Globals of services that wait", ...globalLines(config)],
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const row = (name: string, { raw, brotli }: Size): string[] => [name, `${raw}`, `${brotli}`];

/** Names to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0))).join("  "),
  );
}

function policyLines({ pieces, base }: Built): string[] {
  const sources = pieces.flatMap(({ name, html }) => scriptSources(html).map((source) => `  ${source}  (${name})`));
  return [
    "If your server sends a policy of its own, its script-src needs:",
    `  ${isElsewhere(base) ? new URL(base, "https://site.invalid").origin : "'self'"}  (the files)`,
    ...sources,
  ];
}

/** A policy in a `<meta>` cannot be one that only reports. */
function trialLines({ config, path }: Built): string[][] {
  if (!config.gate?.lock?.trial) return [];
  return [
    [
      "The lock is on trial",
      "What the page itself can see of what the lock would refuse is told in the console on localhost.",
      "With this header from your server the browser tells of all of it, and refuses nothing:",
      `  ${trialHeader(config, path)}`,
    ],
  ];
}

function integrityLines(files: ReadonlyMap<string, string>): string[] {
  return [
    "The snippet carries the hashes of kelisim.js, kelisim-core.js with the config in it, and kelisim-banner.js.",
    "The other files come by import(), which takes no hash without an import map: a browser does not check them.",
    "Compare all of them with these after they are on the server.",
    ...[...files].map(([name, text]) => `  ${integrityOf(text)}  ${name}`),
  ];
}

function serviceLines({ purposes, services }: Config): string[] {
  const lines = purposes.flatMap(({ id }) => {
    const ids = services.filter(({ purpose }) => purpose === id).map((service) => service.id);
    return ids.length ? [`${id}: ${ids.join(", ")}`] : [];
  });
  return lines.length ? lines : ["none"];
}
