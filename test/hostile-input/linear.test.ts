/**
 * How many steps our regular expressions can take, as a checker works it out; not how long they take here. What it says
 * of each is kept in verdicts.json: it needs a minute for all, and more than its time for some where a machine is busy.
 * The nightly run asks it again, and takes the time of those that it cannot judge.
 */
import { performance } from "node:perf_hooks";
import { describe, expect, it } from "vitest";
import { judge, literals, parts, verdictsKept } from "./verdicts.ts";

/** Steps grow with the square, or more, of a text that is short by the time it comes there. */
const bounded: Readonly<Record<string, string>> = {
  "packages/browser/src/guard/rules.ts": "the path of an address, cut to 500 characters",
  "packages/browser/src/guard/used-globals.ts": "an inline script, 2,000 characters at most",
  "packages/browser/src/page/head-script.ts": "a file of ours, when a page is made",
  "packages/browser/src/page/places.ts": "the path of the page's own address, as long as its server takes",
  "packages/cli/src/build/with-terms.ts": "a file of ours, when a site is built",
  "packages/cli/src/hashes.ts": "a snippet of ours, when a site is built",
  "packages/cli/src/init/answers.ts": "what an operator types",
  "packages/cli/src/site/read-site.ts": "a file of the operator's own site, when a check is asked for",
  "packages/config/src/checks/mail-address.ts": "a text of a config, 5,000 characters at most",
  "packages/config/src/checks/text/language.ts": "a text of a config, 5,000 characters at most",
  "packages/email/src/listed-hosts.ts": "the path of an address in an e-mail, 500 characters at most",
  "packages/ui/src/data/letters/letter-sheet.tsx": "a line of a letter, made of texts of a config",
};

/** With assertions that the checker cannot work out, or too large for it. Texts that would make them slow are tried below. */
const tried: Readonly<Record<string, readonly string[]>> = {
  "packages/core/src/read-record.ts": ["2.", "a", ".", "a.", "-", '"2.a.'],
  "packages/core/src/version-1.ts": ["1~", "a", "~", "a~", "!", '"1~a~'],
  "packages/browser/src/guard/writes.ts": [" ", ";", "; max-age", "; max-age=", "; max-age = 1 ", "1"],
  "packages/browser/src/guard/inert-html.ts": [
    "<a ",
    "<a p",
    "<a pin",
    "<img ",
    "<img '",
    '<img "',
    "<a\tTPI",
    "<area ping",
    "<",
  ],
  "packages/browser/src/guard/held-form.ts": [
    '<div data-kelisim-embed=""',
    '"',
    '" "',
    '<div data-kelisim-embed="" a="',
  ],
  "packages/browser/src/guard/terms.ts": [":1", ":", "1"],
  "packages/browser/src/lock/lock-terms.ts": ["localhost", "a-localhost", "localhost-"],
  "packages/cli/src/base-address.ts": ["/a", "https://a", "https://a/"],
  "packages/cli/src/site-path.ts": ["/a", "/"],
  "packages/cli/src/site/tag.ts": [",", ", ", " ,", ",h", "a"],
  "packages/config/src/schema/config.ts": ["/a", "/", " "],
  "packages/config/src/schema/purpose.ts": ["/a", "/*"],
  "packages/config/src/checks/links.ts": ["/a", "/"],
};

/** The same for texts that are 5,000 characters at most, as in a config: no more than the square of that. */
const triedShort: Readonly<Record<string, readonly string[]>> = {
  // No more of a script is looked at than its first 2,000 characters.
  "packages/browser/src/guard/used-globals.ts": ["/*", "/", "'", "\\", "a/", "{a:", " ", "[", "`"],
  "packages/config/src/checks/text/form.ts": ["{", "[", "_", "?", "%", "TOD", "lorem ", "{["],
  "packages/config/src/checks/text/slips.ts": ["ы", "ыныз", "ыныздд", "аА", "я"],
};

/** Milliseconds, the least of some, so that a busy machine does not count. */
function least(run: () => void): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

/** For each expression of our sources, what is kept of it. */
const verdicts = [...literals()].map(([literal, file]) => ({ literal, file, status: verdictsKept()[literal] }));

describe("regular expressions", () => {
  it("are all judged: npm run verdicts asks the checker of a new one, and writes it down", () => {
    expect(verdicts.filter(({ status }) => !status)).toEqual([]);
    expect(Object.keys(verdictsKept()).sort(), "and no other is kept").toEqual([...literals().keys()].sort());
    expect(verdicts.length).toBeGreaterThan(100);
  });

  it("take steps in proportion to the text, but for those that see only short ones", () => {
    const slow = verdicts.filter(({ status, file }) => status === "vulnerable" && !bounded[file]);
    expect(slow).toEqual([]);
  });

  it("that the checker cannot judge are tried by night", () => {
    const unknown = verdicts.filter(({ status, file }) => status === "unknown" && !tried[file] && !triedShort[file]);
    expect(unknown).toEqual([]);
  });
});

describe.runIf(process.env.NIGHTLY)("regular expressions, by night,", () => {
  it("are known to the checker as what they are", () => {
    expect(["/^(a+)+$/", "/a*b$/", "/^a*b/"].map(judge)).toEqual(["vulnerable", "vulnerable", "safe"]);
  });

  it("are judged as it is kept", () => {
    expect(Object.fromEntries(verdicts.map(({ literal }) => [literal, judge(literal)]))).toEqual(verdictsKept());
  }, 600_000);

  it("run in the page on texts of any length in proportion to it", () => {
    for (const [file, pumps] of Object.entries(tried)) {
      for (const [literal] of [...literals()].filter(([, of]) => of === file)) {
        const pattern = new RegExp(...parts(literal));
        for (const pump of pumps) {
          for (const end of ["", "\0", ">", '"', "'"]) {
            const time = (count: number): number => least(() => (pump.repeat(count) + end).replace(pattern, ""));
            // Tenfold is ten times the work, or a hundred times where it grows with the square; a millisecond is noise.
            const [small, large] = [time(4000), time(40_000)];
            expect(large, `${literal} on ${pump} and ${end}`).toBeLessThan(40 * (small + 1));
          }
        }
      }
    }
  }, 120_000);

  it("of texts of a config take no more than the square of the longest", () => {
    for (const [file, pumps] of Object.entries(triedShort)) {
      for (const [literal] of [...literals()].filter(([, of]) => of === file)) {
        const pattern = new RegExp(...parts(literal));
        for (const pump of pumps) {
          const time = (count: number): number =>
            least(() => `${pump.repeat(count).slice(0, count)}\0`.replace(pattern, ""));
          const [small, large] = [time(500), time(5000)];
          expect(large, `${literal} on ${pump}`).toBeLessThan(400 * (small + 1));
        }
      }
    }
  }, 120_000);
});
