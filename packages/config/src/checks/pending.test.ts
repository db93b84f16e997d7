import { describe } from "vitest";
import { type Changes, itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

const pending = (...paths: string[]): Changes => ({
  pending: paths.map((path) => ({ path, why: "Not in the policy." })),
});

describe("pending", () => {
  itAccepts([
    ["a path that leads nowhere yet", pending("policy.documents[5].url", "contacts.fax")],
    ["an empty list", { ...pending("services"), services: [] }],
    ["an inherited name", pending("toString")],
  ]);
  itRefuses([
    ["a value that is there", pending("policy.revision"), "pending[0].path", "has a value already"],
    ["a list that is there", pending("services"), "pending[0].path", "has a value already"],
    ["the same path twice", pending("contacts.fax", "contacts.fax"), "pending[1]", "is listed twice"],
    ["something that is no path", pending("the address"), "pending[0].path", "is not a path"],
    ["no reason", { pending: [{ path: "contacts.fax" }] }, "pending[0].why", "This value is missing"],
    ["an empty reason", { pending: [{ path: "contacts.fax", why: "" }] }, "pending[0].why", "This value is empty"],
  ]);
});
