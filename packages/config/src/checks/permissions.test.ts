import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

const geolocation = "gate.permissions.geolocation";

describe("permissions", () => {
  itAccepts([
    ["a device purpose", { [geolocation]: "ads" }],
    ["a permission purpose", { "purposes[2].kind": "permission", [geolocation]: "messages" }],
    ["none", { "gate.permissions": {} }],
  ]);
  itRefuses([
    ["a misspelled purpose", { [geolocation]: "adds" }, geolocation, 'Write "ads"'],
    ["a message purpose", { [geolocation]: "messages" }, geolocation, "is of kind message"],
    ["a data purpose", { [geolocation]: "personal_data" }, geolocation, "is of kind data"],
    ["a permission no browser has", { "gate.permissions.geo": "ads" }, "gate.permissions.geo", "There is no field"],
    ["anything under it", { "gate.permissions.geo": [] }, "gate.permissions.geo", "There is no field"],
    ["a list", { "gate.permissions": ["geolocation"] }, "gate.permissions", "Write an object with geolocation, camera"],
  ]);
});
