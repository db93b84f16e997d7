import { describe } from "vitest";
import { itAccepts, itWarns } from "../../fixtures/expect-problems.ts";

describe("receipts", () => {
  itAccepts([
    ["a path of the site", { receipts: { url: "/receipts" } }],
    ["a host of the site", { receipts: { url: "https://mycar.kz/receipts" } }],
    ["another host of the same domain, with a port", { receipts: { url: "https://API.mycar.kz:8443/receipts" } }],
    ["another domain of the operator", { receipts: { url: "https://log.kao.kz" } }],
  ]);
  itWarns([
    [
      "a server of somebody else",
      { receipts: { url: "https://log.example.kz/r" } },
      "receipts.url",
      "is at log.example.kz",
    ],
    ["a host that only ends alike", { receipts: { url: "https://notmycar.kz/" } }, "receipts.url", "is at notmycar.kz"],
  ]);
});
