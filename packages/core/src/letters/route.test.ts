import { describe, expect, it } from "vitest";
import type { Config, Withdrawal } from "../config.ts";
import { sampleConfig } from "../sample.fixture.ts";
import { routeOf } from "./route.ts";

const postal = { kk: "Алматы", ru: "г. Алматы" };
const contacts = { email: "contacts@sample.kz", form: "https://sample.kz/form", address: postal };
const withdrawal = (rest: object): Withdrawal => rest as unknown as Withdrawal;
const configWith = (rest: object): Config => ({ ...sampleConfig, contacts, ...rest }) as Config;
const objection = { objection: { email: "objections@sample.kz" } };
const toContacts = { kind: "email", address: "contacts@sample.kz" };

describe("an objection", () => {
  const config = configWith({ policy: { ...sampleConfig.policy, ...objection } });

  it("goes where the policy takes objections, and other letters do not", () => {
    expect(routeOf(config, "objection", "ru")).toEqual({ kind: "email", address: "objections@sample.kz" });
    expect(routeOf(config, "correct", "ru")).toEqual(toContacts);
  });

  it("goes to the contacts where the policy names no place for it", () => {
    expect(routeOf(configWith({}), "objection", "ru")).toEqual(toContacts);
  });
});

describe("a withdrawal", () => {
  it.each([
    [
      { route: "email", address: "w@sample.kz" },
      { kind: "email", address: "w@sample.kz" },
    ],
    [{ route: "email" }, { kind: "email" }],
    [
      { route: "form", address: "https://sample.kz/w" },
      { kind: "form", url: "https://sample.kz/w" },
    ],
    [{ route: "form" }, { kind: "form", url: contacts.form }],
    [
      { route: "post", postalAddress: postal },
      { kind: "post", registered: true, address: "г. Алматы" },
    ],
    [{ route: "post" }, { kind: "post", registered: true }],
    [
      { route: "written", postalAddress: postal },
      { kind: "written", address: "г. Алматы" },
    ],
  ])("by %j goes there", (way, route) => {
    expect(routeOf(configWith({ withdrawal: withdrawal(way) }), "withdrawal", "ru")).toEqual(route);
  });

  it("by a form goes to no form where neither it nor the contacts have one", () => {
    expect(
      routeOf(configWith({ contacts: undefined, withdrawal: withdrawal({ route: "form" }) }), "withdrawal", "ru"),
    ).toEqual({
      kind: "form",
    });
  });

  it("goes to the contacts where the config has no way", () => {
    expect(routeOf(configWith({}), "withdrawal", "ru")).toEqual(toContacts);
  });
});

describe("a stop of messages", () => {
  it("goes to the e-mail of withdrawals, but needs no paper where those do", () => {
    const byMail = configWith({ withdrawal: withdrawal({ route: "email", address: "w@sample.kz" }) });
    const byPost = configWith({ withdrawal: withdrawal({ route: "post", postalAddress: postal }) });
    expect(routeOf(byMail, "messages", "kk")).toEqual({ kind: "email", address: "w@sample.kz" });
    expect(routeOf(byMail, "know", "kk")).toEqual(toContacts);
    expect([routeOf(byPost, "messages", "kk"), routeOf(configWith({}), "messages", "kk")]).toEqual([
      toContacts,
      toContacts,
    ]);
  });
});

describe("contacts", () => {
  it("are the quickest way that there is", () => {
    const way = (rest: object) => routeOf(configWith(rest), "know", "kk");
    expect(way({ contacts: { form: contacts.form, address: postal } })).toEqual({ kind: "form", url: contacts.form });
    expect(way({ contacts: { address: postal } })).toEqual({ kind: "post", registered: false, address: "Алматы" });
    expect(way({ contacts: { address: postal }, pending: [{ path: "contacts.form" }] })).toEqual({ kind: "form" });
    expect(way({ contacts: undefined, pending: [{ path: "contacts.email" }] })).toEqual({ kind: "contacts" });
    expect(way({ contacts: undefined })).toEqual({ kind: "contacts" });
  });
});
