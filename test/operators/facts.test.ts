/** What the five policies say, held against their own text on one side and what visitors are told on the other. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config, MandatoryLanguage as Language } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { operatorFolder } from "../../examples/server/config.ts";
import { rowsOf } from "./facts/facts.ts";
import { facts } from "./facts/index.ts";
import { mutationsOf, withValue } from "./facts/mutations.ts";
import { clausesOf, policyText, saysThat } from "./facts/policy.ts";
import { untold } from "./facts/told.ts";

const languages: readonly Language[] = ["kk", "ru"];
const configOf = (id: string): Config =>
  JSON.parse(readFileSync(join(operatorFolder(id), "kelisim.config.json"), "utf8"));
const published = join(import.meta.dirname, "../../../shared/policies");

describe.each(Object.entries(facts))("the facts of %s", (id, its) => {
  const config = configOf(id);
  const clauses = { kk: clausesOf(id, "kk"), ru: clausesOf(id, "ru") };
  const isRussianOnly = !config.policy.languages.includes("kk");

  it("stand in the policy, word for word, in the clause that is cited", () => {
    const excerpts = [
      ...rowsOf(its).flatMap(({ clause, policy }) => languages.map((language) => [language, clause, policy[language]])),
      ...its.values.map(([, , clause, excerpt]) => ["ru", clause, excerpt]),
    ] as const;
    const wrong = excerpts.filter(
      ([language, clause, excerpt]) => excerpt && !saysThat(clauses[language as Language], clause ?? "", excerpt),
    );
    expect(wrong).toEqual([]);
    const bare = rowsOf(its).filter(({ clause, policy }) => clause !== "*" && !policy.ru && !policy.kk);
    expect(bare.filter(({ told }) => !/\d/.test(told.ru))).toEqual([]);
  });

  it("are in both of the policy's languages where it has two", () => {
    const oneSided = rowsOf(its).filter(({ policy, told }) => policy.ru && told.ru && !policy.kk);
    expect(oneSided.map(({ place, clause, told }) => `${place}: ${clause}: ${told.ru}`)).toEqual(
      isRussianOnly ? expect.anything() : [],
    );
  });

  /** As the number of a clause, in either language; Autocheck's 9.6 is printed as 7.6 in Russian. */
  const isPrinted = (number: string): boolean => policyText(id).includes(`\n${number}. `);

  it("have no number that the policy does not have", () => {
    const numbers = (text: string): string[] => text.match(/\d+(?:\.\d+)*/g) ?? [];
    for (const { place, clause, policy, told } of rowsOf(its)) {
      const own = new Set([...numbers(policy.ru), ...numbers(policy.kk), clause]);
      for (const language of languages) {
        const strange = numbers(told[language]).filter((one) => !own.has(one) && !isPrinted(one));
        expect(strange, `${place}: ${told[language]}`).toEqual([]);
      }
    }
  });

  it("are told in both languages, each with its clause, and nothing else is", () => {
    expect(untold(its, config)).toEqual([]);
  });

  it("are noticed to be lost, changed or said in other words, whatever part of the config it is", () => {
    const mutations = mutationsOf(config);
    expect(mutations.length).toBeGreaterThan(100);
    expect(
      mutations.filter(({ config: mutated }) => untold(its, mutated).length === 0).map(({ name }) => name),
    ).toEqual([]);
  });

  it.skipIf(!existsSync(published))("are of the policy as it was published", () => {
    expect(policyText(id)).toBe(readFileSync(join(published, `${id}.txt`), "utf8"));
  });
});

/** What a reader would notice first; each was tried by hand once. */
describe("the facts notice", () => {
  it.each([
    ["kashalot", "withdrawal.text.kk", "60 күнтізбелік", "30 күнтізбелік"],
    ["kashalot", "withdrawal.text.ru", "60 календарных", "30 календарных"],
    ["autocheck", "withdrawal.text.kk", "1 жұмыс күні", "10 жұмыс күні"],
    ["autocheck", "withdrawal.text.ru", "1 рабочего дня", "10 рабочих дней"],
    ["autocheck", "retention.text.kk", "5 жыл", "7 жыл"],
    ["mycar", "withdrawal.text.kk", "Розыбакиев көшесі, 263", "Розыбакиев көшесі, 236"],
    ["mycar", "withdrawal.messages.text.kk", "алғыңыз келмейтінін", "алғыңыз келетінін"],
    ["mycar", "recipients.text.ru", "Аффилированные лица, ", ""],
    ["autocheck", "recipients.text.kk", "Үлестес (аффилиирленген) тұлғалар, ", ""],
    ["kreditomat", "policyChanged.kk", "келісіміңіз деп санамаймыз", "келісіміңіз деп санаймыз"],
    ["callprikol", "purposes.5.description.kk", "пиксельсіз", "пиксельмен"],
  ])("%s: %s, «%s» for «%s»", (id, path, before, after) => {
    const config = configOf(id);
    const text = path.split(".").reduce<unknown>((value, key) => Object(value)[key], config);
    expect(text).toContain(before);
    const mutated = withValue(config, path.split("."), `${text}`.replace(before, after));
    expect(untold(facts[id] ?? { values: [], told: {} }, mutated)).not.toEqual([]);
  });

  it.each([
    ["kashalot", "withdrawal.noticeDays", 30],
    ["autocheck", "withdrawal.operatorDeadline.workingDays", 10],
    ["autocheck", "statements.0", undefined],
    ["kreditomat", "statements.1", undefined],
    ["autocheck", "gate.permissions.bluetooth", undefined],
    ["kreditomat", "gate.permissions.contacts", undefined],
    ["callprikol", "purposes.3.advertising", undefined],
    ["mycar", "withdrawal.stops.4", undefined],
  ])("%s: %s is %s", (id, path, value) => {
    const mutated = withValue(configOf(id), path.split("."), value);
    expect(untold(facts[id] ?? { values: [], told: {} }, mutated)).not.toEqual([]);
  });
});
