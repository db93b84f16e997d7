import { describe, expect, it } from "vitest";
import type { Config } from "./config.ts";
import { textsDigest, textsOf } from "./digest.ts";
import { sampleConfig } from "./sample.fixture.ts";

const same = (text: string) => ({ kk: text, ru: text });

describe("the texts of a config", () => {
  it("are all of one language, in their order", () => {
    const texts = textsOf(sampleConfig, "ru");
    expect(texts.slice(0, 3)).toEqual(["Үлгі (по-русски)", "«Үлгі» ЖШС (по-русски)", "Кіріспе (по-русски)"]);
    expect(texts).toHaveLength(3 + 2 * sampleConfig.purposes.length + sampleConfig.services.length);
  });

  it("are none where a value is in one language, or is no object", () => {
    const odd = { ...sampleConfig, policy: { url: { ru: "/ru" }, objection: null } } as unknown as Config;
    expect(textsOf(odd, "ru")).toEqual(textsOf(sampleConfig, "ru"));
  });

  it("have another digest in the other language, and where they are parted otherwise", () => {
    expect(textsDigest(sampleConfig, "kk")).not.toBe(textsDigest(sampleConfig, "ru"));
    const parted = (name: string, intro: string) =>
      textsDigest({ ...sampleConfig, controllers: [], name: same(name), intro: same(intro) }, "kk");
    expect(parted("ab", "c")).not.toBe(parted("a", "bc"));
  });
});
