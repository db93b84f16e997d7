import type { Service } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { declaredBy } from "./declared.ts";

const service = (id: string, rest: Partial<Service> = {}): Service => ({
  id,
  purpose: "stats",
  title: { kk: "Үлгі", ru: "Пример" },
  ...rest,
});

const analytics = service("analytics", {
  cookies: [{ name: "_ga*" }, { name: "_gid", path: "/shop" }],
  storage: [{ where: "localStorage", name: "ga_*" }],
});
const shop = service("shop", {
  cookies: [{ name: "_ga_shop" }, { name: "basket" }],
  storage: [
    { where: "localStorage", name: "ga_shop" },
    { where: "sessionStorage", name: "ga_step*" },
  ],
});
const bare = service("bare");
const all = [analytics, bare, shop];

describe("what is cleared", () => {
  it("is what the services to clear declare, and nothing of the others", () => {
    const { cookies, storage } = declaredBy(all, "kelisim", ({ id }) => id !== "shop");
    expect(cookies).toEqual(analytics.cookies);
    expect(storage).toEqual(analytics.storage);
  });

  it("is nothing where no service is to be cleared", () => {
    const { cookies, storage } = declaredBy(all, "kelisim", () => false);
    expect([cookies, storage]).toEqual([[], []]);
  });
});

describe("what stays", () => {
  const { keeps } = declaredBy(all, "kelisim", ({ id }) => id === "analytics");

  it.each([
    ["cookie", "_ga_shop"],
    ["cookie", "basket"],
    ["localStorage", "ga_shop"],
    ["sessionStorage", "ga_step2"],
    ["cookie", "kelisim"],
  ] as const)("%s %s, which another service declares or which is the record", (where, name) => {
    expect(keeps(where, name)).toBe(true);
  });

  it.each([
    ["cookie", "_ga_1"],
    ["cookie", "ga_shop"],
    ["localStorage", "_ga_shop"],
    ["localStorage", "ga_step2"],
    ["sessionStorage", "ga_shop"],
    ["indexedDB", "ga_shop"],
  ] as const)("but not %s %s", (where, name) => {
    expect(keeps(where, name)).toBe(false);
  });

  it("is the record alone where all services are cleared", () => {
    const whole = declaredBy(all, "kelisim", () => true);
    expect([whole.keeps("cookie", "kelisim"), whole.keeps("cookie", "basket")]).toEqual([true, false]);
  });
});
