import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

describe("statements", () => {
  itAccepts([
    ["all that Kelisim words", { statements: ["cross-border", "automation", "legal-effects", "own-will"] }],
    ["a known one with clauses only", { statements: [{ id: "automation", clauses: ["3.4"] }] }],
  ]);
  itRefuses([
    ["a misspelled id", { statements: ["crossborder"] }, "statements[0]", 'Write "cross-border"'],
    ["an unknown id", { statements: ["profiling"] }, "statements[0]", "is not one of the values known here"],
    ["an own id without text", { statements: [{ id: "annex" }] }, "statements[0].text", "brings no wording"],
    ["an id that every object has", { statements: [{ id: "toString" }] }, "statements[0].text", "brings no wording"],
    ["a number", { statements: [7] }, "statements[0]", "This is 7"],
    ["an object of the wrong shape", { statements: [{ id: 5 }] }, "statements[0].id", "This is 5, not a string"],
  ]);
});
