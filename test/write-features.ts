/** Writes the table of features into docs/operators.md. */
import { writeFileSync } from "node:fs";
import { drawPage, page } from "./operators/features-page.ts";

writeFileSync(page, drawPage());
