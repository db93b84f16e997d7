import { describe, expect, it } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";
import { hostFault, isPublicSuffix, ownDomain } from "./host-names.ts";

describe("hosts", () => {
  itAccepts([
    ["a wildcard among the operator's hosts", { hosts: ["*.mycar.kz"] }],
    ["Unicode and punycode", { hosts: ["mycar.kz", "сайт.қаз", "xn--80aswg.xn--80ao21a"] }],
    [
      "a service's host with a path",
      { "services[0].hosts": ["a.kz/x/", "a.kz/x.js", "vk.com/js/api/y-1_2.js", "a.kz/"] },
    ],
    ["a host for work on one's own machine", { hosts: ["mycar.kz", "localhost"] }],
  ]);
  itRefuses([
    ["a scheme", { "hosts[0]": "https://mycar.kz" }, "hosts[0]", "has a scheme"],
    ["a path", { "hosts[0]": "mycar.kz/shop" }, "hosts[0]", "has a path"],
    ["a port", { "hosts[0]": "mycar.kz:8080" }, "hosts[0]", "has a port"],
    ["capitals", { "hosts[0]": "MyCar.kz" }, "hosts[0]", "has capital letters"],
    ["an empty label", { "hosts[0]": "mycar..kz" }, "hosts[0]", "is not a host name"],
    ["a space", { "hosts[0]": "my car.kz" }, "hosts[0]", "is not a host name"],
    ["a hyphen at an edge", { "hosts[0]": "-mycar.kz" }, "hosts[0]", "is not a host name"],
    ["a wildcard inside", { "hosts[0]": "my*.mycar.kz" }, "hosts[0]", "is not a host name"],
    ["a public suffix", { "hosts[0]": "*.com.kz" }, "hosts[0]", "is a public suffix"],
    [
      "where it stands",
      { "hosts[0]": "myсar.kz" },
      "hosts[0]",
      '"myсar" in the host name mixes alphabets: character 3 is',
    ],
    ["a Cyrillic letter in a Latin host", { "hosts[0]": "myсar.kz" }, "hosts[0]", 'U+0441, Cyrillic "с"'],
    ["no host at all", { hosts: [] }, "hosts", "This list is empty"],
    ["a wildcard in domains", { "domains[0]": "*.kao.kz" }, "domains[0]", "is not a host name"],
    ["a public suffix in domains", { "domains[0]": "kz" }, "domains[0]", "is a public suffix"],
    ["a service's wildcard", { "services[0].hosts[0]": "*.x.kz" }, "services[0].hosts[0]", "has a wildcard"],
    ["a service's scheme", { "services[0].hosts[0]": "https://x.kz/y/" }, "services[0].hosts[0]", "has a scheme"],
    ["a scheme without its name", { "services[0].hosts[0]": "//x.kz" }, "services[0].hosts[0]", "has a scheme"],
    ["a port before a path", { "services[0].hosts[0]": "x.kz:80/y/" }, "services[0].hosts[0]", "has a port"],
    ["a wildcard before a path", { "services[0].hosts[0]": "*.x.kz/y/" }, "services[0].hosts[0]", "has a wildcard"],
    [
      "a wildcard in a path",
      { "services[0].hosts[0]": "x.kz/*" },
      "services[0].hosts[0]",
      "has a path that is not one",
    ],
    ["a query", { "services[0].hosts[0]": "x.kz/y?z" }, "services[0].hosts[0]", "has a path that is not one"],
    ["a path alone", { "services[0].hosts[0]": "/y/" }, "services[0].hosts[0]", "is not a host name"],
    [
      "a cookie's domain with a path",
      { "services[0].cookies[0].domain": "mycar.kz/" },
      "services[0].cookies[0].domain",
      "has a path",
    ],
  ]);

  it("knows no host of more than 253 characters", () => {
    const long = `${"a23456789.".repeat(25)}kz`;
    expect([hostFault(`x${long}`), hostFault(`xy${long}`)]).toEqual([undefined, "is longer than 253 characters"]);
  });

  it("tells a domain one can own from a suffix", () => {
    expect(["www.mycar.kz", "kz.k-s.app", "*.callprikol.kz", "a.b.com.kz", "www.x.github.io"].map(ownDomain)).toEqual([
      "mycar.kz",
      "k-s.app",
      "callprikol.kz",
      "b.com.kz",
      "x.github.io",
    ]);
    expect(["kz", "com.kz", "қаз", "github.io"].map(isPublicSuffix)).toEqual([true, true, true, true]);
    expect(["mycar.kz", "localhost"].map(isPublicSuffix)).toEqual([false, false]);
  });
});
