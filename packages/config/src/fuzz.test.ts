import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validConfig } from "../fixtures/valid-config.ts";
import { ConfigError, parseConfig } from "./index.ts";

const sample = {
  ...validConfig,
  services: [...validConfig.services, "cloudflare", { id: "google-analytics", purpose: "ads", hosts: ["ga.mycar.kz"] }],
};

/** Runs both modes; anything but a config or a ConfigError with problems fails the test. */
function survives(input: unknown): void {
  for (const strict of [false, true]) {
    try {
      expect(parseConfig(input, { strict }).id).toBeTypeOf("string");
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      const { problems, message } = error as ConfigError;
      expect(problems.length).toBeGreaterThan(0);
      for (const { path, problem, fix } of problems) {
        expect([typeof path, problem !== "", fix !== ""]).toEqual(["string", true, true]);
        expect(message).toContain(problem);
      }
    }
  }
}

type Place = readonly [holder: Record<string, unknown>, key: string];

function* placesOf(value: unknown): Generator<Place> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield [value as Record<string, unknown>, key];
    yield* placesOf(child);
  }
}

const strange = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom(
    "",
    " ",
    "{date}",
    "*",
    "@",
    "a@b",
    "https://",
    "//",
    "*.",
    "қаз",
    "__proto__",
    "١٢٣",
    "\ud800",
    [],
    {},
  ),
);

function throwing(): unknown {
  return new Proxy(
    {},
    {
      get: () => {
        throw new Error("get");
      },
      ownKeys: () => {
        throw new Error("ownKeys");
      },
    },
  );
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}

describe("parseConfig throws nothing but ConfigError", { timeout: 60_000 }, () => {
  it("for anything", () => {
    fc.assert(fc.property(strange, survives), { numRuns: 300 });
  });

  it("for a valid config with anything at any place", () => {
    const places = [...placesOf(sample)].length;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(places - 1), strange), { minLength: 1, maxLength: 4 }), (changes) => {
        const config = structuredClone(sample);
        for (const [index, value] of changes) {
          const place = [...placesOf(config)][index];
          if (place) place[0][place[1]] = value;
        }
        survives(config);
      }),
      { numRuns: 400 },
    );
  });

  it("for a valid config with any one value taken out", () => {
    for (let index = 0; index < [...placesOf(sample)].length; index++) {
      const config = structuredClone(sample);
      const place = [...placesOf(config)][index];
      if (place) delete place[0][place[1]];
      survives(config);
    }
  });

  const cyclic: Record<string, unknown> = { ...validConfig };
  cyclic.policy = cyclic;
  const getter = {
    ...validConfig,
    get contacts(): never {
      throw new Error("no");
    },
  };
  let deep: unknown = 1;
  for (let level = 0; level < 50_000; level++) deep = [deep];

  it.each([
    ["a cycle", cyclic, "policy", "contains itself"],
    ["a getter that throws", getter, "contacts", "cannot be read"],
    ["a proxy that throws", { ...validConfig, contacts: throwing() }, "contacts", "cannot be read"],
    ["a revoked proxy", { ...validConfig, contacts: revoked() }, "contacts", "cannot be read"],
    ["a revoked proxy alone", revoked(), "", "cannot be read"],
    ["great depth", { ...validConfig, contacts: deep }, "contacts", "This is a list"],
    ["great length", { ...validConfig, hosts: new Array(50_000_000) }, "hosts", "the rest was not read"],
    ["a great text", { ...validConfig, id: "a".repeat(10_000_000) }, "id", "10000000 characters long"],
    ["a function", { ...validConfig, id: () => "x" }, "id", "This is a function"],
    ["a symbol", { ...validConfig, id: Symbol("x") }, "id", "Symbol(x)"],
    ["nothing", undefined, "", "There is no config"],
    ["null", null, "", "This is null"],
  ])("for %s", (_name, input, path, words) => {
    survives(input);
    const told = expect.objectContaining({ path, problem: expect.stringContaining(words) });
    expect(() => parseConfig(input)).toThrow(expect.objectContaining({ problems: expect.arrayContaining([told]) }));
  });
});
