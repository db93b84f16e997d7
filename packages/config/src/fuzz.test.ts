import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validConfig } from "../fixtures/valid-config.ts";
import { ConfigError, parseConfig } from "./index.ts";

const sample = {
  ...validConfig,
  services: [...validConfig.services, "cloudflare", { id: "google-analytics", purpose: "ads", hosts: ["ga.mycar.kz"] }],
};

const text = { kk: "Үлгі", ru: "Пример" };

/** As little as a config can be, since most of the time goes by the number of its texts; and a field of each kind. */
const least = {
  id: "shop",
  name: text,
  controllers: [{ name: text, bin: "250640020303" }],
  hosts: ["shop.kz"],
  contacts: { email: "info@shop.kz", form: "/feedback" },
  policy: { languages: ["kk", "ru"], url: { kk: "https://shop.kz/a", ru: "/a" } },
  consent: { months: 13, clause: "9.5" },
  cookie: { name: "kelisim" },
  intro: text,
  purposes: [{ id: "need", kind: "device", title: text, description: text, always: true }],
  services: [
    "cloudflare",
    { id: "own", purpose: "need", title: text, hosts: ["a.shop.kz/b/"], cookies: [{ name: "_a*" }] },
  ],
  gate: { guard: true, lock: { allow: ["'self'"] } },
};

/** Anything but a config or a ConfigError with problems fails the test. Plain comparisons: `expect` takes most of the time. */
function survives(input: unknown, strict: boolean): void {
  const told: string[] = [];
  try {
    if (typeof parseConfig(input, { strict }).id !== "string") told.push("no config");
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const { problems, message } = error;
    if (problems.length === 0) told.push("no problems");
    for (const { path, problem, fix } of problems) {
      if (typeof path !== "string" || !problem || !fix || !message.includes(problem)) told.push("no words");
    }
  }
  if (told.length) throw new Error(told.join());
}

function survivesBoth(input: unknown): void {
  for (const strict of [false, true]) survives(input, strict);
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

/** Random cases, and some by hand. */
describe("parseConfig throws nothing but ConfigError", { timeout: 300_000 }, () => {
  it("for anything", () => {
    fc.assert(fc.property(strange, fc.boolean(), survives));
  });

  it.each([
    ["a complete", sample],
    ["the least", least],
  ])("for %s config with anything at any place", (_name, valid) => {
    expect(parseConfig(valid).id).toBe(valid.id);
    const places = [...placesOf(valid)].length;
    const changes = fc.array(fc.tuple(fc.nat(places - 1), strange), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(changes, fc.boolean(), (all, strict) => {
        const config = structuredClone(valid);
        for (const [index, value] of all) {
          const place = [...placesOf(config)][index];
          if (place) place[0][place[1]] = value;
        }
        survives(config, strict);
      }),
    );
  });

  // What makes a pattern that reads twice read most often. As long as a text may be.
  it.each([
    "a",
    "ы",
    "ыныз",
    "Қ",
    " ",
    ".",
    "!",
    "_",
    "?",
    "-",
    "/",
    "@",
    "a@",
    "a.",
    "{",
    "[",
    "<",
    "<a",
    "«",
    "№",
    "1",
    "1.",
    "(",
    "&",
  ])("for a config full of %s", (pump) => {
    const config = structuredClone(least);
    for (const [holder, key] of placesOf(config)) {
      if (typeof holder[key] === "string") holder[key] = `${pump.repeat(1200).slice(0, 1199)}\0`;
    }
    survivesBoth(config);
  });

  it("for a valid config with any one value taken out", () => {
    for (let index = 0; index < [...placesOf(sample)].length; index++) {
      const config = structuredClone(sample);
      const place = [...placesOf(config)][index];
      if (place) delete place[0][place[1]];
      survivesBoth(config);
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
    survivesBoth(input);
    const told = expect.objectContaining({ path, problem: expect.stringContaining(words) });
    expect(() => parseConfig(input)).toThrow(expect.objectContaining({ problems: expect.arrayContaining([told]) }));
  });
});
