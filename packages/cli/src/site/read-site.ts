import { join, resolve } from "node:path";
import type { Config } from "@kelisim/core";
import { Fault } from "../fault.ts";
import type { Io } from "../io.ts";
import type { Position } from "../position.ts";
import { asciiHost, createJudge, type Verdict } from "./judge.ts";
import type { Named, Use } from "./named.ts";
import { colourSlips } from "./own-colours.ts";
import { readCss } from "./read-css.ts";
import { readHtml, scriptIn } from "./read-html.ts";
import { type PropertySet, readProperties } from "./read-properties.ts";
import { type Remote, readRemote } from "./remote-address.ts";
import { type Slip, slipsOfPage, slipsOfScript } from "./slips.ts";

export interface FilePlace extends Position {
  readonly file: string;
}

/** One host in one use, wherever a site names it. */
export interface SiteHost {
  readonly use: Use;
  /** With its scheme where that is a socket's, and with its port. */
  readonly host: string;
  readonly verdict: Verdict;
  readonly places: readonly FilePlace[];
}

export interface SiteSlip extends Slip {
  readonly file: string;
}

export interface SiteReading {
  readonly folder: string;
  readonly files: number;
  readonly hosts: readonly SiteHost[];
  /** Addresses whose host only the running page knows. */
  readonly unknown: readonly FilePlace[];
  readonly slips: readonly SiteSlip[];
}

interface FileReading {
  readonly named: readonly Named[];
  readonly slips: readonly Slip[];
  /** Custom properties of its style sheets. */
  readonly sets: readonly PropertySet[];
}

const pages = /\.(?:x?html?|phtml|php|twig|tpl|hbs|mustache|ejs|liquid|njk|erb|jsp|cshtml|aspx|vue|svelte|astro|svg)$/i;
const styles = /\.(?:css|scss|less)$/i;
const scripts = /(?<!\.d)\.(?:[cm]?js|jsx|tsx?)$/i;
/** What `kelisim build` has written names the hosts of the config, and asks for none of them. */
const ours = /(?:^|\/)kelisim(?:-[a-z]+)?\.js$/;

/**
 * Reads what the files of a site ask other hosts for.
 * @throws Fault where there is nothing to read
 */
export async function readSite(
  { cwd, files }: Pick<Io, "cwd" | "files">,
  folder: string,
  config: Config,
): Promise<SiteReading> {
  const paths = await files.tree(resolve(cwd, folder));
  if (!paths)
    throw new Fault(
      `There is no folder ${folder}.`,
      "Name the folder with the site's HTML, CSS and scripts with --site.",
    );
  const read = paths.filter((path) => readerOf(path) && !ours.test(path));
  if (!read.length)
    throw new Fault(
      `${folder} has no HTML, CSS or scripts.`,
      "Name the folder that is on the site's server with --site.",
    );
  const own = config.hosts.map((host) => host.replace(/^\*\./, ""))[0] ?? "site.invalid";
  const found = await Promise.all(
    read.map(async (path) => {
      const text = (await files.read(resolve(cwd, folder, path))) ?? "";
      const reading = readerOf(path)?.(text, own, config) ?? { named: [], slips: [], sets: [] };
      return { file: join(folder, path), ...reading };
    }),
  );
  return {
    folder,
    files: read.length,
    ...hostsOf(found, config, own),
    slips: [
      ...found.flatMap(({ file, slips }) => slips.map((slip) => ({ ...slip, file }))),
      ...colourSlips(found.flatMap(({ file, sets }) => sets.map((set) => ({ ...set, file })))),
    ],
  };
}

type Reader = (text: string, own: string, config: Config) => FileReading;

function readerOf(path: string): Reader | undefined {
  if (pages.test(path)) return readPage;
  if (styles.test(path)) return (css) => ({ named: readCss(css), slips: [], sets: readProperties(css) });
  return scripts.test(path) ? readScriptFile : undefined;
}

const readPage: Reader = (html, own, config) => {
  const reading = readHtml(withoutServerCode(html), own);
  return { named: reading.named, slips: slipsOfPage(reading, config), sets: reading.sets };
};

const readScriptFile: Reader = (code, own, config) => {
  const { named, script } = scriptIn(code, own);
  return { named, slips: script ? slipsOfScript(script, code, config) : [], sets: [] };
};

/** What a server makes of a template is not known; each line stays where it is. */
const withoutServerCode = (html: string): string =>
  html.replace(/<\?(?:php|=)[\s\S]*?(?:\?>|$)|<%[\s\S]*?%>|\{%[\s\S]*?%\}/gi, (code) => code.replace(/[^\n]/g, " "));

type Found = FileReading & { readonly file: string };

function hostsOf(found: readonly Found[], config: Config, own: string): Pick<SiteReading, "hosts" | "unknown"> {
  const judge = createJudge(config, own);
  const isOwn = new Set(config.hosts.map(asciiHost));
  const addresses = found.flatMap(({ file, named }) =>
    named.map(({ use, address, at }) => ({ use, remote: readRemote(address, use), place: { file, ...at } })),
  );
  const hosts = new Map<string, SiteHost & { readonly places: FilePlace[] }>();
  for (const { use, remote, place } of addresses) {
    if (typeof remote !== "object" || (isOwn.has(remote.host) && !remote.port)) continue;
    const one = { use, host: written(remote), verdict: judge(use, remote), places: [place] };
    const key = JSON.stringify([use, one.host, one.verdict]);
    const known = hosts.get(key);
    if (known) known.places.push(place);
    else hosts.set(key, one);
  }
  const unknown = addresses.flatMap(({ remote, place }) => (remote === "made at run time" ? place : []));
  return { hosts: withoutVague([...hosts.values()]), unknown };
}

const written = ({ protocol, host, port }: Remote): string =>
  `${protocol === "wss:" ? "wss://" : ""}${host}${port && `:${port}`}`;

/** A host whose use is known in one place need not be named for another where it is not. */
function withoutVague(hosts: readonly SiteHost[]): SiteHost[] {
  const known = new Set(hosts.flatMap(({ use, host }) => (use === "text" ? [] : host)));
  return hosts
    .filter(({ use, host }) => use !== "text" || !known.has(host))
    .sort((one, other) => (one.host < other.host ? -1 : 1));
}
