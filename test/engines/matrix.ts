/**
 * In which engines a test runs. What engines do each in their own way is measured in all three; what one of them shows
 * for all, in Chromium, where a test costs least. docs/testing.md has the table.
 */
import { describe, it } from "vitest";
import { type EngineName, engineNames, enginesUnderTest } from "./index.ts";

/** The nightly run measures everything in every engine. */
export const isWhole = Boolean(process.env.WHOLE_MATRIX);

/** Whether this engine runs every case of a list, or those that stand for the others. */
export function runsEveryCase(engine: EngineName): boolean {
  return isWhole || engine === "chromium";
}

/** A tab under WebKit's driver begins with about:blank in its history, so that no page is the first of its tab. */
export const startsWithBlankPage = (engine: EngineName): boolean => engine === "webkit";

/** A block for these engines, of those under test; `%s` in the title is the engine. */
export function describeIn(
  engines: readonly EngineName[],
  title: string,
  define: (engine: EngineName) => void,
  timeout?: number,
): void {
  const meant = isWhole ? engineNames : engines;
  const here = enginesUnderTest().filter((name) => meant.includes(name));
  describe.each(here)(title, timeout === undefined ? {} : { timeout }, define);
  // A file without any test would fail.
  if (here.length === 0) it.skip(`${title}: runs in ${engines.join(" and ")}`);
}
