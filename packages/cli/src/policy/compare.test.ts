import { readFileSync } from "node:fs";
import type { Config } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { Fault } from "../fault.ts";
import { config, operator, operators } from "../sample.fixture.ts";
import { comparedWith, policyWarnings } from "./compare.ts";
import { readPolicy } from "./read-policy.ts";

const policyOf = (id: string): string =>
  readFileSync(new URL(`../../../../examples/operators/${id}/policy.txt`, import.meta.url), "utf8");

const paths = (policy: string, given: Config): string[] =>
  comparedWith(readPolicy(policy), given).map(({ path }) => path);

describe("a policy in plain text", () => {
  it("has clauses by number, with what each lists", () => {
    const read = readPolicy("1. Цели\n1.1. Цели:\n- первая;\n- вторая.\n1.2 Иное: а, б.\n  - третья;\n2) Права\n");
    expect([...read].map(([number, { items }]) => [number, items])).toEqual([
      ["1", 2],
      ["1.1", 2],
      ["1.2", 1],
      ["2", 0],
    ]);
  });

  it("counts the longer list of a number that comes in two languages", () => {
    expect(readPolicy("2.1. Мақсаттар:\n- бір\n\n2.1. Цели:\n- раз\n- два\n").get("2.1")).toEqual({ items: 2 });
  });
});

describe.each(operators)("the config of %s beside its policy", (id) => {
  it("cites clauses that are there, and lists as much as they do", () => {
    expect(comparedWith(readPolicy(policyOf(id)), operator(id))).toEqual([]);
  });

  it("is told where a clause that it cites is none of the policy's", () => {
    const { purposes, ...rest } = operator(id);
    const [first, ...others] = purposes;
    const changed = { ...rest, purposes: [{ ...first, clauses: ["99.9"] }, ...others] } as Config;
    expect(paths(policyOf(id), changed)).toEqual(["purposes[0].clauses"]);
  });
});

describe("a list that is shorter than the policy's", () => {
  const short = { kk: "Қызмет көрсету үшін.", ru: "Чтобы оказать услугу." };

  it.each(["autocheck", "kashalot", "kreditomat", "mycar"])("is told of at %s, in each language", (id) => {
    const whole = operator(id);
    const agreements = (whole.agreements ?? []).map((one) =>
      one.aim ? { ...one, aim: { ...one.aim, text: short } } : one,
    );
    const found = paths(policyOf(id), { ...whole, agreements });
    expect(found).toEqual(expect.arrayContaining(["agreements[0].aim.text.kk", "agreements[0].aim.text.ru"]));
  });

  it.each(["autocheck", "mycar"])("is told of where it is of data or of who receives them, at %s", (id) => {
    const whole = operator(id);
    const agreements = (whole.agreements ?? []).map((one) => ({ ...one, data: { kk: "Телефон.", ru: "Телефон." } }));
    const recipients = { ...whole.recipients, text: { kk: "Банктер.", ru: "Банки." } };
    const found = paths(policyOf(id), { ...whole, agreements, recipients });
    expect(found).toEqual(
      expect.arrayContaining(["recipients.text.ru", "agreements[0].data.kk", "agreements[0].data.ru"]),
    );
  });

  it("is not what a policy in prose has, which cannot be counted", () => {
    const aim = { text: short, clauses: ["2.1"] };
    const given = config({
      agreements: [{ purpose: "personal_data", text: short, aim }],
      purposes: [
        ...config().purposes,
        {
          id: "personal_data",
          kind: "data",
          title: short,
          description: short,
        },
      ],
    });
    expect(paths("2.1. Цели: одна, другая, третья, четвёртая.", given)).toEqual([]);
  });
});

describe("a file of the policy", () => {
  const io = (text: string | undefined) => ({ cwd: "/", files: { read: async () => text } }) as never;

  it("that is not there, or has no numbers, is a fault that says what to do", async () => {
    await expect(policyWarnings(io(undefined), "policy.txt", config())).rejects.toThrow(Fault);
    await expect(policyWarnings(io("Просто текст."), "policy.txt", config())).rejects.toThrow(
      "No clause of policy.txt",
    );
    expect(await policyWarnings(io("x"), undefined, config())).toEqual([]);
  });
});
