import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

describe("one choice for several hosts", () => {
  itAccepts([
    ["a single host", { hosts: ["mycar.kz"], cookie: {} }],
    ["hosts of different domains", { hosts: ["mycar.kz", "other.kz"], cookie: {} }],
    [
      "www and the bare domain with a cookie domain",
      { hosts: ["mycar.kz", "www.mycar.kz"], "cookie.domain": "mycar.kz" },
    ],
  ]);
  itRefuses([
    [
      "www and the bare domain",
      { hosts: ["mycar.kz", "www.mycar.kz"], cookie: {} },
      "cookie.domain",
      "ask the visitor again",
    ],
    ["a wildcard", { hosts: ["*.shop.com.kz"], cookie: {} }, "cookie.domain", "several under shop.com.kz"],
  ]);
});
