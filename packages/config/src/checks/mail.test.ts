import { describe, expect, it } from "vitest";
import { itAccepts, itRefuses, kk, kkPath } from "../../fixtures/expect-problems.ts";
import { mailAddresses } from "./mail-address.ts";

const kreditomat = { hosts: ["kreditomat.kz"], cookie: undefined, domains: ["kao.kz"] };

const objection = { text: { kk: "Қарсылық жібере аласыз.", ru: "Можно отправить возражение." } };

describe("e-mail", () => {
  itAccepts([
    ["an address at the site's domain", { hosts: ["www.mycar.kz"], "contacts.email": "info@mycar.kz" }],
    ["an address at a subdomain", { "contacts.email": "info@mail.mycar.kz" }],
    ["an address with a Kazakh ending in a text", kk("Сұрағыңыз болса, info@kao.kz-ке жазыңыз.")],
    ["no contacts", { contacts: undefined }],
  ]);
  itRefuses([
    [
      "the misprint of Kreditomat's policy",
      { ...kreditomat, "contacts.email": "info@kreditomai.kz" },
      "contacts.email",
      "Did you mean kreditomat.kz?",
    ],
    [
      "it in the withdrawal address",
      { ...kreditomat, "withdrawal.address": "info@kreditomai.kz" },
      "withdrawal.address",
      "kreditomat.kz",
    ],
    [
      "it in the address for objections",
      { ...kreditomat, "policy.objection": { ...objection, email: "info@kreditomai.kz" } },
      "policy.objection.email",
      "Did you mean kreditomat.kz?",
    ],
    [
      "no address for objections",
      { "policy.objection": { ...objection, email: "info" } },
      "policy.objection.email",
      "is not an e-mail address",
    ],
    ["it in a text", { ...kreditomat, ...kk("Бізге info@kreditomai.kz арқылы жазыңыз.") }, kkPath, "kreditomat.kz"],
    [
      "a domain that only ends alike",
      { "contacts.email": "info@notmycar.kz" },
      "contacts.email",
      "not a domain of the",
    ],
    ["a free mailbox", { "contacts.email": "mycar@example.com" }, "contacts.email", "Use an address at mycar.kz or"],
    ["what to do about it", { "contacts.email": "mycar@example.com" }, "contacts.email", "add it to domains"],
    [
      "a responsible person elsewhere",
      { "contacts.responsible": { name: { kk: "Маман", ru: "Специалист" }, email: "dpo@example.com" } },
      "contacts.responsible.email",
      "not a domain of the operator",
    ],
    ["no address", { "contacts.email": "info" }, "contacts.email", "is not an e-mail address"],
    [
      "a Cyrillic letter in it",
      { "contacts.email": "infо@kao.kz" },
      "contacts.email",
      "mixes alphabets: character 4 is",
    ],
    ["which one it is", { "contacts.email": "infо@kao.kz" }, "contacts.email", 'U+043E, Cyrillic "о"'],
    [
      "a Cyrillic letter in the address for withdrawal",
      { "withdrawal.address": "infо@kao.kz" },
      "withdrawal.address",
      "mixes",
    ],
    ["an address and something else", { "contacts.email": "info@kao.kz now" }, "contacts.email", "is not an e-mail"],
    ["two addresses", { "contacts.email": "a@kao.kz b@kao.kz" }, "contacts.email", "is not an e-mail address"],
    ["an invisible letter in it", { "contacts.email": "in\u200bfo@kao.kz" }, "contacts.email", "is not an e-mail"],
  ]);

  it("finds every address of a text and leaves the sentence's full stop", () => {
    expect(mailAddresses("Пишите: a@kao.kz, «b@mail.kao.kz».").map(({ address }) => address)).toEqual([
      "a@kao.kz",
      "b@mail.kao.kz",
    ]);
  });
});
