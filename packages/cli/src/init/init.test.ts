import { parseConfig } from "@kelisim/config";
import { services } from "@kelisim/services";
import { describe, expect, it } from "vitest";
import { readJson } from "../read-json.ts";
import { type Answers, hostFrom, idFromHost } from "./answers.ts";
import { fromFlags } from "./ask-answers.ts";
import { makeConfig } from "./make-config.ts";
import { notes } from "./notes.ts";
import { intro, order, purposes } from "./purposes.ts";
import { writeJsonc } from "./write-jsonc.ts";

const answers: Answers = {
  id: "my-shop",
  nameKk: "Менің дүкенім",
  nameRu: "Мой магазин",
  host: "my-shop.kz",
  controllerKk: "«Дүкен» ЖШС",
  controllerRu: "ТОО «Дүкен»",
  bin: "250640020303",
  policyUrl: "https://my-shop.kz/policy",
  services: ["yandex-metrica", "meta-pixel"],
  lock: true,
  strictLock: false,
};

describe("a config made of answers", () => {
  it("passes the check, and the strict one once what is pending is filled in", () => {
    const config = parseConfig(makeConfig(answers));
    expect(config.pending?.map(({ path }) => path)).toEqual(["policy.revision"]);
    const { pending, ...whole } = makeConfig(answers);
    expect(parseConfig({ ...whole, policy: { ...whole.policy, revision: "2026-11-01" } }, { strict: true }).id).toBe(
      "my-shop",
    );
  });

  it.each(services.map(({ id, category }) => [id, category] as const))("puts %s under %s", (id, category) => {
    const config = parseConfig(makeConfig({ ...answers, services: [id] }));
    expect(config.services[0]?.purpose).toBe(category);
  });

  it("takes the whole catalogue", () => {
    const config = parseConfig(makeConfig({ ...answers, services: services.map(({ id }) => id) }));
    expect(config.purposes.map(({ id }) => id)).toEqual(order);
  });

  it("has no purpose that nothing stands under", () => {
    const { purposes: made } = makeConfig({ ...answers, services: ["yandex-metrica"] });
    expect(made.map(({ id }) => id)).toEqual(["necessary", "analytics"]);
  });

  it("lists as pending what was not said, and makes nothing up", () => {
    const config = makeConfig({ ...answers, bin: "", policyUrl: "", services: [] });
    expect(config.pending?.map(({ path }) => path)).toEqual([
      "controllers[0].bin",
      "policy.url",
      "policy.revision",
      "services",
    ]);
    expect(parseConfig(config).contacts).toBeUndefined();
    expect(JSON.stringify(config)).not.toContain("clauses");
  });

  it("has the lock only where it was wanted", () => {
    expect(makeConfig(answers).gate?.lock).toEqual({ allow: ["'self'"], connections: "guard" });
    expect(makeConfig({ ...answers, strictLock: true }).gate?.lock).toEqual({ allow: ["'self'"] });
    expect(makeConfig({ ...answers, lock: false }).gate).toEqual({ guard: true });
  });
});

describe("its texts", () => {
  it("are short, in both languages", () => {
    const texts = [...Object.values(purposes).flatMap(({ title, description }) => [title, description]), intro];
    for (const { kk, ru } of texts) {
      expect(kk.length).toBeLessThan(190);
      expect(ru.length).toBeLessThan(190);
    }
  });
});

describe("the file", () => {
  it("reads as the config, whose notes all stand over something", () => {
    const config = makeConfig(answers);
    const text = writeJsonc(config, notes);
    expect(readJson(text, true)).toEqual({ value: config });
    for (const note of Object.values(notes)) expect(text).toContain(note.split("\n")[0]);
  });
});

describe("what is usual", () => {
  it.each([
    ["https://www.My-Shop.kz/about?x#y", "my-shop.kz"],
    [" my-shop.kz:8080 ", "my-shop.kz"],
  ])("host of %s", (text, host) => expect(hostFrom(text)).toBe(host));

  it.each([
    ["my-shop.kz", "my-shop"],
    ["go.my_shop.com.kz", "go-my-shop-com"],
  ])("id of %s", (host, id) => expect(idFromHost(host)).toBe(id));

  it("is taken for flags that are left out, but never for who the operator is", () => {
    const given = fromFlags({ host: "my-shop.kz", controllerKk: "«Дүкен» ЖШС", controllerRu: "ТОО «Дүкен»" });
    expect(given).toMatchObject({ id: "my-shop", nameKk: "my-shop.kz", nameRu: "my-shop.kz", lock: true, bin: "" });
    expect(() => fromFlags({ host: "my-shop.kz" })).toThrow("--controller-kk, --controller-ru");
  });
});
