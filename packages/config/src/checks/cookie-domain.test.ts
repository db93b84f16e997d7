import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

describe("cookie.domain", () => {
  itAccepts([
    ["a domain above a host", { hosts: ["www.mycar.kz"], "cookie.domain": "mycar.kz" }],
    ["the domain of a wildcard", { hosts: ["*.mycar.kz"], "cookie.domain": "mycar.kz" }],
    ["a cookie of one host", { hosts: ["mycar.kz"], cookie: { name: "__Host-kelisim" } }],
    ["a domain under .com.kz", { hosts: ["a.b.com.kz"], "cookie.domain": "b.com.kz" }],
  ]);
  itRefuses([
    ["a public suffix", { "cookie.domain": "kz" }, "cookie.domain", "is a public suffix"],
    ["a public suffix of two labels", { hosts: ["a.com.kz"], "cookie.domain": "com.kz" }, "cookie.domain", "suffix"],
    ["a foreign domain", { "cookie.domain": "kao.kz" }, "cookie.domain", "covers none of the hosts"],
    ["a domain with the same ending", { "cookie.domain": "car.kz" }, "cookie.domain", "covers none of the hosts"],
    [
      "a domain below the hosts",
      { hosts: ["mycar.kz"], "cookie.domain": "a.mycar.kz" },
      "cookie.domain",
      "covers none",
    ],
    ["a domain for a cookie of one host", { "cookie.name": "__Host-kelisim" }, "cookie.domain", "has a domain"],
    ["a leading dot", { "cookie.domain": ".mycar.kz" }, "cookie.domain", "is not a host name"],
  ]);
});
