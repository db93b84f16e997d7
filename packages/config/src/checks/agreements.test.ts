import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

const text = { kk: "Келісім бересіз.", ru: "Вы даёте согласие." };
const agreement = (rest: object = {}): object => ({ agreements: [{ purpose: "personal_data", text, ...rest }] });

describe("agreements", () => {
  itAccepts([
    ["consent to a data purpose", agreement()],
    ["messages offered apart", agreement({ choices: ["messages"] })],
    ["receipts to a path of the site", { receipts: { url: "/consent/receipts" } }],
  ]);
  itRefuses([
    ["a misspelled purpose", agreement({ purpose: "personal_date" }), "agreements[0].purpose", 'Write "personal_data"'],
    ["a device purpose", agreement({ purpose: "ads" }), "agreements[0].purpose", "is of kind device, not data"],
    ["a choice of cookies", agreement({ choices: ["ads"] }), "agreements[0].choices[0]", "asked in the banner"],
    ["an unknown choice", agreement({ choices: ["message"] }), "agreements[0].choices[0]", 'Write "messages"'],
    ["itself as a choice", agreement({ choices: ["personal_data"] }), "agreements[0].choices[0]", "Remove it here"],
    ["a document that is not there", agreement({ documents: [7] }), "agreements[0].documents[0]", "Count from 0"],
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

describe("what a consent contains, in strict mode", () => {
  itRefuses(
    [
      ["no term", { ...agreement(), retention: undefined }, "retention", "for how long"],
      ["no word on third parties", { ...agreement(), recipients: undefined }, "recipients", "third parties"],
      ["no word on publication", agreement(), "statements.publication", "published"],
      ["no list of data", agreement(), "agreements[0].data", "which data"],
    ],
    { strict: true },
  );
});
