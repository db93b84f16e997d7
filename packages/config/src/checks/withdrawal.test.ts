import { describe } from "vitest";
import { type Changes, itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

const address = "withdrawal.address";
const postal = "withdrawal.postalAddress";
const plainText = { kk: "Жазбаша өтініш жіберіңіз.", ru: "Отправьте заявление." };
const pending = (path: string): Changes => ({ pending: [{ path, why: "The policy names none." }] });

describe("withdrawal", () => {
  itAccepts([
    ["none", { withdrawal: undefined }],
    ["a form", { "withdrawal.route": "form", [address]: "https://forms.other.kz/a?b=1" }],
    [
      "a postal address",
      { "withdrawal.route": "post", [address]: undefined, [postal]: { kk: "Алматы", ru: "Алматы" } },
    ],
    ["a pending e-mail address", { [address]: undefined, ...pending(address) }],
    ["a pending form", { "withdrawal.route": "form", [address]: undefined, ...pending(address) }],
    [
      "the form of the contacts",
      { "withdrawal.route": "form", [address]: undefined, contacts: { form: "https://kao.kz/feedback" } },
    ],
    ["a pending postal address", { "withdrawal.route": "written", [address]: undefined, ...pending(postal) }],
    ["no notice period and no date", { "withdrawal.noticeDays": undefined, "withdrawal.text": plainText }],
  ]);
  itRefuses([
    ["the route email without address", { [address]: undefined }, address, "The route email has no address"],
    [
      "the form of the contacts for e-mail",
      { [address]: undefined, contacts: { form: "https://kao.kz/feedback" } },
      address,
      "The route email has no address",
    ],
    [
      "a form without address, here or in the contacts",
      { "withdrawal.route": "form", [address]: undefined, contacts: { email: "info@kao.kz" } },
      address,
      "The route form has no",
    ],
    ["a web address for e-mail", { [address]: "https://kao.kz" }, address, "does not fit the route email"],
    ["two e-mail addresses", { [address]: "a@kao.kz, b@kao.kz" }, address, "does not fit the route email"],
    ["an e-mail address for a form", { "withdrawal.route": "form" }, address, "does not fit the route form"],
    ["a form without https", { "withdrawal.route": "form", [address]: "http://mycar.kz/a" }, address, "https"],
    ["the route post without address", { "withdrawal.route": "post" }, postal, "has no postal address"],
    ["the route written without address", { "withdrawal.route": "written" }, postal, "has no postal address"],
    [
      "the wrong thing pending",
      { "withdrawal.route": "written", [address]: undefined, ...pending(address) },
      postal,
      "has no postal address",
    ],
    ["no {date} with a notice period", { "withdrawal.text.kk": plainText.kk }, "withdrawal.text.kk", "has no {date}"],
    ["{date} without notice period", { "withdrawal.noticeDays": 0 }, "withdrawal.text.ru", "no notice period"],
    ["negative days", { "withdrawal.noticeDays": -1 }, "withdrawal.noticeDays", "0 or more"],
    ["half a day", { "withdrawal.noticeDays": 1.5 }, "withdrawal.noticeDays", "without a fraction"],
    [
      "a deadline as text",
      { "withdrawal.operatorDeadline.workingDays": "1" },
      "withdrawal.operatorDeadline.workingDays",
      "not a number",
    ],
  ]);
});
