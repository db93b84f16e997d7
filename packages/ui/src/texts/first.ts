import type { Language } from "@kelisim/core";

/** The words of the first layer, which comes without the rest. */
export interface FirstTexts {
  readonly actions: Readonly<Record<"accept-all" | "reject-all" | "choose" | "close", string>>;
  readonly headings: { readonly banner: string };
  readonly language: string;
  readonly policy: string;
  readonly gpc: string;
  readonly preamble: string;
  clauses(numbers: string, count: number, withPreamble?: boolean): string;
}

const kk: FirstTexts = {
  actions: {
    "accept-all": "Барлығын қабылдау",
    "reject-all": "Бас тарту",
    choose: "Таңдау",
    close: "Жабу",
  },
  headings: { banner: "Cookie және құпиялылық" },
  language: "Тіл",
  policy: "Құпиялылық саясаты",
  gpc: "Браузеріңіз бақылаудан бас тарту сигналын (GPC) жіберді. Өзіңіз қоспайынша, бақылау өшірулі тұрады.",
  preamble: "саясаттың кіріспесі",
  clauses: (numbers: string, count: number, withPreamble?: boolean): string =>
    `саясаттың ${withPreamble ? "кіріспесі мен " : ""}${numbers}-${count > 1 ? "тармақтары" : "тармағы"}`,
};

const ru: FirstTexts = {
  actions: {
    "accept-all": "Принять все",
    "reject-all": "Отказаться",
    choose: "Выбрать",
    close: "Закрыть",
  },
  headings: { banner: "Cookie и конфиденциальность" },
  language: "Язык",
  policy: "Политика конфиденциальности",
  gpc: "Ваш браузер передал сигнал отказа от отслеживания (GPC). Оно выключено, пока вы сами его не включите.",
  preamble: "преамбула политики",
  clauses: (numbers: string, count: number, withPreamble?: boolean): string =>
    `${withPreamble ? "преамбула и " : ""}${count > 1 ? "пп." : "п."} ${numbers} политики`,
};

export const firstTexts: Readonly<Record<Language, FirstTexts>> = { kk, ru };
