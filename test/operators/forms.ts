import type { MandatoryLanguage as Language } from "../../packages/core/src/language.ts";

/** A form of an operator's demo site at which consent to personal data is given. */
export interface OperatorForm {
  readonly operator: string;
  readonly purpose: string;
  readonly path: Readonly<Record<Language, string>>;
  /** The page that the form leads to. */
  readonly next: Readonly<Record<Language, string>>;
  /** The words on its button. */
  readonly label: Readonly<Record<Language, string>>;
  /** As the text cites the policy. */
  readonly cited: Readonly<Record<Language, string>>;
  /** What is signed with it; `href` where the operator has given the address. */
  readonly documents?: readonly { readonly title: Readonly<Record<Language, string>>; readonly href?: string }[];
}

const home = { kk: "/", ru: "/ru.html" };

export const forms: readonly OperatorForm[] = [
  {
    operator: "autocheck",
    purpose: "personal_data",
    path: home,
    next: { kk: "/report.html", ru: "/report-ru.html" },
    label: { kk: "Есепті сұрату", ru: "Запросить отчёт" },
    cited: { kk: "(саясаттың 7-тармағы)", ru: "(п. 7 политики)" },
    documents: [
      {
        title: {
          kk: "№1 қосымша: дербес деректерді жинауға және өңдеуге келісім",
          ru: "Приложение №1: согласие на сбор и обработку персональных данных",
        },
      },
    ],
  },
  {
    operator: "autocheck",
    purpose: "biometrics",
    path: { kk: "/document.html", ru: "/document-ru.html" },
    next: home,
    label: { kk: "Фотоны жіберу", ru: "Отправить фото" },
    cited: { kk: "(саясаттың 3.1.2-тармағы)", ru: "(п. 3.1.2 политики)" },
  },
  {
    operator: "kashalot",
    purpose: "personal_data",
    path: { kk: "/signup.html", ru: "/signup-ru.html" },
    next: home,
    label: { kk: "Тіркелу", ru: "Зарегистрироваться" },
    cited: { kk: "(саясаттың кіріспесі мен 7.1, 1.1-тармақтары)", ru: "(преамбула и пп. 7.1, 1.1 политики)" },
    documents: [
      { title: { kk: "Пайдаланушы келісімі", ru: "Пользовательское соглашение" } },
      { title: { kk: "Қосылу шарты", ru: "Договор присоединения" } },
    ],
  },
  {
    operator: "kashalot",
    purpose: "sensitive",
    path: { kk: "/health.html", ru: "/health-ru.html" },
    next: home,
    label: { kk: "Жіберу", ru: "Отправить" },
    cited: { kk: "(саясаттың 1.1.1, 3.4-тармақтары)", ru: "(пп. 1.1.1, 3.4 политики)" },
  },
  {
    operator: "kreditomat",
    purpose: "personal_data",
    path: { kk: "/apply.html", ru: "/apply-ru.html" },
    next: { kk: "/photo.html", ru: "/photo-ru.html" },
    label: { kk: "Тіркелу", ru: "Зарегистрироваться" },
    cited: { kk: "(саясаттың кіріспесі мен 4.2.1-тармағы)", ru: "(преамбула и п. 4.2.1 политики)" },
  },
  {
    operator: "kreditomat",
    purpose: "third_parties",
    path: { kk: "/service.html", ru: "/service-ru.html" },
    next: home,
    label: { kk: "Сервисті қосу", ru: "Подключить сервис" },
    cited: { kk: "(саясаттың 7.1, 7.2.1-тармақтары)", ru: "(пп. 7.1, 7.2.1 политики)" },
  },
  {
    operator: "mycar",
    purpose: "personal_data",
    path: { kk: "/sell.html", ru: "/sell-ru.html" },
    next: { kk: "/portrait.html", ru: "/portrait-ru.html" },
    label: { kk: "Өтінімді жіберу", ru: "Отправить заявку" },
    cited: {
      kk: "(саясаттың кіріспесі мен 3.4, 4.1-тармақтары)",
      ru: "(преамбула и пп. 3.4, 4.1 политики)",
    },
    documents: [
      {
        title: { kk: "Пайдаланушы келісімі (PDF)", ru: "Пользовательское соглашение (PDF)" },
        href: "https://mycar.kz/obrabotka_personalnih_dannyh.pdf",
      },
    ],
  },
  {
    operator: "mycar",
    purpose: "biometrics",
    path: { kk: "/portrait.html", ru: "/portrait-ru.html" },
    next: home,
    label: { kk: "Фотоны жіберу", ru: "Отправить фото" },
    cited: { kk: "(саясаттың 3.4-тармағы)", ru: "(п. 3.4 политики)" },
  },
  {
    operator: "callprikol",
    purpose: "personal_data",
    path: { kk: "/feedback.html", ru: "/feedback.html" },
    next: { kk: "/", ru: "/" },
    label: { kk: "Жіберу / Отправить", ru: "Жіберу / Отправить" },
    cited: { kk: "(саясаттың 6.2, 1.1-тармақтары)", ru: "(пп. 6.2, 1.1 политики)" },
  },
];
