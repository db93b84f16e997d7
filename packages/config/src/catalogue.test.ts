import type { Config, ServiceDefinition } from "@kelisim/core";
import { services } from "@kelisim/services";
import { describe, expect, it } from "vitest";
import { changed, problemsOf } from "../fixtures/expect-problems.ts";
import { parseConfig } from "./index.ts";
import { parseWith } from "./parse.ts";
import { ConfigError, type ConfigProblem } from "./problem.ts";

/** With a slip in its text, which no operator could mend. */
const title = { kk: "Cayт", ru: "Cayт" };
const definitions: readonly ServiceDefinition[] = [
  { id: "metrica", category: "analytics", title, hosts: ["mc.kz"], signal: "yandex-metrica" },
  { id: "banners", category: "advertising", title },
  { id: "shield", category: "necessary", title, cookies: [{ name: "kel*", httpOnly: true }] },
  { id: "2gis", category: "functional", title },
];

const parsed = (entries: readonly unknown[], changes = {}): Config["services"] =>
  parseWith(definitions, changed({ services: entries, ...changes })).services;

function problemsWith(entries: readonly unknown[], changes = {}): readonly ConfigProblem[] {
  try {
    parsed(entries, { "cookie.name": "choice", ...changes });
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).problems;
  }
}

const told = (entries: readonly unknown[], changes = {}): string[] =>
  problemsWith(entries, changes).map(({ path, problem, fix }) => `${path}: ${problem} ${fix}`);

describe("services of the catalogue", () => {
  it("are written out", () => {
    const analytics = { "purposes[1].id": "analytics", gate: undefined };
    expect(parsed(["metrica"], analytics)).toEqual([
      { id: "metrica", purpose: "analytics", title, hosts: ["mc.kz"], signal: "yandex-metrica" },
    ]);
    expect(parsed(["shield"], { "cookie.name": "choice" })[0]?.purpose).toBe("necessary");
    expect(parsed([{ id: "2gis", purpose: "ads", hosts: ["2gis.kz"], pages: ["/map"] }])).toEqual([
      { id: "2gis", purpose: "ads", title, hosts: ["2gis.kz"], pages: ["/map"] },
    ]);
  });

  it("are asked for a purpose where none has the category's id", () => {
    const fix = (id: string): string => `Write { "id": "${id}", "purpose": "…" } with one of necessary, ads, messages.`;
    expect(told(["shield", "banners", { id: "metrica" }])).toEqual([
      `services[1]: The catalogue has "banners" under advertising, and no purpose has that id. ${fix("banners")}`,
      `services[2].purpose: The catalogue has "metrica" under analytics, and no purpose has that id. ${fix("metrica")}`,
    ]);
  });

  it("are guessed from a misspelled id", () => {
    expect(told(["metrika", "zzz", { id: "baners", purpose: "ads" }])).toEqual([
      'services[0]: There is no service "metrika" in the catalogue. Write "metrica" if that is what you mean, or describe the service with id, purpose, title.',
      'services[1]: There is no service "zzz" in the catalogue. Describe the service with id, purpose, title.',
      'services[2].title: This value is missing. There is no service "baners" in the catalogue. Write "banners" if that is what you mean, or add the title.',
    ]);
  });

  it("are checked as a whole, and a problem is told at the place that is in the input", () => {
    expect(told(["shield"], { "cookie.name": undefined })[0]).toContain('services[0]: "kel*" takes in kelisim');
    const signal = { id: "metrica", purpose: "ads", gate: "signal" };
    expect(problemsWith([signal]).map(({ path }) => path)).toEqual(["services[0].account"]);
    expect(problemsWith(["shield", "shield"]).map(({ path }) => path)).toEqual(["services[1]"]);
    expect(told([{ id: "metrica", purpose: "adds" }])[0]).toContain('services[0].purpose: There is no purpose "adds"');
  });

  it("are not checked for their texts, unlike what the operator writes", () => {
    expect(told([{ id: "metrica", purpose: "ads" }])).toEqual([]);
    expect(problemsWith([{ id: "metrica", purpose: "ads", title }]).map(({ path }) => path)).toContain(
      "services[0].title.kk",
    );
  });

  it("are told of beside everything else that is wrong", () => {
    const found = problemsWith(["nothing", 5, "", { purpose: "ads" }, { id: "metrica", hosts: 1 }], { id: 5 });
    expect(found.map(({ path }) => path).toSorted()).toEqual([
      "id",
      "services[0]",
      "services[1]",
      "services[2]",
      "services[3].id",
      "services[4].hosts",
      "services[4].purpose",
    ]);
  });
});

describe("the real catalogue", () => {
  it("has services for which an id and a purpose are enough", () => {
    const config = parseConfig(
      changed({ "purposes[1].id": "analytics", gate: undefined, services: ["google-analytics", "yandex-metrica"] }),
    );
    expect(config.services.map(({ id, purpose, signal }) => [id, purpose, signal])).toEqual([
      ["google-analytics", "analytics", "google"],
      ["yandex-metrica", "analytics", "yandex-metrica"],
    ]);
    expect(config.services[0]).not.toHaveProperty("vendor");
    expect(config.services[0]?.cookies?.[0]).toEqual({ name: "_ga", term: { count: 2, unit: "year" }, use: "visitor" });
  });

  it("passes the checks, all at once", () => {
    const entries = services.map(({ id }) => ({ id, purpose: "ads" }));
    expect(problemsOf(changed({ services: entries }))).toEqual([]);
  });
});
