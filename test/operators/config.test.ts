/** What each operator's config holds to, without a page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError, parseConfig } from "@kelisim/config";
import { type Config, type ConsentRecord, decide, encodeRecord, type Purpose } from "@kelisim/core";
import { hostsOf, stripTrackingPixels } from "@kelisim/email";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { operatorConfig, operatorFolder, wholeConfig } from "../../examples/server/config.ts";
import { createRules } from "../../packages/browser/src/guard/rules.ts";
import { guardTerms } from "../../packages/browser/src/guard/terms.ts";
import { lockTerms } from "../../packages/browser/src/lock/lock-terms.ts";

const ids = ["autocheck", "callprikol", "kashalot", "kreditomat", "mycar"] as const;
type Id = (typeof ids)[number];

/** From the policy alone, with nothing that a demo adds. */
const fromPolicy = (id: Id): Config =>
  JSON.parse(readFileSync(join(operatorFolder(id), "kelisim.config.json"), "utf8"));
const inDemo = async (id: Id): Promise<Config> => wholeConfig({ ...(await operatorConfig(id)) }) as unknown as Config;

function problemsOf(config: unknown, strict = false): string[] {
  try {
    parseConfig(config, { strict });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [...new Set(error.problems.map(({ path }) => path))].sort();
  }
}

const occasion = (config: Config, previous: ConsentRecord | null = null) =>
  ({ config, previous, language: "kk", now: Date.UTC(2026, 10, 21), id: "AbCdEfGh" }) as const;
const idsOf = (purposes: readonly Purpose[]): string[] => purposes.map(({ id }) => id);

describe.each(ids)("the config of %s", (id) => {
  it("takes a term of up to 13 months, and none that is longer", () => {
    const { consent, ...config } = fromPolicy(id);
    expect(consent.months).toBe(13);
    expect(problemsOf({ ...config, consent: { ...consent, months: 6 } })).toEqual([]);
    expect(problemsOf({ ...config, consent: { ...consent, months: 14 } })).toEqual(["consent.months"]);
  });

  it("has a clause for the 13 months where the policy has them, and there only", () => {
    expect(fromPolicy(id).consent.clause).toBe({ autocheck: "9.5", mycar: "7.5" }[id as string]);
  });

  it("has the purposes that its policy gives ground for, and no others", () => {
    const optional = fromPolicy(id).purposes.filter(({ kind, always }) => !always && kind !== "data");
    const meant = {
      autocheck: "analytics location device_linking ads_measurement marketing_messages partner_messages",
      callprikol: "preferences analytics ads_measurement security_device email_tracking",
      kashalot: "preferences statistics device_id location email_tracking marketing_messages surveys",
      kreditomat: "app_statistics device_info perm_location perm_camera perm_contacts",
      mycar:
        "analytics location ads_targeted ads_measurement device_linking marketing_messages partner_messages surveys",
    }[id];
    expect(idsOf(optional).join(" ")).toBe(meant);
  });

  it("has of buttons, annexes, gateways and data asked apart what the policy names, and no more", () => {
    const { agreements = [], policy, services, recordIn } = fromPolicy(id);
    const signed = agreements.map(({ purpose, button, documents = [] }) => [
      purpose,
      button?.ru ?? "",
      documents.length,
    ]);
    const named = {
      autocheck: [
        ["personal_data", "Запросить отчёт", 1],
        ["biometrics", "", 0],
      ],
      callprikol: [["personal_data", "", 0]],
      kashalot: [
        ["personal_data", "", 2],
        ["sensitive", "", 0],
      ],
      kreditomat: [
        ["personal_data", "", 0],
        ["third_parties", "", 0],
      ],
      mycar: [
        ["personal_data", "", 1],
        ["biometrics", "", 0],
      ],
    }[id];
    expect(signed).toEqual(named);
    const annexes = (policy.documents ?? []).filter(({ title }) => /Приложение/.test(title.ru));
    expect(annexes).toHaveLength(id === "autocheck" ? 1 : 0);
    expect(services.map((service) => service.id)).toEqual(id === "kashalot" ? ["jetpay", "kaspi"] : []);
    // Whether an app keeps the record is said in the app's own build.
    expect(recordIn).toBeUndefined();
  });

  it("declares what the policy asks for, and asks for no birth date", () => {
    const { declaration } = fromPolicy(id);
    const asked = {
      autocheck: /18.*азамат.*құқығым бар|18.*граждан.*вправе|граждан.*18.*вправе/,
      callprikol: null,
      kashalot: /кәмелеттік.*қабілетті|совершеннолетн.*дееспособ/,
      kreditomat: /18.*қабілетті.*өз еркіммен|18.*дееспособ.*добровольно/,
      mycar: /18.*азамат|граждан.*18/,
    }[id];
    if (!asked) return expect(declaration).toBeUndefined();
    expect(declaration).toBeDefined();
    for (const text of Object.values(declaration?.text ?? {})) {
      expect(text).toMatch(asked);
      expect(/азамат|граждан/.test(text)).toBe(id === "autocheck" || id === "mycar");
      expect(/құқығым бар|вправе/.test(text)).toBe(id === "autocheck");
      expect(text).not.toMatch(/туған|рожден/);
    }
  });

  it("shares one record among the operator's own hosts, and no others", () => {
    const { cookie, hosts } = fromPolicy(id);
    const domain = { callprikol: "callprikol.kz", kreditomat: "kreditomat.kz", mycar: "mycar.kz" }[id as string];
    expect(cookie?.domain).toBe(domain);
    if (!domain) return expect(hosts).toHaveLength(1);
    for (const host of hosts) expect(`.${host}`.endsWith(`.${domain}`)).toBe(true);
    const { cookie: _, ...alone } = fromPolicy(id);
    expect(problemsOf(alone)).toEqual(["cookie.domain"]);
    expect(problemsOf({ ...alone, cookie: { domain: "kz" } })).toContain("cookie.domain");
  });

  it("passes no strict check without the route of withdrawal and the documents signed with it", () => {
    const missing = {
      autocheck: ["policy.documents[0].url", "policy.documents[1].url"],
      callprikol: ["withdrawal.address"],
      kashalot: ["policy.documents[0].url", "policy.documents[1].url", "withdrawal.postalAddress"],
      kreditomat: ["withdrawal.postalAddress"],
      mycar: [],
    }[id];
    // Also where nothing is said to be pending.
    const found = problemsOf({ ...fromPolicy(id), pending: [] }, true);
    expect(found.filter((path) => /^withdrawal|documents/.test(path))).toEqual(missing);
    const { address, postalAddress, ...withdrawal } = fromPolicy(id).withdrawal ?? { route: "written", text: {} };
    const bare = problemsOf({ ...fromPolicy(id), withdrawal, pending: [] }, true);
    expect(bare.filter((path) => /^withdrawal/.test(path))).toHaveLength(1);
  });

  it("takes no e-mail address at a domain that is not the operator's", () => {
    const { contacts, ...config } = fromPolicy(id);
    const [host = ""] = config.hosts;
    const slipped = `info@${host.replace(/t?\.(kz|app)$/, "i.$1")}`;
    if (id === "kreditomat") expect(slipped).toBe("info@kreditomai.kz");
    expect(problemsOf({ ...config, contacts: { ...contacts, email: slipped }, pending: [] })).toContain(
      "contacts.email",
    );
  });

  it("takes no word of mixed alphabets, and no slip of the policies", () => {
    const config = fromPolicy(id);
    expect(problemsOf(config)).toEqual([]);
    // A Cyrillic і among Latin letters, a Greek ο among Cyrillic ones, ү for ұ.
    for (const wrong of ["Cookіe файлдары.", "Құпиялылық сοясаты.", "Күпиялылық саясаты."]) {
      expect(problemsOf({ ...config, intro: { ...config.intro, kk: wrong } }), wrong).toEqual(["intro.kk"]);
    }
  });

  it("makes a record of who decided what, when and how, and of nothing else", async () => {
    const config = await inDemo(id);
    const recorded = config.purposes.filter(({ kind, always }) => !always && kind !== "data");
    const record = decide(Object.fromEntries(idsOf(recorded).map((one) => [one, true])), "choose", occasion(config));
    expect(Object.keys(record).sort()).toEqual(
      ["act", "at", "digest", "id", "language", "operator", "purposes", "revision", "services", "until"].sort(),
    );
    expect(record).toMatchObject({ operator: id, revision: config.policy.revision, language: "kk", act: "choose" });
    expect(Object.keys(record.purposes).every((one) => idsOf(recorded).includes(one))).toBe(true);
    expect(encodeRecord(record).length).toBeLessThan(400);
  });

  it("lets messages be refused without the rest, and the rest without messages", () => {
    const config = fromPolicy(id);
    const messages = idsOf(config.purposes.filter(({ kind }) => kind === "message"));
    expect(messages.includes("marketing_messages")).toBe(["autocheck", "kashalot", "mycar"].includes(id));
    expect(messages.includes("partner_messages")).toBe(["autocheck", "mycar"].includes(id));
    const all = Object.fromEntries(config.purposes.filter(({ always }) => !always).map((one) => [one.id, true]));
    const before = decide(all, "choose", occasion(config));
    for (const message of messages) {
      const { purposes } = decide({ [message]: false }, "choose", occasion(config, before));
      expect({ ...purposes }).toEqual({ ...before.purposes, [message]: false });
    }
    const devices = idsOf(config.purposes.filter(({ kind, always }) => kind === "device" && !always));
    const { purposes } = decide(Object.fromEntries(devices.map((one) => [one, false])), "choose", {
      ...occasion(config, before),
    });
    for (const message of messages) expect(purposes[message]).toBe(true);
  });
});

describe.each(["kashalot", "callprikol"] as const)("a letter of %s", (id) => {
  it("goes without its tracking pixel to one who has not agreed to it", () => {
    const config = fromPolicy(id);
    const title = { kk: "Хаттар", ru: "Письма" };
    const services = [{ id: "mailing", purpose: "email_tracking", title, hosts: ["open.mailing.kz"] }];
    const pixel = '<img src="https://open.mailing.kz/o.gif?r=1" width="1" height="1" alt="">';
    const letter = `<p>Сәлем!</p>${pixel}<p><a href="https://${config.hosts[0]}/">Сайт</a></p>`;
    const sent = (record: ConsentRecord): string =>
      record.purposes.email_tracking
        ? letter
        : stripTrackingPixels(letter, hostsOf({ ...config, services }, "email_tracking"));
    const agreed = decide({ email_tracking: true }, "choose", occasion(config));
    expect(sent(agreed)).toBe(letter);
    expect(sent(decide({}, "accept-all", occasion(config)))).toBe(letter.replace(pixel, ""));
    expect(sent(decide({ email_tracking: false }, "choose", occasion(config, agreed)))).toBe(letter.replace(pixel, ""));
  });
});

it("Kashalot's payment gateways are open on the payment page alone", () => {
  const policy = readFileSync(join(operatorFolder("kashalot"), "policy.txt"), "utf8");
  const own = fromPolicy("kashalot");
  const hosts = own.services.flatMap((service) => service.hosts ?? []);
  expect(hosts).toEqual(["jetpay.kz", "kaspi.kz"]);
  for (const host of hosts) expect(policy).toContain(`<https://${host}/>`);
  // Until the operator names the page, there is none.
  expect(own.services.map(({ pages }) => pages)).toEqual([[], []]);
  expect(own.pending?.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["services[0].pages", "services[1].pages"]),
  );
  const services = own.services.map((service) => ({ ...service, pages: ["/pay/*"] }));
  const config = { ...own, services };
  const pending = own.pending?.filter(({ path }) => !path.startsWith("services"));
  expect(problemsOf({ ...config, ...(pending && { pending }) })).toEqual([]);
  const closedAt = (given: Config, page: string, address: string): string => {
    const window = new Window({ url: `https://kz.k-s.app${page}` }) as unknown as globalThis.Window;
    const isOpen = (name: string): boolean => ["necessary", "jetpay", "kaspi"].includes(name);
    return createRules(window, guardTerms(given), isOpen).closedAt(address);
  };
  const openHosts = (given: Config, page: string): string => lockTerms(given, page).open.join(" ");
  for (const name of ["jetpay", "kaspi"]) {
    expect(closedAt(config, "/pay/1", `https://${name}.kz/form`)).toBe("");
    expect(closedAt(config, "/pay/1", `https://pay.${name}.kz/form`)).toBe("");
    expect(closedAt(config, "/", `https://${name}.kz/form`)).toBe(name);
    expect(closedAt(own, "/pay/1", `https://${name}.kz/form`)).toBe(name);
    expect(openHosts(config, "/pay/1")).toContain(`${name}.kz`);
    expect(openHosts(config, "/")).not.toContain(`${name}.kz`);
    expect(openHosts(own, "/pay/1")).not.toContain(`${name}.kz`);
  }
});
