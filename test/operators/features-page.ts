/** Draws docs/operators.md from the table of features. */
import type { Mutation } from "./broken/mutation.ts";
import { readResults } from "./broken/results.ts";
import { brokenOnce, unbrokenCells } from "./broken/shown.ts";
import { type Cell, type Feature, type Group, groups, operators, type Shown } from "./features.ts";

export const page = "docs/operators.md";

const results = readResults();

const features = groups.flatMap((group) => group.features);
const cells = features.flatMap((one) => one.cells);

/** Without what fills a title at run time. */
const readable = (title: string): string => title.replace(/: [$%].*$|^(?:of )?%s:? /, "").replace(" of %s ", " ");

/** With the title once in a row, after that by the file alone. */
function links(tests: readonly Shown[], named: Set<Shown>): string {
  const known = tests.filter((test) => named.has(test)).map(({ file }) => `[${nameOf(file)}](../${file})`);
  const fresh = tests.filter((test) => !named.has(test));
  for (const test of fresh) named.add(test);
  const whole = fresh.map(({ file, title }) => `[${nameOf(file)}: ${readable(title)}](../${file})`);
  return [...new Set(known), ...whole].join("; ");
}

const nameOf = (file: string): string => file.split("/").at(-1) ?? file;

function draw({ tests, none }: Cell, need: string | undefined, named: Set<Shown>): string {
  return [need, none, links(tests, named)].filter(Boolean).join(" ");
}

const row = (texts: readonly string[]): string => `| ${texts.join(" | ")} |`;

function drawFeature(feature: Feature): string {
  const { id, title, cells: drawn, needs } = feature;
  const named = new Set<Shown>();
  return row([
    `**${id}** ${title}`,
    ...drawn.map((cell, index) => draw(cell, needs[index], named)),
    drawFaults(feature),
  ]);
}

/** Each fault once, with the operators at which it was noticed where these are not all. */
function drawFaults(feature: Feature): string {
  const at = new Map<Mutation, string[]>();
  feature.cells.forEach((cell, index) => {
    const [id = "", name = ""] = operators[index] ?? [];
    for (const one of brokenOnce(feature, cell, id, results)) at.set(one, [...(at.get(one) ?? []), name]);
  });
  const claimed = feature.cells.filter(({ tests }) => tests.length > 0).length;
  return [...at]
    .map(([{ says, test }, names]) => {
      const where = names.length < claimed ? ` (${names.join(", ")})` : "";
      return `${says}${where}: ${nameOf(test.file)}`;
    })
    .join("; ");
}

const drawGroup = ({ title, features: rows }: Group): string =>
  [
    `## ${title}`,
    "",
    row(["Feature", ...operators.map(([, name]) => name), "Broken on purpose, and noticed by"]),
    row(["---", ...operators.map(() => "---"), "---"]),
    ...rows.map(drawFeature),
  ].join("\n");

function counts(): string {
  const absent = cells.filter(({ none }) => none).length;
  const claims = cells.filter(({ tests }) => tests.length > 0).length;
  const unbroken = [...unbrokenCells(results).values()].reduce((sum, list) => sum + list.length, 0);
  return [
    row(["cells", "shown by a test", "not in the policy", "with a test", "whose test has noticed a fault"]),
    row(["---", "---", "---", "---", "---"]),
    row([cells.length, cells.length - absent, absent, claims, claims - unbroken].map(String)),
  ].join("\n");
}

/** Which these are, said plainly. */
function unbrokenTold(): string {
  const left = [...unbrokenCells(results)].map(([id, names]) => `${id} (${names.length})`);
  return left.length ? `: ${left.join(", ")}.` : "; there is none.";
}

export const drawPage = (): string => `# Five operators, feature by feature

What the five privacy policies ask of a consent SDK, and the test that shows it for each operator. Clauses are those of the
operator's own policy, in \`policy.txt\` of [its folder](../examples/operators/README.md).

- ● a clause demands it. ○ better practice, also where the policy is silent. – the policy has no ground for it, so it must not be shown.
- A link names a test's file and title; the next cells of the row name the same test by its file alone. After a reason it leads to the
  test that shows that the feature is *not* there.

What is told is held against the policies' own text, both languages, clause by clause: [facts](../test/operators/facts) has the words of the policy beside
those that visitors read. [facts.test.ts](../test/operators/facts.test.ts) takes every field, entry and number of the configs out or changes it, replaces every
text, shortens every list of data, purposes, recipients and sources by each of its entries, and fails where one of these goes unnoticed: 60 days that
become 30, 1 working day that becomes 10, a statement, an affiliate or a permission that is gone.

The last column has what was broken on purpose in copies of the operators' configs and pages, and the test that failed for it at each
operator whose cell links that test. \`npm run features:broken\` puts each fault in, runs the test and writes
[results.json](../test/operators/broken/results.json); the faults are in [test/operators/broken](../test/operators/broken). A cell whose test
has noticed no fault yet is counted above${unbrokenTold()}

This page is written by \`npm run features\` from [test/operators/features.ts](../test/operators/features.ts). A test fails when a cell
is empty, when a linked test is not there, or when this page is another.

${counts()}

${groups.map(drawGroup).join("\n\n")}
`;
