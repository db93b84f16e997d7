import { describe, expect, it } from "vitest";
import { changed, itAccepts, itRefuses, problemsOf } from "../../fixtures/expect-problems.ts";

const text = { kk: "Келісім бересіз.", ru: "Вы даёте согласие." };
const agreement = (rest: object = {}): Readonly<Record<string, unknown>> => ({
  agreements: [{ purpose: "personal_data", text, ...rest }],
});

describe("agreements", () => {
  itAccepts([
    ["consent to a data purpose", agreement()],
    ["messages offered apart", agreement({ choices: ["messages"] })],
    ["the first and only document", agreement({ documents: [0] })],
    ["receipts to a path of the site", { receipts: { url: "/consent/receipts" } }],
  ]);
  itRefuses([
    ["a misspelled purpose", agreement({ purpose: "personal_date" }), "agreements[0].purpose", 'Write "personal_data"'],
    ["a device purpose", agreement({ purpose: "ads" }), "agreements[0].purpose", "is of kind device, not data"],
    ["a choice of cookies", agreement({ choices: ["ads"] }), "agreements[0].choices[0]", "asked in the banner"],
    ["an unknown choice", agreement({ choices: ["message"] }), "agreements[0].choices[0]", 'Write "messages"'],
    [
      "itself as a choice",
      agreement({ choices: ["personal_data"] }),
      "agreements[0].choices[0]",
      "is what the agreement itself is for. Remove it here.",
    ],
    ["a document that is not there", agreement({ documents: [7] }), "agreements[0].documents[0]", "Count from 0"],
    ["a document just past the last", agreement({ documents: [0, 1] }), "agreements[0].documents[1]", "there are 1"],
    [
      "a document where the policy has none",
      { ...agreement({ documents: [0] }), "policy.documents": undefined },
      "agreements[0].documents[0]",
      "there are 0",
    ],
    [
      "a choice that cannot be left out",
      { ...agreement({ choices: ["messages"] }), "purposes[2].separable": false },
      "agreements[0].choices[0]",
      "cannot be left out",
    ],
    [
      "a choice of a permission",
      { ...agreement({ choices: ["messages"] }), "purposes[2].kind": "permission" },
      "agreements[0].choices[0]",
      "is of kind permission",
    ],
    ["a channel nobody knows", { "purposes[2].channels": ["pigeon"] }, "purposes[2].channels[0]", "sms"],
    ["receipts to another protocol", { receipts: { url: "http://a.kz" } }, "receipts.url", "is not encrypted"],
    [
      "two agreements on one purpose",
      {
        agreements: [
          { purpose: "personal_data", text },
          { purpose: "personal_data", text },
        ],
      },
      "agreements[1].purpose",
      "has an agreement already",
    ],
  ]);
});

const note = (kk: string, ru: string) => ({ text: { kk, ru } });
const term = note("Келісім мерзімсіз беріледі.", "Согласие даётся бессрочно.");
const keeps = note("Деректер 5 жыл сақталады.", "Данные хранятся 5 лет.");
const aim = note("Сізге қызмет көрсету үшін.", "Чтобы оказать вам услугу.");
const apart = note("Рұқсатты бөлек сұраймыз.", "Это согласие мы спрашиваем целиком отдельно.");

describe("what a consent contains, in strict mode", () => {
  itRefuses(
    [
      ["no word on how long data are kept", { ...agreement(), retention: undefined }, "retention", "how long data are"],
      ["no term", agreement(), "agreements[0].term", "where the policy does not, list that in pending"],
      ["no purpose", agreement(), "agreements[0].aim", "what the data are for"],
      [
        "a retention for its term, ru",
        agreement({ term: keeps }),
        "agreements[0].term.text.ru",
        "belongs in retention",
      ],
      [
        "a retention for its term, kk",
        agreement({ term: keeps }),
        "agreements[0].term.text.kk",
        "belongs in retention",
      ],
      [
        "the very words of its retention for its term",
        { ...agreement({ term }), retention: term },
        "agreements[0].term.text.ru",
        "Say until when the consent lasts",
      ],
      ["a purpose that is none, ru", agreement({ aim: apart }), "agreements[0].aim.text.ru", "This names no purpose"],
      ["a purpose that is none, kk", agreement({ aim: apart }), "agreements[0].aim.text.kk", "This names no purpose"],
      ["no word on third parties", { ...agreement(), recipients: undefined }, "recipients", "third parties"],
      ["no word on publication", agreement(), "statements.publication", "published"],
      ["no list of data", agreement(), "agreements[0].data", "which data"],
    ],
    { strict: true },
  );

  const said = {
    ...agreement({ aim, data: text, term }),
    retention: { text },
    recipients: { text },
  };
  const publication = { id: "publication", text };

  it("is all there where each is said, as a statement of ours or in words of the operator's own", () => {
    const places = (changes: object) =>
      problemsOf(changed({ ...said, ...changes }), { strict: true }).map(({ path }) => path);
    expect(places({ statements: ["cross-border", publication] })).toEqual([]);
    expect(places({ statements: [{ id: "cross-border", text }, publication] })).toEqual([]);
    expect(places({ statements: [publication] })).toEqual(["statements.cross-border"]);
  });

  it.each([
    ["Оплата услуг: цель обработки.", true],
    ["В целях, названных в политике.", true],
    ["Для договора.", true],
    ["Чтобы оказать услугу.", true],
    ["Целиком.", false],
    ["Деревянные полы для", true],
    ["Чтобыть.", false],
  ])("takes %s for a purpose: %s", (ru, isPurpose) => {
    const changes = { ...said, ...agreement({ data: text, term, aim: note("Мақсаты: шарт.", ru) }) };
    const found = problemsOf(changed({ ...changes, statements: ["cross-border", publication] }), { strict: true });
    expect(found.map(({ path }) => path)).toEqual(isPurpose ? [] : ["agreements[0].aim.text.ru"]);
  });

  it("is not asked for again where the operator still has to supply it, nor without an agreement", () => {
    const pending = [{ path: "retention", why: "asked" }];
    const problems = problemsOf(changed({ ...agreement(), retention: undefined, pending }), { strict: true });
    expect(problems.filter(({ path }) => path === "retention").map(({ problem }) => problem)).toEqual([
      expect.stringContaining("still to be supplied"),
    ]);
    expect(problemsOf(changed({}), { strict: true })).toEqual([]);
  });
});
