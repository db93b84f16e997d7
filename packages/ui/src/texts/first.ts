import type { MandatoryLanguage } from "@kelisim/core";

/** The words of the first layer, which comes without the rest. */
export interface FirstTexts {
  readonly actions: Readonly<Record<"accept-all" | "reject-all" | "choose" | "close", string>>;
  /** What holds until the answer. */
  readonly until: string;
  /** How long an answer is kept, and where it can be changed: by the control, or by the site's own link where there is none. */
  kept(months: number, hasControl: boolean): string;
  readonly language: string;
  readonly policy: string;
  readonly gpc: string;
  readonly preamble: string;
  clauses(numbers: string, count: number, withPreamble?: boolean): string;
}

const kk: FirstTexts = {
  actions: {
    "accept-all": "Қабылдау",
    "reject-all": "Бас тарту",
    choose: "Таңдау",
    close: "Жабу",
  },
  until: "Сіз таңдағанша тек қажеттілері жұмыс істейді.",
  kept: (months: number, hasControl: boolean): string =>
    `Таңдау ${months} айға дейін сақталады. Кез келген уақытта ${hasControl ? "осы белгі арқылы" : "сайттағы cookie баптауларында"} өзгерте аласыз.`,
  language: "Тіл",
  policy: "Құпиялылық саясаты",
  gpc: "Браузеріңіз бақылаудан бас тарту сигналын (GPC) жіберді. Өзіңіз қоспайынша, бақылау өшірулі тұрады.",
  preamble: "саясаттың кіріспесі",
  clauses: (numbers: string, count: number, withPreamble?: boolean): string =>
    `саясаттың ${withPreamble ? "кіріспесі мен " : ""}${numbers}-${count > 1 ? "тармақтары" : "тармағы"}`,
};

const ru: FirstTexts = {
  actions: {
    "accept-all": "Принять",
    "reject-all": "Отказаться",
    choose: "Выбрать",
    close: "Закрыть",
  },
  until: "Пока вы не выбрали, работают только обязательные.",
  kept: (months: number, hasControl: boolean): string =>
    `Храним выбор до ${months} ${months > 1 ? "месяцев" : "месяца"}. Изменить можно в любое время ${hasControl ? "по этому значку" : "в настройках cookie на сайте"}.`,
  language: "Язык",
  policy: "Политика конфиденциальности",
  gpc: "Ваш браузер передал сигнал отказа от отслеживания (GPC). Оно выключено, пока вы сами его не включите.",
  preamble: "преамбула политики",
  clauses: (numbers: string, count: number, withPreamble?: boolean): string =>
    `${withPreamble ? "преамбула и " : ""}${count > 1 ? "пп." : "п."} ${numbers} политики`,
};

export const firstTexts: Readonly<Record<MandatoryLanguage, FirstTexts>> = { kk, ru };
