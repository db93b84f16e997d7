import { expect, it } from "vitest";
import { toPlain } from "./plain.ts";

const told = (input: unknown): string[] =>
  toPlain(input).problems.map(({ path, problem, fix }) => `${path}: ${problem} ${fix}`);

/** An object in an object, so many times. */
const nested = (times: number): object => (times === 0 ? {} : { a: nested(times - 1) });

it("copies data as it is", () => {
  const shared = { kk: "Бір", ru: "Один" };
  const input = { name: shared, again: shared, list: [shared, null, 1, true], "": "", nothing: undefined };
  const { value, problems } = toPlain(input);
  expect(problems).toEqual([]);
  expect(value).toEqual({ name: shared, again: shared, list: [shared, null, 1, true], "": "" });
  expect(value).not.toHaveProperty("nothing");
});

it("keeps a key that other code would take for the prototype", () => {
  const { value } = toPlain(JSON.parse('{"__proto__": {"id": "x"}}'));
  expect(Object.hasOwn(value as object, "__proto__")).toBe(true);
  expect(value).not.toHaveProperty("id");
});

it("leaves out a text of more than 5,000 characters", () => {
  expect(told({ text: "x".repeat(5_000) })).toEqual([]);
  expect(told({ text: "x".repeat(5_001) })).toEqual(["text: This value is 5001 characters long. Keep it under 5000."]);
  expect(toPlain({ text: "x".repeat(5_001) }).value).toEqual({});
});

it("leaves out what contains itself", () => {
  const input: Record<string, unknown> = { id: "mysal" };
  input.self = [input];
  expect(told(input)).toEqual(["self[0]: This value contains itself. Write the value out instead."]);
  expect(toPlain(input).value).toEqual({ id: "mysal", self: [undefined] });
});

it("leaves out what is nested too deep", () => {
  expect(told(nested(15))).toEqual([]);
  const path = Array(16).fill("a").join(".");
  expect(told(nested(16))).toEqual([`${path}: This value is nested too deep. No field of a config is this deep.`]);
});

it("stops after 10,000 values, and says so once", () => {
  const rest = "goes on after 10000 values; the rest was not read. Make the config smaller.";
  expect(told(Array(10_000).fill(0))).toEqual([]);
  expect(told([Array(10_001).fill(0), [0], { a: 0 }])).toEqual([`[0]: This value ${rest}`]);
  expect(toPlain(Array(10_001).fill(0)).value).toHaveLength(10_000);
  const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`k${index}`, 0]));
  expect(told(many)).toEqual([`: This value ${rest}`]);
  expect(Object.keys(toPlain(many).value as object)).toHaveLength(10_000);
});

it("leaves out what cannot be read", () => {
  const thrower = {
    get: (): never => {
      throw new Error("no");
    },
    enumerable: true,
  };
  const says = "This value cannot be read. Hand over plain data, as in a JSON file.";
  expect(told(Object.defineProperty({}, "id", thrower))).toEqual([`id: ${says}`]);
  const closed = new Proxy({}, { ownKeys: thrower.get });
  expect(told({ closed })).toEqual([`closed: ${says}`]);
  expect(told(closed)).toEqual([`: ${says}`]);
});
