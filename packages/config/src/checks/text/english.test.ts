import { describe, expect, it } from "vitest";
import { withEnglish } from "../../../../core/src/with-english.fixture.ts";
import { changed, problemsOf } from "../../../fixtures/expect-problems.ts";
import { inspectConfig, parseConfig } from "../../index.ts";

const whole = (): Record<string, unknown> => withEnglish(changed({}) as Record<string, unknown>);

describe("English as a third language", () => {
  it("is taken where every text and address has it", () => {
    expect(problemsOf(whole())).toEqual([]);
    expect(parseConfig(whole()).name.en).toMatch(/^English/);
  });

  it("is refused where some lacks, which names each of the rest and nothing else", () => {
    const config = whole() as { intro: object; purposes: { title: object }[]; policy: { url: object } };
    const without = ({ en: _en, ...text }: { en?: string }): object => text;
    config.intro = without(config.intro);
    for (const purpose of config.purposes.slice(0, 2)) purpose.title = without(purpose.title);
    config.policy.url = without(config.policy.url);
    const paths = problemsOf(config).map(({ path }) => path);
    expect(paths.sort()).toEqual(["intro.en", "policy.url.en", "purposes[0].title.en", "purposes[1].title.en"]);
  });

  it("in one text alone is missing in all others", () => {
    const config = changed({ "name.en": "Shop" });
    const { problems } = inspectConfig(config);
    expect(problems.length).toBeGreaterThan(20);
    expect(problems.every(({ path, severity }) => path.endsWith(".en") && severity === "error")).toBe(true);
  });

  it("never stands for Kazakh or Russian", () => {
    const config = whole() as { intro: object };
    config.intro = { en: "Hello.", ru: "Привет." };
    expect(problemsOf(config).map(({ path }) => path)).toEqual(["intro.kk"]);
  });

  it("has no Cyrillic letters but in quotation marks", () => {
    const config = whole() as { intro: object };
    config.intro = { kk: "Сәлем.", ru: "Привет.", en: "Press «Есепті сұрату» and wаit." };
    expect(problemsOf(config).map(({ path }) => path)).toContain("intro.en");
    config.intro = { kk: "Сәлем.", ru: "Привет.", en: "Press «Есепті сұрату» and wait." };
    expect(problemsOf(config)).toEqual([]);
  });

  it("comes with the catalogue's English words for services that are named by their id", () => {
    const config = {
      ...whole(),
      services: [{ id: "google-analytics", purpose: (whole() as { purposes: { id: string }[] }).purposes[1]?.id }],
    };
    expect(parseConfig(config).services[0]?.description?.en).toMatch(/^Counts how many people/);
    expect(parseConfig(changed({ services: config.services })).services[0]?.description?.en).toBeUndefined();
  });
});
