/** Consent, purposes and what the policy says of them; noticed without a browser. */
import { addPurpose, append, everywhere, type Mutation, note, purposeOf, reword, withoutPurpose } from "./mutation.ts";

const told = (title: string) => ({ file: "test/operators/told.test.ts", title });
const config = (title: string) => ({ file: "test/operators/config.test.ts", title });
const said = {
  file: "test/operators/facts.test.ts",
  title: "are told in both languages, each with its clause, and nothing else is",
};
const named = config("has of buttons, annexes, gateways and data asked apart what the policy names, and no more");
const declared = config("declares what the policy asks for, and asks for no birth date");
const purposes = config("has the purposes that its policy gives ground for, and no others");
const messages = told("offer messages apart, by the channels that the policy names");

const has = (...ids: readonly string[]) => ids;

export const asked: readonly Mutation[] = [
  {
    says: "not said that the policy takes use for consent",
    features: has("F1"),
    test: told("say that the policy takes use for consent, and leave the choice to the visitor"),
    change: ({ config }) => {
      delete config.useIsConsent;
    },
  },
  {
    says: "a button named that the policy does not name",
    features: has("F3"),
    test: named,
    change: ({ config: { agreements = [] } }) => {
      for (const one of agreements) one.button = { kk: "Басқа батырма", ru: "Другая кнопка" };
    },
  },
  {
    says: "the annex gone, or one added where there is none",
    features: has("F4"),
    test: named,
    change: ({ config: { policy, agreements = [] } }, operator) => {
      if (operator === "autocheck") return void delete agreements[0]?.documents;
      policy.documents = [...(policy.documents ?? []), { title: { kk: "№1 қосымша", ru: "Приложение №1" } }];
    },
  },
  {
    says: "consent at the form gone",
    features: has("F5"),
    test: named,
    change: ({ config }) => {
      config.agreements = config.agreements?.slice(1) ?? [];
    },
  },
  {
    says: "an app said to keep the record",
    features: has("F6", "F42"),
    test: named,
    change: ({ config }) => {
      config.recordIn = "app";
    },
  },
  {
    says: "the declaration gone, or one where the policy has none",
    features: has("F7", "F8"),
    test: declared,
    change: ({ config }, operator) => {
      if (operator !== "callprikol") return void delete config.declaration;
      config.declaration = { age: 18, text: { kk: "Мен 18 жасқа толдым.", ru: "Мне исполнилось 18 лет." } };
    },
  },
  {
    says: "another person's data: not said, or said where the policy does not",
    features: has("F9"),
    test: declared,
    change: ({ config: files }, operator) => {
      files.declaration ??= { age: 18, text: { kk: "", ru: "" } };
      if (operator === "autocheck") reword(files.declaration.text, /Енгізетін.*|Я вправе.*/);
      else append(files.declaration.text, "Деректерді беруге құқығым бар.", "Я вправе предоставлять данные.");
    },
  },
  {
    says: "a statement gone, or one without a clause",
    features: has("F10"),
    test: said,
    change: ({ config }, operator) => {
      config.statements =
        operator === "callprikol" ? ["cross-border", "automation"] : (config.statements?.slice(1) ?? []);
    },
  },
  {
    says: "what cannot be refused apart has a switch",
    features: has("F11"),
    test: told("show what cannot be refused apart as a statement, without a switch"),
    change: ({ config }) => {
      for (const purpose of config.purposes) delete purpose.separable;
    },
  },
  {
    says: "a channel, or the operator's own messages, not told; messages where the policy has none",
    features: has("F12"),
    test: messages,
    change: (files, operator) => {
      if (operator === "callprikol") withoutPurpose(files, "email_tracking");
      else if (operator === "kreditomat") addPurpose(files, "message", "marketing_messages", "Жарнама", "Реклама");
      else reword(purposeOf(files, "marketing_messages")?.description, /SMS, |қызметтік|служебные/g);
    },
  },
  {
    says: "partners' messages not told, or told where the policy has none",
    features: has("F13"),
    test: messages,
    change: (files) => {
      const own = purposeOf(files, "partner_messages");
      if (own) withoutPurpose(files, "partner_messages");
      else addPurpose(files, "message", "partner_messages", "Серіктестер атынан", "Реклама от имени партнёров");
    },
  },
  {
    says: "surveys not told, or told where the policy has none",
    features: has("F14"),
    test: messages,
    change: (files) => {
      if (purposeOf(files, "surveys")) withoutPurpose(files, "surveys");
      else addPurpose(files, "message", "surveys", "Сауалнамалар", "Опросы");
    },
  },
  {
    says: "no consent asked apart, or one where the policy names no such data",
    features: has("F15"),
    test: named,
    change: ({ config }, operator) => {
      const [first] = config.agreements ?? [];
      if (!first) return;
      config.agreements = operator === "callprikol" ? [first, { ...first, purpose: "third_parties" }] : [first];
    },
  },
  {
    says: "a controller of another name",
    features: has("F17"),
    test: told("name every controller, with the numbers that the policy gives"),
    change: ({ config: { controllers } }) => {
      for (const { name } of controllers) name.ru = "ТОО «Другое»";
    },
  },
  {
    says: "affiliates not told, or told where the policy has none",
    features: has("F17", "F60"),
    test: told("tell who receives the data"),
    change: ({ config: { recipients } }, operator) => {
      if (operator === "kreditomat") append(recipients?.text, "Үлестес тұлғалар.", "Аффилированные лица.");
      else reword(recipients?.text, /аффилированные лица|Jetpay и Kaspi/i);
    },
  },
  {
    says: "no address of the policy",
    features: has("F18"),
    test: told("link the policy, and name the documents that belong to it"),
    change: (files) => everywhere(files, ({ policy }) => void delete policy?.url),
  },
  {
    says: "pixels in e-mail are no purpose of their own",
    features: has("F21"),
    test: config("goes without its tracking pixel to one who has not agreed to it"),
    at: ["kashalot", "callprikol"],
    change: (files) => withoutPurpose(files, "email_tracking"),
  },
  {
    says: "pixels in e-mail told where the policy has none",
    features: has("F21"),
    test: messages,
    at: ["autocheck", "kreditomat", "mycar"],
    change: (files) => addPurpose(files, "message", "email_tracking", "Хаттардағы пиксельдер", "Пиксели в письмах"),
  },
  {
    says: "13 months of our own cookie become 12",
    features: has("F22"),
    test: told("tell of every cookie how long it stays, session or not"),
    change: ({ config }) => {
      config.consent.months = 12;
    },
  },
  {
    says: "permissions left to the page",
    features: has("F24", "F26"),
    test: said,
    at: ["autocheck", "kashalot", "kreditomat", "mycar"],
    change: (files) => everywhere(files, ({ gate }) => void delete gate?.permissions),
  },
  {
    says: "a purpose that the policy gives no ground for",
    features: has("F24", "F26", "F27", "F28", "F31"),
    test: purposes,
    change: (files) => addPurpose(files, "device", "extra", "Артық мақсат", "Лишняя цель"),
  },
  {
    says: "advertising is no longer a purpose of advertising",
    features: has("F28"),
    test: said,
    at: ["autocheck", "mycar", "callprikol"],
    change: ({ config }) => {
      for (const purpose of config.purposes) delete purpose.advertising;
    },
  },
  {
    says: "what a refusal leads to: not told, or told where the policy does not",
    features: has("F29"),
    test: told("tell what a refusal leads to in the policy's own words, and nothing where it says nothing"),
    change: ({ config }) => {
      if (config.refusal) delete config.refusal;
      else config.refusal = note("Бас тартсаңыз, сайт жабылады.", "Если отказаться, сайт закроется.");
    },
  },
  {
    says: "data called anonymous",
    features: has("F32"),
    test: told("promise no anonymity"),
    change: ({ config: { purposes: all } }) => append(all[0]?.description, "Деректер анонимді.", "Данные анонимны."),
  },
  {
    says: "a gateway gone, or one that the policy does not name",
    features: has("F33"),
    test: named,
    change: ({ config }, operator) => {
      const title = { kk: "Шлюз", ru: "Шлюз" };
      config.services = operator === "kashalot" ? [] : [{ id: "pay", purpose: "necessary", title }];
    },
  },
  {
    says: "the 13 months without their clause, or with one that the policy has not",
    features: has("F34"),
    test: told("give the 13 months a clause of the policy at Autocheck and MyCar alone"),
    change: ({ config: { consent } }) => {
      if (consent.clause) delete consent.clause;
      else consent.clause = "9.5";
    },
  },
  {
    says: "13 months become 12",
    features: has("F35"),
    test: config("takes a term of up to 13 months, and none that is longer"),
    change: ({ config: { consent } }) => {
      consent.months = 12;
    },
  },
  {
    says: "the record names another operator",
    features: has("F38"),
    test: config("makes a record of who decided what, when and how, and of nothing else"),
    change: ({ config }) => {
      config.id = "somebody";
    },
  },
  {
    says: "the record not shared among the hosts, or shared with others",
    features: has("F41"),
    test: config("shares one record among the operator's own hosts, and no others"),
    change: ({ config }) => {
      if (config.cookie) delete config.cookie;
      else config.cookie = { domain: config.hosts[0] ?? "" };
    },
  },
];
