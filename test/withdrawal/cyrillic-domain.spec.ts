import { domainToASCII } from "node:url";
import type { Config } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { statusOf } from "../engines/dialog.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { bake, decide, jarIn, namesKept, ready, withdraw } from "./jar.ts";

const domain = "дүкен.pages.localhost";
const ascii = domainToASCII(domain);
const text = { kk: "Үлгі", ru: "Пример" };
/** As an operator writes it, whose site has a name in Kazakh letters. */
const config: Partial<Config> = {
  hosts: [domain],
  cookie: { domain },
  services: [
    {
      id: "counter",
      purpose: "analytics",
      title: text,
      cookies: [
        { name: "_own", domain },
        { name: "_dot", domain: `.${domain}` },
      ],
    },
  ],
};
const bare = { label: ascii.replace(/\.localhost$/, ""), config };
const www = { ...bare, label: `www.${bare.label}` };

describe.each(enginesUnderTest())("a domain in Kazakh letters in %s", (engine) => {
  const { arrive, open, address } = jarIn(engine);

  it("has one record for all its hosts", async () => {
    const visitor = await arrive();
    const page = await open(visitor, www);
    await decide(page, { analytics: true });
    expect((await visitor.cookies()).map((cookie) => [cookie.name, cookie.domain.replace(/^\./, "")])).toEqual([
      ["kelisim", ascii],
    ]);
    await page.goto(address(bare));
    expect(await statusOf(page, "analytics")).toBe("granted");
  });

  it("is the site's own where a service declares a cookie for it", async () => {
    const visitor = await arrive();
    const page = await open(visitor, www);
    await decide(page, { analytics: true });
    await bake(page, "_own=1; path=/", `_dot=1; path=/; domain=${ascii}`);
    expect(await namesKept(visitor)).toEqual(["_dot", "_own"]);
    const { cleared, remaining } = await withdraw(page);
    expect(await namesKept(visitor)).toEqual([]);
    expect(cleared.map(({ name }) => name).sort()).toEqual(["_dot", "_own"]);
    expect(remaining).toEqual([]);
    await page.goto(address(bare));
    await ready(page);
    expect(await statusOf(page, "analytics")).toBe("denied");
  });
});
