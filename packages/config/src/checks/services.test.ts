import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

describe("services", () => {
  itAccepts([
    ["a service of a message purpose", { "services[0].purpose": "messages" }],
    ["a service of the necessary purpose", { "services[0].purpose": "necessary" }],
    ["no services yet", { services: [] }],
    ["globals with a path", { "services[0].globals": ["google.maps", "$", "_px1"] }],
  ]);
  itRefuses([
    ["a misspelled purpose", { "services[0].purpose": "adds" }, "services[0].purpose", 'Write "ads"'],
    ["an unknown purpose", { "services[0].purpose": "telemetry" }, "services[0].purpose", "use one of necessary, ads"],
    ["a data purpose", { "services[0].purpose": "personal_data" }, "services[0].purpose", "is of kind data"],
    [
      "a global with a dot at its end",
      { "services[0].globals": ["OK."] },
      "services[0].globals[0]",
      "without a dot at its end",
    ],
    [
      "a global that is no name",
      { "services[0].globals": ["a b"] },
      "services[0].globals[0]",
      "Write it as a script does",
    ],
    ["a number", { "services[0]": 5 }, "services[0]", "This is 5"],
  ]);
});
