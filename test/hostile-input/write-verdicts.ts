/** Asks the checker of each regular expression that it has not judged yet; with `all`, of every one. */
import { writeFileSync } from "node:fs";
import { judge, literals, verdictsFile, verdictsKept } from "./verdicts.ts";

const known = process.argv[2] === "all" ? {} : verdictsKept();
const verdicts = [...literals().keys()].sort().map((literal) => [literal, known[literal] ?? judge(literal)]);
writeFileSync(verdictsFile, `${JSON.stringify(Object.fromEntries(verdicts), null, 2)}\n`);
