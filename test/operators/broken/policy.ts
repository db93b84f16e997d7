/** Withdrawal, changes of the policy, rights and languages; noticed without a browser. */
import { addPurpose, append, everywhere, type Mutation, note, purposeOf, reword, withoutPurpose } from "./mutation.ts";

const told = (title: string) => ({ file: "test/operators/told.test.ts", title });
const config = (title: string) => ({ file: "test/operators/config.test.ts", title });
const said = {
  file: "test/operators/facts.test.ts",
  title: "are told in both languages, each with its clause, and nothing else is",
};
const route = told("tell of the withdrawal of data consent what the policy says: %s");
const rights = told("tell the rights that the policy grants, with fee, identification and documents where it has them");

/** Told where the policy does not have it, by operators other than those. */
const strange = (own: readonly string[], ru: string, gone: RegExp): NonNullable<Mutation["change"]> =>
  function change({ config: { withdrawal } }, operator) {
    if (own.includes(operator)) {
      reword(withdrawal?.text, gone);
      reword(withdrawal?.effect, gone);
    } else append(withdrawal?.text, "Қосымша.", ru);
  };

export const policy: readonly Mutation[] = [
  {
    says: "withdrawal of data consent in other words",
    features: ["F46"],
    test: said,
    change: ({ config: { withdrawal } }) => {
      if (withdrawal) withdrawal.text = { kk: "Мәтін.", ru: "Текст." };
    },
  },
  {
    says: "60 days become 30, or are told where the policy has none",
    features: ["F47"],
    test: route,
    change: strange(
      ["kashalot"],
      "Сообщите не менее чем за 60 календарных дней, не ранее 01.01.2027.",
      /60(?= (?:күнтізбелік|календарных))/,
    ),
  },
  {
    says: "the e-mail address of withdrawals gone, or told where the policy has none",
    features: ["F48"],
    test: route,
    change: strange(["autocheck"], "Отправьте письменное заявление на info@kao.kz.", /info@kao\.kz/),
  },
  {
    says: "registered letter not told, or told where the policy has none",
    features: ["F49"],
    test: route,
    change: strange(["mycar"], "Отправьте заказным письмом или курьером: 050060.", /заказным письмом или курьером/),
  },
  {
    says: "the written document or the form not told, or told where the policy has none",
    features: ["F50"],
    test: route,
    change: strange(
      ["kashalot", "kreditomat", "callprikol"],
      "Отзовите письменным документом.",
      /письменным документом|сообщите об этом письменно|через форму обратной связи/,
    ),
  },
  {
    says: "the loss of access or account not told, or told where the policy has none",
    features: ["F51"],
    test: route,
    change: strange(
      ["kashalot", "mycar"],
      "При этом доступ к сайту и приложению прекратится.",
      /доступ к сайту и приложению прекратится|Аккаунт и Личный кабинет удаляются/,
    ),
  },
  {
    says: "an exception gone, or one that the policy has not",
    features: ["F52"],
    test: route,
    change: ({ config: { withdrawal } }) => {
      if (withdrawal?.exceptions) delete withdrawal.exceptions;
      else if (withdrawal) withdrawal.exceptions = ["law"];
    },
  },
  {
    says: "advertising cannot be refused apart, or is there where the policy has none",
    features: ["F53"],
    test: config("lets messages be refused without the rest, and the rest without messages"),
    change: (files) => {
      if (purposeOf(files, "marketing_messages")) withoutPurpose(files, "marketing_messages");
      else addPurpose(files, "message", "marketing_messages", "Жарнама", "Реклама");
    },
  },
  {
    says: "how long data are kept in other words",
    features: ["F54"],
    test: said,
    change: ({ config: { retention } }) => {
      if (retention) retention.text = { kk: "Мәтін.", ru: "Текст." };
    },
  },
  {
    says: "«мы вашим согласием это не считаем» gone",
    features: ["F58"],
    test: said,
    change: ({ config: { policyChanged } }) => reword(policyChanged, /[;,]? (?:біз мұны|мы вашим).*/),
  },
  {
    says: "the policy's version gone, or its date another",
    features: ["F59"],
    test: told("show the policy's version: its date, or the operator's own word"),
    change: (files, operator) =>
      everywhere(files, ({ policy: given }) => {
        if (!given) return;
        if (operator === "kashalot") given.revision = "2025-11-27";
        else delete given.revision;
      }),
  },
  {
    says: "other sources not told, or told where the policy has none",
    features: ["F61"],
    test: told("tell of other sources at Autocheck and MyCar alone"),
    change: ({ config }) => {
      if (config.sources) delete config.sources;
      else config.sources = note("Сізден бөлек: ашық дерекқорлар.", "Кроме вас: общедоступные базы данных.");
    },
  },
  {
    says: "how long data are kept not told",
    features: ["F62"],
    test: told("tell how long data are kept, or that the policy does not say"),
    change: ({ config: { retention } }) => {
      if (retention) retention.text = { kk: "Мәтін.", ru: "Текст." };
    },
  },
  {
    says: "a right gone",
    features: ["F63"],
    test: rights,
    change: ({ config }) => {
      config.rights = config.rights?.slice(1) ?? [];
    },
  },
  {
    says: "fee, identification or documents not told, or told where the policy has none",
    features: ["F64"],
    test: rights,
    change: ({ config: { rights: all = [] } }, operator) => {
      for (const right of all) {
        delete right.fee;
        reword(right.text, /после вашей идентификации|подтверждаются документами/);
        if (operator === "kreditomat")
          right.fee = { kk: "Алым алынуы мүмкін.", ru: "За копию может взиматься административный сбор." };
      }
    },
  },
  {
    says: "the address of withdrawals known, or gone where it was",
    features: ["F4", "F65"],
    test: config("passes no strict check without the route of withdrawal and the documents signed with it"),
    change: ({ config: { withdrawal } }) => {
      if (!withdrawal) return;
      if (withdrawal.address) delete withdrawal.address;
      else if (withdrawal.postalAddress) delete withdrawal.postalAddress;
      else if (withdrawal.route === "form") withdrawal.address = "https://callprikol.kz/form";
      else withdrawal.postalAddress = { kk: "Алматы", ru: "Алматы" };
    },
  },
  {
    says: "mail taken at another's domain",
    features: ["F65"],
    test: config("takes no e-mail address at a domain that is not the operator's"),
    change: ({ config }) => {
      config.domains = [(config.hosts[0] ?? "").replace(/t?\.(kz|app)$/, "i.$1")];
    },
  },
  {
    says: "a description in other words",
    features: ["F66"],
    test: said,
    change: ({ config: { purposes } }) => {
      for (const { description } of purposes) description.kk = "Мәтін.";
    },
  },
  {
    says: "which text prevails: not told, or told where the policy does not say",
    features: ["F67"],
    test: told("say which text prevails at Autocheck alone, and first that the policy is in Russian only where it is"),
    change: (files) =>
      everywhere(files, ({ policy: given }) => {
        if (given?.prevails) delete given.prevails;
        else if (given) given.prevails = "ru";
      }),
  },
  {
    says: "a policy in one language said to be in both, or the other way round",
    features: ["F68"],
    test: told("say which text prevails at Autocheck alone, and first that the policy is in Russian only where it is"),
    change: (files) =>
      everywhere(files, ({ policy: given }) => {
        if (given) given.languages = given.languages.includes("kk") ? ["ru"] : ["kk", "ru"];
      }),
  },
  {
    says: "a Cyrillic і in «Cookie»",
    features: ["F69"],
    test: config("takes no word of mixed alphabets, and no slip of the policies"),
    change: ({ config: { intro } }) => {
      intro.kk = "Cookіe файлдары.";
    },
  },
  {
    says: "«жеке деректер» once too often, or never",
    features: ["F70"],
    test: told("call personal data by one term, and by Autocheck's own once"),
    change: ({ config: { purposes } }, operator) => {
      for (const { description } of purposes) reword(description, /«жеке деректер»/);
      if (operator !== "autocheck") append(purposes[0]?.description, "Жеке деректер.", "");
    },
  },
  {
    says: "a slipped number not told of, or told of where none slips",
    features: ["F71"],
    test: told("say where a clause has another number, or none, in the policy"),
    at: ["kashalot", "kreditomat", "mycar", "callprikol"],
    change: ({ config: { rights: all = [], withdrawal } }, operator) => {
      const slip = "В тексте политики этот пункт ошибочно обозначен как второй 8.2.";
      for (const { text } of all) reword(text, /ошибочно обозначен как второй/);
      reword(withdrawal?.text, /абзац после п\. 7\.10/);
      if (operator === "kashalot" || operator === "callprikol") append(all[0]?.text, "", slip);
    },
  },
  {
    says: "the other number of 9.6 not told of",
    features: ["F71"],
    test: said,
    at: ["autocheck"],
    change: ({ config: { policyChanged } }) => reword(policyChanged, /, в русском тексте под номером 7\.6/),
  },
];
