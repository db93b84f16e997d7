/** Draws docs/operators.md from the table of features. */
import { type Cell, type Feature, type Group, groups, operators, type Shown } from "./features.ts";

export const page = "docs/operators.md";

const features = groups.flatMap((group) => group.features);
const cells = features.flatMap((one) => one.cells);

/** Without what fills a title at run time. */
const readable = (title: string): string => title.replace(/: [$%].*$|^(?:of )?%s:? /, "").replace(" of %s ", " ");

function link({ file, title }: Shown): string {
  const name = file.split("/").at(-1);
  return `[${name}: ${readable(title)}](../${file})`;
}

function draw({ tests, none, notYet }: Cell, need: string | undefined): string {
  if (notYet) return `${need} **Not yet**: ${notYet}`;
  if (none) return `${need} ${none}${tests.length ? ` ${tests.map(link).join("; ")}` : ""}`;
  return `${need} ${tests.map(link).join("; ")}`;
}

const row = (texts: readonly string[]): string => `| ${texts.join(" | ")} |`;

const drawFeature = ({ id, title, cells: drawn, needs }: Feature): string =>
  row([`**${id}** ${title}`, ...drawn.map((cell, index) => draw(cell, needs[index]))]);

const drawGroup = ({ title, features: rows }: Group): string =>
  [
    `## ${title}`,
    "",
    row(["Feature", ...operators.map(([, name]) => name)]),
    row(["---", ...operators.map(() => "---")]),
    ...rows.map(drawFeature),
  ].join("\n");

function counts(): string {
  const open = cells.filter(({ notYet }) => notYet).length;
  const absent = cells.filter(({ none }) => none).length;
  return [
    row(["cells", "shown by a test", "not in the policy", "not yet"]),
    row(["---", "---", "---", "---"]),
    row([cells.length, cells.length - open - absent, absent, open].map(String)),
  ].join("\n");
}

export const drawPage = (): string => `# Five operators, feature by feature

What the five privacy policies ask of a consent SDK, and the test that shows it for each operator. Clauses are those of the
operator's own policy, in \`policy.txt\` of [its folder](../examples/operators/README.md).

- ● a clause demands it. ○ better practice, also where the policy is silent. – the policy has no ground for it, so it must not be shown.
- A link names a test's file and title. After a reason it leads to the test that shows that the feature is *not* there.
- **Not yet** is what has no test, or is not made.

This page is written by \`npm run features\` from [test/operators/features.ts](../test/operators/features.ts). A test fails when a cell
is empty, when a linked test is not there, or when this page is another.

${counts()}

${groups.map(drawGroup).join("\n\n")}
`;
