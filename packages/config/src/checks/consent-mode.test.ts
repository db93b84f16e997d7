import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

const type = "gate.consentMode.analytics_storage";

describe("consent mode", () => {
  itAccepts([
    ["a device purpose", { [type]: "ads" }],
    ["the necessary purpose", { [type]: "necessary" }],
    ["a permission purpose", { "purposes[2].kind": "permission", [type]: "messages" }],
  ]);
  itRefuses([
    ["an unknown purpose", { [type]: "analytics" }, type, "There is no purpose"],
    ["a message purpose", { [type]: "messages" }, type, "is of kind message"],
    ["a data purpose", { [type]: "personal_data" }, type, "is of kind data"],
    ["a misspelled type", { "gate.consentMode.ad_storge": "ads" }, "gate.consentMode.ad_storge", 'Write "ad_storage"'],
  ]);
});
