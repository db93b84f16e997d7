import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

const lock = { allow: ["'self'"] };

describe("a record in the app", () => {
  itAccepts([
    ["with the guard", { recordIn: "app", gate: { guard: true } }],
    ["neither guard nor lock", { recordIn: "app", "gate.lock": undefined }],
    ["a cookie with the lock", { recordIn: "cookie", gate: { lock } }],
  ]);
  itRefuses([
    ["the lock, which no cookie would open", { recordIn: "app", gate: { lock } }, "gate.lock", "would stay shut"],
    ["another place", { recordIn: "localStorage" }, "recordIn", ""],
  ]);
});
