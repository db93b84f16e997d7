import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A page that goes one way, or several one after the other. */
export interface Sheet {
  readonly path: string;
  readonly ways: readonly string[];
}

/** Pages of ways, and what puts several of them into one. */
export interface Sheets {
  /** For `startDemo({ pages })`. */
  readonly folder: string;
  /** Pages that go all of the ways: those in the HTML by themselves, those made by code many in one page. */
  of(ways: readonly string[]): Sheet[];
  remove(): void;
}

/** More of them keep a browser from sending all at once. */
const most = 12;

/**
 * Some leave the page, move what is relative in it, put all else out of it, or ask for a frame that others have too. What
 * comes with the HTML is a matter of the page's own loading; connections have no names.
 */
const isAlone = (way: string): boolean =>
  /^(html|base|header|nav|rtc)\b|^frame-(index|location|open|link|shadow-name)$|^form$|^frameset$|^open-|-preconnect$/.test(
    way,
  );

const source = join(import.meta.dirname, "../pages/ways");

/** In a folder for the time of a test. */
export function createSheets(): Sheets {
  const folder = mkdtempSync(join(tmpdir(), "kelisim-ways-"));
  cpSync(source, join(folder, "ways"), { recursive: true });
  let written = 0;

  function together(ways: readonly string[]): Sheet {
    const file = `together-${++written}.html`;
    writeFileSync(join(folder, "ways", file), pageOf(ways));
    return { path: `/ways/${file}`, ways };
  }

  return {
    folder,
    of(ways) {
      const many = ways.filter((way) => !isAlone(way));
      const groups = Array.from({ length: Math.ceil(many.length / most) }, (_, at) =>
        many.slice(at * most, (at + 1) * most),
      );
      return [
        ...ways.filter(isAlone).map((way) => ({ path: `/ways/${way}.html`, ways: [way] })),
        ...groups.map(together),
      ];
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const read = (way: string): string => readFileSync(join(source, `${way}.html`), "utf8");

/** The first way's page with the bodies of the others in it. */
function pageOf(ways: readonly string[]): string {
  const [first = ""] = ways;
  return read(first).replace(/<body>[\s\S]*<\/body>/, () => `<body>\n${ways.map(bodyOf).join("\n")}\n</body>`);
}

/** Each script in a block of its own, since they give their things the same names. */
const bodyOf = (way: string): string =>
  (/<body>([\s\S]*)<\/body>/.exec(read(way))?.[1] ?? "").replace(
    /^<script>\n([\s\S]*?)^<\/script>/gm,
    (_all, code: string) => `<script>\n{\n${code}}\n</script>`,
  );
