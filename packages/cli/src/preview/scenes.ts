import { type Config, isAskedInBanner, type Language } from "@kelisim/core";
import { lettersOf } from "@kelisim/core/letters";
import { escapeHtml } from "../markup.ts";

/** What a visitor has chosen before the page opens. */
export type Before = "nothing" | "everything" | "everything, by an older policy";

/** One dialog to look at, and how a page comes to it. */
export interface Scene {
  readonly name: string;
  readonly about: string;
  readonly before: Before;
  /** Runs once the SDK is there; `press(part)` presses a button of a dialog. */
  readonly code: string;
  /** Runs before everything else in the page. */
  readonly first?: string;
  /** Stands in the page. */
  readonly body?: (language: Language) => string;
}

const show = (view: string): string => `kelisim.push((consent) => consent.show(${JSON.stringify(view)}))`;

/** The scenes that this config has something for. */
export function scenesOf(config: Config): Scene[] {
  const { rights, declaration, agreements = [], purposes, withdrawal } = config;
  const held = purposes.find((purpose) => isAskedInBanner(purpose));
  const only = (wanted: unknown, scene: Scene): Scene[] => (wanted ? [scene] : []);
  return [
    { name: "banner", about: "Banner on the first visit", before: "nothing", code: "" },
    {
      name: "banner-gpc",
      about: "Banner under Global Privacy Control",
      before: "nothing",
      first: 'Object.defineProperty(navigator, "globalPrivacyControl", { value: true })',
      code: "",
    },
    { name: "settings", about: "Settings", before: "nothing", code: show("settings") },
    { name: "decided", about: "After the choice: the small control", before: "everything", code: "" },
    { name: "withdraw", about: "Withdrawal", before: "everything", code: show("withdraw") },
    {
      name: "result",
      about: "Consent taken back",
      before: "everything",
      code: `${show("settings")}; press("withdraw")`,
    },
    ...only(rights?.length, { name: "rights", about: "Rights", before: "everything", code: show("rights") }),
    ...only(lettersOf(config).length, {
      name: "letters",
      about: `Letters to the operator${withdrawal ? "" : " (without a withdrawal)"}`,
      before: "everything",
      code: show("letters"),
    }),
    ...agreements.map(({ purpose, button }, index) => ({
      name: `agreement-${index + 1}`,
      about: `Consent at a button: ${purpose}`,
      before: "everything" as const,
      code: "",
      body: (language: Language) =>
        `<form><button type="button" data-kelisim-consent="${escapeHtml(purpose)}">${escapeHtml(button?.[language] ?? "OK")}</button></form>`,
    })),
    ...only(held, {
      name: "embed",
      about: "In place of a frame that waits",
      before: "nothing",
      code: 'press("reject-all")',
      body: () =>
        `<iframe data-kelisim="${escapeHtml(held?.id ?? "")}" data-src="about:blank" width="560" height="315"></iframe>`,
    }),
    {
      name: "notice",
      about: "Notice of a changed policy",
      before: "everything, by an older policy",
      code: "",
    },
    ...only(declaration, {
      name: "underage",
      about: "Visitor under age",
      before: "nothing",
      code: `${show("settings")}; press("declare-underage")`,
    }),
    {
      name: "failed",
      about: "The browser keeps no cookies",
      before: "nothing",
      first: 'Object.defineProperty(document, "cookie", { get: () => "", set: () => {} })',
      code: 'press("accept-all")',
    },
  ];
}
