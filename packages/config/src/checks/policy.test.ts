import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

describe("policy and term", () => {
  itAccepts([
    ["a policy in Russian only", { policy: { languages: ["ru"] } }],
    ["one month", { "consent.months": 1 }],
    ["thirteen months", { "consent.months": 13 }],
  ]);
  itRefuses([
    ["fourteen months", { "consent.months": 14 }, "consent.months", "13 is a cap"],
    ["no months", { "consent.months": 0 }, "consent.months", "from 1 to 13"],
    ["half a month", { "consent.months": 6.5 }, "consent.months", "whole number"],
    ["months as text", { "consent.months": "13" }, "consent.months", "not a number"],
    ["NaN months", { "consent.months": Number.NaN }, "consent.months", "not a number"],
    ["a missing term", { consent: undefined }, "consent", "This value is missing"],
    ["a revision with a space", { "policy.revision": "26 ноября" }, "policy.revision", "This is not a revision"],
    ["a long revision", { "policy.revision": "1".repeat(25) }, "policy.revision", "at most 24"],
    ["a text that prevails and does not exist", { "policy.languages": ["kk"] }, "policy.prevails", "cannot prevail"],
    ["a clause for nothing", { "policy.prevails": undefined }, "policy.prevailsClause", "not the language"],
    ["no languages", { "policy.languages": [] }, "policy.languages", "This list is empty"],
    ["the country's code", { "policy.languages": ["kz"] }, "policy.languages[0]", 'Write "kk"'],
  ]);
});
