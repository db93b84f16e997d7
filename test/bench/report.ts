/** Writes the docs anew from test/bench/results.json, without measuring. */
import { writeReport } from "./report/write-report.ts";
import { readResults } from "./results.ts";

writeReport(readResults());
