import { lockSnippet } from "@kelisim/browser/snippets";
import { decide, encodeRecord } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { lockIn } from "../../packages/browser/src/lock/lock.fixture.ts";
import { config, wholePage } from "./minified-page.ts";
import { minifiers } from "./minifiers.ts";

const record = decide({ analytics: true, ads: false }, "choose", {
  config,
  previous: null,
  language: "kk",
  now: Date.now() - 60_000,
  id: "0123456789abcdef",
});
const cookie = `kelisim=${encodeRecord(record)}`;
const policyIn = (html: string): string => /content="([^"]*)"/.exec(html)?.[1] ?? "";

describe.each(Object.entries(minifiers))("what %s leaves of the lock", (_name, minify) => {
  const parts = async (): Promise<string[]> =>
    /<script\b[^>]*\bdata-kelisim-lock\b[^>]*>(.*?)<\/script>\s*(<meta [^>]*>)/s.exec(await minify(wholePage())) ?? [];

  it("is the strict policy right behind its script, whole and marked", async () => {
    const [, , policy = ""] = await parts();
    const [, strict = ""] = /<\/script>(<meta [^>]*>)$/.exec(lockSnippet(config)) ?? [];
    expect(policyIn(strict)).toContain("default-src 'self' http://cdn.thirdparty.localhost:* 'unsafe-inline'");
    expect(policyIn(policy)).toBe(policyIn(strict));
    expect(policy).toMatch(/\bhttp-equiv="?Content-Security-Policy\b/);
    expect(policy).toMatch(/\bdata-kelisim-lock\b/);
  });

  it("is a script that opens for the record as it did", async () => {
    const [, code = ""] = await parts();
    const snippet = `<script data-kelisim-lock>${code}</script>`;
    const before = lockIn(lockSnippet(config))(cookie);
    expect(before.written).toContain("stats.thirdparty.localhost:*");
    const after = lockIn(snippet)(cookie);
    expect(after.written.replace(/>\s+</g, "><")).toBe(before.written);
    expect(after.grants).toBe(before.grants);
    expect(lockIn(snippet)("").written).toBe("");
  });
});
