import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

const source = "gate.lock.allow[0]";

describe("lock", () => {
  itAccepts([["hosts, keywords and hashes", { "gate.lock.allow": ["'self'", "*.mycar.kz", "'sha256-a+b/c='"] }]]);
  itRefuses([
    ["a second directive", { [source]: "'self'; script-src *" }, source, "is not one CSP source"],
    ["two sources in one", { [source]: "'self' https://x.kz" }, source, "is not one CSP source"],
    ["everything", { [source]: "*" }, source, "would open the lock"],
    ["every https site", { [source]: "https:" }, source, "would open the lock"],
    ["inline scripts", { [source]: "'unsafe-inline'" }, source, "would open the lock"],
  ]);
});
