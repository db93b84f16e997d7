/** Names and values of cookies of any content, before what clears them: 60,100 cases. */
import type { Service } from "@kelisim/core";
import fc from "fast-check";
import { describe, it } from "vitest";
import { declaredBy } from "./declared.ts";
import { visibleCookies } from "./expire-cookie.ts";
import { expireDeclared } from "./sweep.ts";

const always = (holds: boolean): void => {
  if (!holds) throw new Error("does not hold");
};
const text = { kk: "Үлгі", ru: "Пример" };
const services: Service[] = [
  { id: "a", purpose: "x", title: text, cookies: [{ name: "_ga*" }, { name: '"q"' }, { name: "ы*" }, { name: "*" }] },
  { id: "kept", purpose: "y", title: text, cookies: [{ name: "_ga_shop" }, { name: "cart*" }] },
];
const declared = declaredBy(services, "kelisim", ({ id }) => id === "a");

/** Any character that a browser lets into a cookie. */
const character = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 1 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that cookies may not have.
  .filter((one) => !/[\u0000-\u001f\u007f;]/.test(one));
const any = fc.string({ unit: character, maxLength: 10 }).map((name) => name.trim());
const name = fc.oneof(
  any.map((rest) => rest.replaceAll("=", "")),
  fc.constantFrom(
    "_ga",
    "_ga_1",
    "_ga_shop",
    "_gashop",
    '"q"',
    "ық",
    "kelisim",
    "kelisim2",
    "cart",
    "cart_1",
    "__proto__",
  ),
);
const jar = fc.array(fc.tuple(name, any), { maxLength: 12 });

interface FakePage {
  readonly window: Window & typeof globalThis;
  readonly written: string[];
}

function pageWith(header: string): FakePage {
  const written: string[] = [];
  const document = {
    get cookie() {
      return header;
    },
    set cookie(line: string) {
      written.push(line);
    },
  };
  const location = { hostname: "www.shop.kz", pathname: "/a/" };
  return { window: { document, location, URL } as unknown as FakePage["window"], written };
}

/** A cookie without a name is read as a name. */
const headerOf = (pairs: readonly (readonly [string, string])[]): string =>
  pairs
    .flatMap(([key, value]) => (key === "" && value === "" ? [] : key === "" ? [value] : [`${key}=${value}`]))
    .join("; ");

describe("cookies of any name and value", { timeout: 120_000 }, () => {
  it("are seen by their names", () => {
    fc.assert(
      fc.property(jar, (pairs) => {
        const named = pairs.filter(([key]) => key !== "");
        always(
          visibleCookies(pageWith(headerOf(named)).window.document).join("\n") === named.map(([key]) => key).join("\n"),
        );
      }),
    );
  });

  it("are expired where they are declared, and nothing is ever written but an end", () => {
    fc.assert(
      fc.property(jar, (pairs) => {
        const { window, written } = pageWith(headerOf(pairs));
        const found = expireDeclared(window, declared);
        for (const kept of ["kelisim", "_ga_shop", "cart", "cart_1"]) always(!found.includes(kept));
        for (const [key] of pairs) {
          const isKept = key === "kelisim" || key === "_ga_shop" || key.startsWith("cart");
          always(key === "" || found.includes(key) !== isKept);
        }
        for (const line of written) {
          const [pair = "", age, ...rest] = line.split(";");
          always(found.includes(pair.replace(/=$/, "")) && age === "Max-Age=0");
          const part = /^(Path=\/(a\/{0,2})?|Domain=(www\.)?(shop\.)?kz|Secure|SameSite=None|Partitioned)$/;
          always(rest.every((one) => part.test(one)));
        }
      }),
    );
  });

  it("may be 180, of 4096 bytes each", () => {
    fc.assert(
      fc.property(fc.nat(179), (at) => {
        const pairs = Array.from({ length: 180 }, (_, i): [string, string] => [`cart${i}`, '"%,қ='.repeat(680)]);
        pairs[at] = ["_ga_1", "x".repeat(4091)];
        always(expireDeclared(pageWith(headerOf(pairs)).window, declared).join() === "_ga_1");
      }),
      { numRuns: 100 },
    );
  });
});
