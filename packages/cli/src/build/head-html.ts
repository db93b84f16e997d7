import {
  asItIs,
  headSnippet,
  lockSnippet,
  permissionsSnippet,
  signalsSnippet,
  standInsSnippet,
  trialSnippet,
} from "@kelisim/browser/snippets";
import type { Config } from "@kelisim/core";
import { buildId, integrityOf } from "../hashes.ts";
import { escapeHtml } from "../markup.ts";
import { aheadSnippet } from "./ahead.ts";
import { recordCookie } from "./site-files.ts";

/** The texts of the files that stand in the head as inline scripts. */
export interface HeadCode {
  readonly trial: string;
  readonly permissions: string;
  readonly signals: string;
  readonly head: string;
  readonly standIns: string;
}

export interface HeadOptions {
  /** Address of the folder with the files, with a slash at its end. */
  readonly base: string;
  /** Path of the pages it is for, where services have `pages`. */
  readonly path: string;
}

/** One thing that stands in the head. */
export interface HeadPiece {
  readonly name: "lock" | "trial" | "permissions" | "signals" | "guard" | "stand-ins" | "ahead" | "script";
  readonly html: string;
}

/**
 * What an operator pastes into the head, in order: the lock before anything that loads, then permissions before any
 * script, signals before any vendor's tag, the guard, what stands in for globals of vendors, what is fetched ahead, and the SDK itself.
 * @param files the texts of the SDK's files as they will be served
 */
export function headPieces(
  config: Config,
  code: HeadCode,
  files: ReadonlyMap<string, string>,
  options: HeadOptions,
): HeadPiece[] {
  const { gate } = config;
  const pieces: HeadPiece[] = [
    { name: "lock", html: gate?.lock ? lockSnippet(config, { path: options.path }) : "" },
    { name: "trial", html: trialSnippet(config, code.trial, { path: options.path }) },
    { name: "permissions", html: permissionsSnippet(config, code.permissions) },
    { name: "signals", html: signalsSnippet(config, code.signals) },
    { name: "guard", html: gate?.guard ? headSnippet(config, code.head) : "" },
    { name: "stand-ins", html: standInsSnippet(config, code.standIns) },
    { name: "ahead", html: aheadSnippet({ cookie: recordCookie(config), base: options.base, files }) },
    { name: "script", html: scriptTag(files, options.base) },
  ];
  return pieces.filter(({ html }) => html !== "");
}

function scriptTag(files: ReadonlyMap<string, string>, base: string): string {
  const integrity = integrityOf(files.get("kelisim.js") ?? "");
  // Integrity of a file from another host is only looked at where that host lets the page read it.
  const crossorigin = isElsewhere(base) ? ' crossorigin="anonymous"' : "";
  // A page in windows-1251 whose server names no charset would have the texts read as that.
  return `<script${asItIs} src="${escapeHtml(`${base}kelisim.js?v=${buildId(files)}`)}" integrity="${integrity}"${crossorigin} charset="utf-8" defer></script>`;
}

export const isElsewhere = (base: string): boolean => /^(?:https:)?\/\//.test(base);

/** With each piece on a line of its own; the lock's parts stay together. */
export const snippetOf = (pieces: readonly HeadPiece[]): string => `${pieces.map(({ html }) => html).join("\n")}\n`;
