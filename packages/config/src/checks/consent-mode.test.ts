import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

const type = "gate.consentMode.analytics_storage";

describe("consent mode", () => {
  itAccepts([
    ["a device purpose", { [type]: "ads" }],
    ["the necessary purpose", { [type]: "necessary" }],
    ["data layers of other names", { "gate.dataLayer": ["dataLayer", "shopLayer", "_дерек$1"] }],
    ["a permission purpose", { "purposes[2].kind": "permission", [type]: "messages" }],
  ]);
  itRefuses([
    ["an unknown purpose", { [type]: "analytics" }, type, "There is no purpose"],
    ["a message purpose", { [type]: "messages" }, type, "is of kind message"],
    ["a data purpose", { [type]: "personal_data" }, type, "is of kind data"],
    [
      "a data layer that is no variable",
      { "gate.dataLayer": ["dataLayer", "shop-layer"] },
      "gate.dataLayer[1]",
      "is not the name of a variable",
    ],
    ["a misspelled type", { "gate.consentMode.ad_storge": "ads" }, "gate.consentMode.ad_storge", 'Write "ad_storage"'],
  ]);
});
