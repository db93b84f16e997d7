// @vitest-environment happy-dom
/** How much a visitor has to read: words in sight of the first layer and of the settings, before anything is unfolded. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Config, type ConfigInput, type Language, languages, withServices } from "@kelisim/core";
import { services } from "@kelisim/services";
import { describe, expect, it } from "vitest";
import { mountFake, record } from "../../packages/ui/src/model.fixture.ts";

const operators = ["autocheck", "callprikol", "kashalot", "kreditomat", "mycar"];

function configOf(id: string): Config {
  const read = (file: string): ConfigInput =>
    JSON.parse(readFileSync(join(import.meta.dirname, "../../examples/operators", id, file), "utf8"));
  return withServices({ ...read("kelisim.config.json"), ...read("demo.json") }, services);
}

/** Runs of letters or digits in what is not folded away; labels of buttons are among them. */
function wordsInSight(root: Node): number {
  if (root.nodeType === 3) return root.textContent?.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const isFolded = (root as Element).localName === "details" && !(root as HTMLDetailsElement).open;
  const children = [...root.childNodes].filter((child) => !isFolded || (child as Element).localName === "summary");
  return children.reduce((sum, child) => sum + wordsInSight(child), 0);
}

interface Count {
  readonly firstLayer: number;
  readonly settings: number;
  readonly unfolded: number;
}

/** With everything granted, which names the most. */
function count(config: Config, language: Language): Count {
  const mounted = mountFake({ kind: "banner" }, { config });
  mounted.language.value = language;
  const firstLayer = wordsInSight(mounted.part("banner"));
  const purposes = Object.fromEntries(
    config.purposes.filter(({ kind }) => kind !== "data").map(({ id }) => [id, true]),
  );
  mounted.record.value = { ...record, operator: config.id, purposes };
  mounted.screen.value = { kind: "settings" };
  const settings = wordsInSight(mounted.part("settings"));
  for (const fold of mounted.root.querySelectorAll("details")) fold.open = true;
  const unfolded = wordsInSight(mounted.part("settings"));
  mounted.unmount();
  return { firstLayer, settings, unfolded };
}

const cases = operators.flatMap((operator) => languages.map((language) => [operator, language] as const));

describe.each(cases)("%s in %s", (operator, language) => {
  const words = count(configOf(operator), language);

  it("asks in at most 75 words", () => {
    console.log(`${operator} in ${language}: first layer ${words.firstLayer} words`);
    expect(words.firstLayer).toBeLessThanOrEqual(75);
  });

  it("has settings of at most 250 words before anything is unfolded", () => {
    console.log(`${operator} in ${language}: settings ${words.settings} words, ${words.unfolded} unfolded`);
    expect(words.settings).toBeLessThanOrEqual(250);
    expect(words.unfolded).toBeGreaterThan(2 * words.settings);
  });
});
