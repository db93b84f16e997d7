import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

const name = "services[0].cookies[0].name";

describe("cookies", () => {
  itAccepts([
    ["a pattern", { [name]: "_ga_*" }],
    ["a pattern that the record's name is too short for", { [name]: "kelis*isim" }],
    ["a pattern with other words in it", { [name]: "k*x*m" }],
    ["a star within a name of storage", { "services[0].storage[0].name": "_ym*_lsid" }],
    ["a cookie without a path", { "services[0].cookies[0].path": undefined }],
    ["the characters of a token", { [name]: "a!#$%&'+-.^_`|~9" }],
    ["a pattern near the record's name", { [name]: "kelisim_*" }],
    ["the usual name when the record has another", { "cookie.name": "consent", [name]: "kelisim" }],
    ["no cookie block", { hosts: ["mycar.kz"], cookie: undefined }],
  ]);
  itRefuses([
    ["a bare star", { [name]: "*" }, name, "stands for everything"],
    ["two stars", { [name]: "**" }, name, "stands for everything"],
    ["a bare star for storage", { "services[0].storage[0].name": "*" }, "services[0].storage[0].name", "everything"],
    ["a semicolon", { [name]: "a;b" }, name, "cannot be the name of a cookie"],
    ["a space", { [name]: "a b" }, name, "RFC 6265"],
    ["Cyrillic", { [name]: "аб" }, name, "cannot be the name of a cookie"],
    ["the record's own name", { [name]: "kelisim" }, name, "the cookie that holds the consent record"],
    ["a pattern that takes the record in", { [name]: "k*l*m" }, name, "takes in kelisim"],
    ["a pattern that ends like the record", { [name]: "*sim" }, name, "takes in kelisim"],
    ["a pattern for a record of another name", { "cookie.name": "_consent", [name]: "_*" }, name, "takes in _consent"],
    ["a record name with a star", { "cookie.name": "kel*" }, "cookie.name", "is not a cookie name"],
    ["a record name with a space", { "cookie.name": "kel isim" }, "cookie.name", "is not a cookie name"],
    ["two stars for storage", { "services[0].storage[0].name": "**" }, "services[0].storage[0].name", "everything"],
    [
      "a cookie path with a space",
      { "services[0].cookies[0].path": "/my shop" },
      "services[0].cookies[0].path",
      "spaces",
    ],
    [
      "an address as path",
      { "services[0].cookies[0].path": "a/b" },
      "services[0].cookies[0].path",
      "Start it with `/`",
    ],
    ["a cookie path", { "services[0].cookies[0].path": "shop" }, "services[0].cookies[0].path", "Start it with `/`"],
    ["half a day", { "services[0].cookies[0].term.count": 0.5 }, "services[0].cookies[0].term.count", "whole number"],
    ["an unknown term", { "services[0].cookies[0].term": "forever" }, "services[0].cookies[0].term", '"session"'],
  ]);
});
