import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";

/** What an `integrity` attribute takes. */
export const integrityOf = (text: string): string => `sha384-${createHash("sha384").update(text).digest("base64")}`;

/** Tells one text from another, short enough to be read out. */
export const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** Tells one build from another: where any file differs, so does this. */
export function buildId(files: ReadonlyMap<string, string>): string {
  const all = createHash("sha256");
  for (const [name, text] of files) all.update(`${name}\0${text}\0`);
  return all.digest("hex").slice(0, 12);
}

/** The sources that a Content-Security-Policy needs in `script-src` for the inline scripts of some HTML. */
export function scriptSources(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, code = ""]) => code)
    .filter((code) => code !== "")
    .map((code) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`);
}

/** Bytes as they are, and after brotli at its highest level. */
export interface Size {
  readonly raw: number;
  readonly brotli: number;
}

export const sizeOf = (text: string): Size => ({
  raw: Buffer.byteLength(text),
  brotli: brotliCompressSync(text).length,
});
