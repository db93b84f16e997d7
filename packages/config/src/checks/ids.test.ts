import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

describe("ids", () => {
  itAccepts([
    ["32 characters", { id: "a".repeat(32), "services[0].id": "a".repeat(32) }],
    ["digits, hyphen and underscore", { "services[0].id": "a1-b_c" }],
  ]);
  itRefuses([
    ["33 characters", { "services[0].id": "a".repeat(33) }, "services[0].id", "at most 32"],
    ["capitals", { "purposes[2].id": "Ads" }, "purposes[2].id", "Start with a letter a-z"],
    ["a digit first", { "purposes[2].id": "1st" }, "purposes[2].id", "This is not an id"],
    ["an underscore in the operator's id", { id: "my_car" }, "id", "This is not an operator id"],
    [
      "a purpose and a service of one id",
      { "services[0].id": "ads" },
      "services[0].id",
      "already the id of purposes[1]",
    ],
    ["two purposes of one id", { "purposes[2].id": "ads" }, "purposes[2].id", "already the id of purposes[1]"],
    ["an id every object has", { "services[0].id": "constructor" }, "services[0].id", "cannot be an id"],
  ]);
});
