import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

export interface Size {
  readonly file: string;
  readonly budget: number;
  /** Bytes after brotli at its highest level. */
  readonly bytes: number;
  readonly when: string;
}

const dist = join(import.meta.dirname, "../packages/kelisim/dist");

const budgets = [
  { file: "kelisim-head.js", budget: 7860, when: "in the page's head, where the guard is on" },
  {
    file: "kelisim-permissions.js",
    budget: 2310,
    when: "in the page's head, where a permission stands under a purpose",
  },
  { file: "kelisim-signals.js", budget: 1720, when: "in the page's head, where a vendor is to be told first" },
  {
    file: "kelisim-stand-ins.js",
    budget: 2270,
    when: "in the page's head, where a service that waits has globals for the page's own scripts",
  },
  { file: "kelisim-trial.js", budget: 1960, when: "in the page's head, where the lock is on trial" },
  { file: "kelisim.js", budget: 15_820, when: "every visit" },
  { file: "kelisim-banner.js", budget: 5690, when: "when the visitor has not chosen yet" },
  { file: "kelisim-acts.js", budget: 10_430, when: "when there is something to ask or to record" },
  { file: "kelisim-data.js", budget: 12_500, when: "where consent to personal data is given or taken back" },
  { file: "kelisim-en.js", budget: 3920, when: "where the operator has English" },
  { file: "kelisim-bridge.js", budget: 1700, when: "in a web view whose app keeps the record" },
  { file: "kelisim-hints.js", budget: 750, when: "on a developer's machine, when a name is unknown" },
  { file: "kelisim-ui.js", budget: 16_260, when: "when there is something to show" },
  { file: "built/kelisim.js", budget: 730, when: "in a built site, every visit; its config apart" },
  { file: "built/kelisim-banner.js", budget: 4970, when: "in a built site, when the visitor has not chosen yet" },
  { file: "built/kelisim-core.js", budget: 15_440, when: "in a built site, when they have, and after the banner" },
];

export function measureSizes(): Size[] {
  return budgets.map((item) => ({ ...item, bytes: brotliCompressSync(readFileSync(join(dist, item.file))).length }));
}

/** The table in README.md. */
export function sizesTable(sizes: readonly Size[]): string {
  const rows = sizes.map(({ file, when, bytes, budget }) => `| \`${file}\` | ${when} | ${bytes} | ${budget} |`);
  return ["| file | loaded | bytes, brotli | budget |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
