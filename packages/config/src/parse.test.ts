import type { Config, ConfigInput } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { changed, problemsOf, warningsOf } from "../fixtures/expect-problems.ts";
import { validConfig } from "../fixtures/valid-config.ts";
import { ConfigError, defineConfig, inspectConfig, parseConfig } from "./index.ts";

const paths = (config: unknown): string[] => problemsOf(config).map(({ path }) => path);

describe("parseConfig", () => {
  it("returns an equal copy of a valid config", () => {
    const config = parseConfig(validConfig, { strict: true });
    expect(config).toEqual(validConfig);
    expect(config).not.toBe(validConfig);
    expect(config.purposes).not.toBe(validConfig.purposes);
    expect(parseConfig(JSON.parse(JSON.stringify(validConfig)))).toEqual(validConfig);
  });

  it("leaves a frozen input alone", () => {
    const broken = Object.freeze({ ...validConfig, id: 5, contacts: Object.freeze({ email: 5 }) });
    expect(paths(broken)).toEqual(["id", "contacts.email"]);
    expect(broken.id).toBe(5);
  });

  it("takes an undefined value for one left out", () => {
    expect(parseConfig({ ...validConfig, hosts: ["mycar.kz"], cookie: undefined })).not.toHaveProperty("cookie");
  });

  it("tells problems of the shape and of the meaning at once", () => {
    const config = changed({
      purpose: [],
      "purposes[1].title.kk": 5,
      "purposes[2].kind": "sms",
      "services[0].purpose": "nothing",
      "contacts.email": "info@kaa.kz",
      "consent.months": 24,
      "controllers[0].bin": "1",
    });
    expect(paths(config).toSorted()).toEqual(
      [
        "purpose",
        "purposes[1].title.kk",
        "purposes[2].kind",
        "services[0].purpose",
        "contacts.email",
        "consent.months",
        "controllers[0].bin",
      ].toSorted(),
    );
  });

  it("tells a malformed value once, and not that it is gone", () => {
    expect(paths(changed({ "withdrawal.address": 5 }))).toEqual(["withdrawal.address"]);
    expect(paths(changed({ "statements[1].text": "Текст" }))).toEqual(["statements[1].text"]);
  });

  it("tells a malformed part once, and not what follows from its being gone", () => {
    const services = [{ id: "google-analytics", purpose: "ads", gate: "signal" }];
    expect(paths(changed({ services, gate: 5 }))).toEqual(["gate"]);
    expect(paths(changed({ services, "gate.consentMode": ["ads"] }))).toEqual(["gate.consentMode"]);
    expect(paths(changed({ "services[0].title": 5 }))).toEqual(["services[0].title"]);
    expect(paths(changed({ "services[0].purpose": 5 }))).toEqual(["services[0].purpose"]);
    const unreadable = Object.defineProperty({ id: "own", purpose: "ads" }, "title", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    expect(paths({ ...validConfig, services: [unreadable] })).toEqual(["services[0].title"]);
    expect(paths(changed({ "services[0].signal": "smoke" }))).toEqual(["services[0].signal"]);
  });

  it("tells both that an id is malformed and that it is taken", () => {
    const told = problemsOf(changed({ "purposes[2].id": "Bad id", "services[0].id": "Bad id" }));
    expect(told.filter(({ path }) => path === "services[0].id")).toHaveLength(2);
  });

  it.each([
    ["a misspelled field", { purposs: 1 }, "purposs", '"purposes"'],
    ["a misspelled inner field", { "policy.languagess": [] }, "policy.languagess", '"languages"'],
    ["a field from nowhere", { zzzzzzzz: 1 }, "zzzzzzzz", "The fields here are"],
    ["a field every object has", { toString: 1 }, "toString", "The fields here are"],
  ])("names %s", (_name, changes, path, fix) => {
    expect(problemsOf(changed(changes)).find((item) => item.path === path)?.fix).toContain(fix);
  });

  it("names every unknown field, not only the first", () => {
    expect(paths({ ...validConfig, first: 1, second: 2 })).toEqual(["first", "second"]);
    expect(paths(JSON.parse(`{"__proto__": {"id": "x"}, ${JSON.stringify(validConfig).slice(1)}`))).toEqual([
      "__proto__",
    ]);
  });

  it("does not take a list for an object", () => {
    expect(paths(changed({ contacts: [] }))).toEqual(["contacts"]);
    expect(paths(changed({ name: ["MyCar"] }))).toEqual(["name"]);
    expect(paths([])).toEqual([""]);
  });
});

describe("inspectConfig", () => {
  const foreign = { receipts: { url: "https://log.example.kz/" } };

  it("gives the config back with its warnings", () => {
    const { config, problems } = inspectConfig(changed(foreign), { strict: true });
    expect(config).toEqual(parseConfig(changed(foreign)));
    expect(problems.map(({ path, severity }) => [path, severity])).toEqual([["receipts.url", "warning"]]);
  });

  it("gives no config where there is an error, and tells of warnings beside it", () => {
    const { config, problems } = inspectConfig(changed({ ...foreign, "consent.months": 14 }));
    expect(config).toBeUndefined();
    expect(problems.map(({ path, severity }) => [path, severity])).toEqual([
      ["consent.months", "error"],
      ["receipts.url", "warning"],
    ]);
    expect(problemsOf(changed({ ...foreign, "consent.months": 14 })).map(({ path }) => path)).toEqual([
      "consent.months",
    ]);
    expect(warningsOf(changed({ receipts: 5 }))).toEqual([]);
  });
});

describe("ConfigError", () => {
  it("lists where, what and what to do, each on a line", () => {
    const error = new ConfigError(problemsOf(changed({ "consent.months": 14, extra: 1 })));
    expect(error.name).toBe("ConfigError");
    expect(error.message.split("\n")).toEqual([
      "The Kelisim config has 2 problems.",
      "",
      "1. consent.months",
      "   This is not a whole number of months from 1 to 13. 13 is a cap: consent never lasts longer. It is 14.",
      "   Fix: Write 13, or fewer if the policy sets a shorter term.",
      "",
      "2. extra",
      '   There is no field "extra" here.',
      expect.stringContaining("   Fix: Remove it."),
    ]);
  });
});

it("ConfigError counts one problem as one, and names the config as a whole", () => {
  expect(new ConfigError(problemsOf("text")).message).toContain("has 1 problem.\n\n1. the whole config\n");
});

it("defineConfig gives back what it is given", () => {
  const config: Config = defineConfig(validConfig);
  expect(config).toBe(validConfig);
  const named: ConfigInput = defineConfig({ ...validConfig, services: ["google-analytics"] });
  expect(named.services).toEqual(["google-analytics"]);
});
