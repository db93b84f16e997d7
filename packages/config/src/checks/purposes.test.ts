import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

describe("purposes", () => {
  itAccepts([
    ["flags that say what is so anyway", { "purposes[1].always": false, "purposes[2].separable": true }],
    ["profiling as a purpose of its own", { "purposes[1].profiling": true, "purposes[1].advertising": undefined }],
    ["a separable data purpose", { "purposes[3].separable": true }],
  ]);
  itRefuses([
    ["no necessary purpose", { "purposes[0].always": undefined }, "purposes", "No purpose is the necessary one"],
    ["two necessary purposes", { "purposes[1].always": true }, "purposes[1].always", "another purpose"],
    ["a necessary purpose of kind message", { "purposes[0].kind": "message" }, "purposes[0].always", "kind message"],
    ["a device purpose without choice", { "purposes[1].separable": false }, "purposes[1].separable", "only for kind"],
    ["advertising for messages", { "purposes[2].advertising": true }, "purposes[2].advertising", "Privacy Control"],
    ["profiling without a switch", { "purposes[0].profiling": true }, "purposes[0].profiling", "no switch"],
    [
      "profiling and targeted advertising behind one switch",
      { "purposes[1].profiling": true, "purposes[1].advertising": true },
      "purposes[1].profiling",
      "one switch",
    ],
    ["an unknown kind", { "purposes[1].kind": "devise" }, "purposes[1].kind", 'Write "device"'],
    ["no purposes", { purposes: [] }, "purposes", "This list is empty"],
  ]);
});
