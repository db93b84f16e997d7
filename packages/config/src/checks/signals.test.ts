import { describe, expect, it } from "vitest";
import { changed, itAccepts, itRefuses, problemsOf } from "../../fixtures/expect-problems.ts";

const google = { "services[0].signal": "google", "services[0].account": undefined };
const types = [
  "ad_storage",
  "ad_user_data",
  "ad_personalization",
  "analytics_storage",
  "functionality_storage",
  "personalization_storage",
  "security_storage",
];
const everyType = Object.fromEntries(types.map((type) => [type, "ads"]));

/** Under a lock, a service that is held must not be where the lock lets everybody in. */
const unlocked = { "gate.lock": undefined };

describe("signals", () => {
  itAccepts([
    ["Google with every type", { ...google, "gate.consentMode": everyType }],
    ["Google held, without any", { ...google, ...unlocked, "services[0].gate": "hold", "gate.consentMode": undefined }],
    ["Google held by default", { ...google, ...unlocked, "services[0].gate": undefined }],
    ["Metrica held, without a number", { ...unlocked, "services[0].gate": "hold", "services[0].account": undefined }],
    ["another signal, without a number", { "services[0].signal": "meta", "services[0].account": undefined }],
  ]);
  itRefuses([
    ["no signal to be told by", { "services[0].signal": undefined }, "services[0].signal", "has no signal"],
    ["Metrica without a number", { "services[0].account": undefined }, "services[0].account", "number of its counter"],
    ["an account with a space", { "services[0].account": "1 2" }, "services[0].account", "is not an account"],
    ["an unknown signal", { "services[0].signal": "matomoo" }, "services[0].signal", 'Write "matomo"'],
    ["another gate", { "services[0].gate": "open" }, "services[0].gate", '"hold", "signal"'],
  ]);

  it("names every type that Google is not told", () => {
    const missing = problemsOf(changed(google)).map(({ path }) => path);
    const given = ["ad_storage", "security_storage"];
    expect(missing).toEqual(types.filter((type) => !given.includes(type)).map((type) => `gate.consentMode.${type}`));
    expect(problemsOf(changed({ ...google, gate: undefined }))).toHaveLength(7);
  });
});

describe("pages", () => {
  itAccepts([["paths", { "services[0].pages": ["/", "/*", "/pay", "/pay/card*", "/төлем/"] }]]);
  itRefuses(
    ["pay", "https://mycar.kz/pay", "//mycar.kz", "/a*b", "/a?b", "/a#b", "/a b", ""].map((page) => [
      JSON.stringify(page),
      { "services[0].pages[0]": page },
      "services[0].pages[0]",
      "is not the path of a page",
    ]),
  );
});
