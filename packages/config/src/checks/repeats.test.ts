import { describe } from "vitest";
import { itRefuses } from "../../fixtures/expect-problems.ts";
import { validConfig } from "../../fixtures/valid-config.ts";

const [right] = validConfig.rights ?? [];

describe("repeats", () => {
  itRefuses([
    ["a host twice", { hosts: ["mycar.kz", "mycar.kz"] }, "hosts[1]", "is listed twice"],
    ["a language twice", { "policy.languages": ["ru", "kk", "ru"] }, "policy.languages[2]", "is listed twice"],
    ["a statement twice", { statements: ["automation", { id: "automation" }] }, "statements[1]", "is listed twice"],
    ["a right twice", { rights: [right, right] }, "rights[1]", "is listed twice"],
    ["a domain twice", { domains: ["kao.kz", "kao.kz"] }, "domains[1]", "is listed twice"],
  ]);
});
