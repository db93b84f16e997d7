import type { Operation } from "../../config.ts";
import { blank, type LetterTexts } from "./texts.ts";

const operations: Readonly<Record<Operation, string>> = {
  collection: "collection",
  storage: "storage",
  processing: "processing",
  use: "use",
  destruction: "destruction",
};

const allOf = (given: readonly Operation[]): string =>
  given
    .map((one) => operations[one])
    .join(", ")
    .replace(/, ([^,]*)$/, " and $1");

/** As after "please"; destruction is not stopped but asked for. */
function toStop(stops: readonly Operation[]): string {
  const stopped = stops.filter((one) => one !== "destruction");
  const destroyed = stopped.length < stops.length ? ", and destroy them" : "";
  return `stop the ${allOf(stopped)} of my data${destroyed}`;
}

/** A name comes in the quotation marks of Kazakh and Russian. */
const policyOf = (site: string): string => `the privacy policy of ${site.replace(/^«(.*)»$/, "“$1”")}`;

const daysOf = (count: number, kind: string): string => `${count} ${kind} ${count === 1 ? "day" : "days"}`;

const within = (days?: number): string =>
  days ? ` within ${daysOf(days, "working")} of receiving this letter, as the policy says` : "";

export const en: LetterTexts = {
  preamble: "preamble of the policy",
  clauses: (numbers, count, withPreamble) =>
    `${withPreamble ? "preamble and " : ""}${count > 1 ? "clauses" : "clause"} ${numbers} of the policy`,
  bin: "BIN",
  iin: "IIN",
  registered: "By registered letter or courier",
  from: [`Full name: ${blank}`, `Contact details for the reply: ${blank}`],
  identity: `Login or IIN by which I can be identified: ${blank}`,
  closing: [`Date: ${blank}`, `Signature: ${blank}`],
  letters: {
    withdrawal: {
      subject: "withdrawal of consent to the processing of personal data",
      act: (site, { covers }) =>
        `I withdraw the consent to the ${allOf(covers)} of my personal data that I gave under ${policyOf(site)}`,
      lawful: true,
    },
    messages: {
      subject: "refusal of advertising messages",
      act: (site, { ofPartners }) =>
        `I withdraw the consent to advertising messages${ofPartners ? " from you and your partners" : ""} that I gave under ${policyOf(site)}`,
    },
    objection: {
      subject: "objection to a change of the policy",
      act: (site) => `I do not agree to the changes of ${policyOf(site)} and object to them`,
      blanks: [`Changes that I object to: ${blank}`],
    },
    know: {
      subject: "request about my personal data",
      act: (site) =>
        `Under ${policyOf(site)} I ask you to confirm whether you or third parties have my personal data, and to give me the list of them`,
      more: "Please also tell me for what purpose, from which sources and in which ways these data were collected, how they are processed and used, to whom they were passed on, and until when they are processed and stored.",
      lawful: true,
    },
    copy: {
      subject: "request for a copy of my personal data",
      act: (site) => `Under ${policyOf(site)} I ask you for a copy of the personal data of mine that you store`,
    },
    correct: {
      subject: "request to change my personal data",
      act: (site) => `Under ${policyOf(site)} I ask you to change or complete my personal data`,
      blanks: [
        `Data that are inaccurate, incomplete, outdated or irrelevant: ${blank}`,
        `What is right: ${blank}`,
        `Documents that confirm it (if any): ${blank}`,
      ],
      lawful: true,
    },
    delete: {
      subject: "request to delete my personal data",
      act: (site) => `Under ${policyOf(site)} I ask you to delete my personal data`,
      blanks: [`Data to be deleted (all, or which): ${blank}`],
    },
    block: {
      subject: "request to block my personal data",
      act: (site) => `Under ${policyOf(site)} I ask you to block my personal data for the time of the verification`,
      blanks: [`What I consider inaccurate or unlawful: ${blank}`],
    },
    "stop-messages": {
      subject: "request to send me no messages",
      act: (site) => `Under ${policyOf(site)} I ask you to send me no more messages and notifications`,
    },
    "object-decision": {
      subject: "objection to an automated decision",
      act: (site) =>
        `Under ${policyOf(site)} I object to a decision that was made on the basis of automated processing of my personal data alone`,
      more: "Please explain how this decision was made and which legal consequences it may have, consider the objection within 3 working days, and tell me the result.",
      blanks: [`Decision that I object to, and when it was made: ${blank}`],
      law: "Legal basis: Article 19-1 of the Law of the Republic of Kazakhstan of 21 May 2013 No. 94-V “On personal data and their protection”.",
    },
    complain: {
      subject: "report of a breach of the policy",
      act: (site) => `I report a breach of ${policyOf(site)} and ask you to look into it`,
      blanks: [`What happened and when: ${blank}`],
    },
  },
  stopProcessing: (stops, days) => `Please ${toStop(stops)}${within(days)}.`,
  stopMessages: (days) => `Please stop sending such messages${within(days)}.`,
  otherMessages: (cited) => `Other messages and notifications that I no longer wish to receive${cited}: ${blank}`,
  messagesOnly: "This letter does not withdraw my consent to the processing of personal data.",
  notice: (stops, days, earliest) =>
    `Under the policy notice of a withdrawal is given at least ${daysOf(days, "calendar")} ahead, and consent is withdrawn on ${earliest} at the earliest. Please ${toStop(stops)} on that day, or within the term of the law where that is shorter.`,
  exceptions: {
    obligations: "If you believe that I have unperformed obligations, please write which ones.",
    law: "If you believe that the law does not allow the withdrawal, please write which provision.",
  },
  fee: "If a fee is charged for this, please tell me its amount beforehand.",
  law: "Legal basis: Article 24 of the Law of the Republic of Kazakhstan of 21 May 2013 No. 94-V “On personal data and their protection”.",
  answer: "Please reply to the contact details given.",
};
