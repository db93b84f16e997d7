import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { validConfig } from "../../fixtures/valid-config.ts";
import { configJsonSchema } from "../json-schema.ts";

interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

const schema = configJsonSchema() as Node;

/** As much of JSON Schema as the file uses: the places at which a value does not fit. */
function misfits(node: Node, value: unknown, at = ""): string[] {
  if (node.anyOf) return node.anyOf.some((option) => misfits(option, value, at).length === 0) ? [] : [at];
  if (node.enum) return node.enum.includes(value) ? [] : [at];
  if (node.properties) return objectMisfits(node, value, at);
  if (node.items) {
    return Array.isArray(value) ? value.flatMap((item, i) => misfits(node.items as Node, item, `${at}[${i}]`)) : [at];
  }
  return fits(node, value) ? [] : [at];
}

function fits(node: Node, value: unknown): boolean {
  if (typeof value === "number") {
    const whole = node.type !== "integer" || Number.isInteger(value);
    return whole && value >= (node.minimum ?? value) && value <= (node.maximum ?? value);
  }
  return typeof value === node.type && new RegExp(node.pattern ?? "").test(String(value));
}

function objectMisfits({ properties = {}, required = [] }: Node, value: unknown, at: string): string[] {
  if (typeof value !== "object" || value === null) return [at];
  const absent = required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${at}.${key}`);
  const present = Object.entries(value).flatMap(([key, item]) => {
    const node = properties[key];
    return node ? misfits(node, item, `${at}.${key}`) : [`${at}.${key}`];
  });
  return [...absent, ...present];
}

function* objects(node: Node, at = ""): Generator<readonly [string, Node]> {
  if (node.properties) yield [at, node];
  for (const [key, child] of Object.entries(node.properties ?? {})) yield* objects(child, `${at}.${key}`);
  for (const child of [...(node.items ? [node.items] : []), ...(node.anyOf ?? [])]) yield* objects(child, `${at}[]`);
}

describe("JSON Schema", () => {
  it("is the one in the file; run scripts/write-schema.ts if this fails", () => {
    const file = new URL("../../schema/kelisim.config.schema.json", import.meta.url);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(configJsonSchema())));
  });

  it("fits a valid config and not a broken one", () => {
    expect(misfits(schema, validConfig)).toEqual([]);
    const broken = { ...validConfig, consent: { months: 14 }, ui: { theme: "pink" }, extra: 1, intro: { ru: "Да." } };
    expect(misfits(schema, broken).toSorted()).toEqual([".consent.months", ".extra", ".intro.kk", ".ui.theme"]);
  });

  it("describes every field and allows no other", () => {
    for (const [at, node] of objects(schema)) {
      expect(node.additionalProperties, at).toBe(false);
      for (const [key, child] of Object.entries(node.properties ?? {})) {
        expect(child.description ?? "", `${at}.${key}`).not.toBe("");
      }
    }
  });
});
