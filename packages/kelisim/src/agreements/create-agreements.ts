import type { Acts, Reporter } from "@kelisim/browser";
import { bindAgreement } from "@kelisim/browser/agreements";
import { type Agreement, type DialogModel, makeReceipt, type Undo } from "@kelisim/core";
import { mountAgreement } from "@kelisim/ui/data";
import type { Front } from "@kelisim/ui/front";
import { consentAttribute, fieldAttribute, placeAttribute } from "./attributes.ts";
import type { Agreements } from "./watch-agreements.ts";

export interface AgreementsOptions {
  readonly window: Window & typeof globalThis;
  readonly front: Front;
  readonly model: DialogModel;
  readonly acts: Acts;
  readonly reporter: Reporter;
}

/** Draws agreements at the marked buttons and forms of a page, and takes the presses there. */
export function createAgreements({ window, front, model, acts, reporter }: AgreementsOptions): Agreements {
  const { document } = window;
  const { config, language } = model;
  const drawn = new Map<HTMLElement, Undo>();

  const agreementOf = (element: HTMLElement): Agreement | undefined => {
    const { agreements = [] } = config;
    const purpose = element.getAttribute(consentAttribute) || agreements[0]?.purpose;
    const found = agreements.find((one) => one.purpose === purpose);
    if (!found) reporter.error(`no agreement of this config is on "${purpose}": its button or form stays shut`);
    return found;
  };
  const checkLabel = ({ button }: Agreement, label: string): void => {
    const named = button?.[language.value];
    if (named && named !== label) reporter.hint(`the button says "${label}"; the config names it "${named}"`);
  };
  const draw = (element: HTMLElement): void => {
    const agreement = agreementOf(element);
    if (!agreement) return;
    const host = document.createElement("div");
    host.setAttribute("data-kelisim-agreement", agreement.purpose);
    const view = mountAgreement({ document, front, model, agreement, host });
    put(host, element, agreement.purpose);
    const unbind = bindAgreement({
      window,
      element,
      view,
      field: element.getAttribute(fieldAttribute) ?? undefined,
      record({ act, label }) {
        if (act === "button") checkLabel(agreement, label);
        const seen = { shown: view.shown(), ticked: view.ticked(), declared: view.declared() === true };
        // What stands already was not asked again, so the receipt says nothing of it.
        const asked = { ...agreement, choices: view.offered() };
        return acts.agree((occasion) => makeReceipt({ config, agreement: asked, act, label, ...seen, ...occasion }));
      },
    });
    drawn.set(element, () => {
      unbind();
      view.remove();
      host.remove();
    });
  };
  return {
    isDrawn: (element) => drawn.has(element as HTMLElement),
    look() {
      for (const [element, undo] of drawn) {
        if (element.isConnected && element.hasAttribute(consentAttribute)) continue;
        drawn.delete(element);
        undo();
      }
      for (const element of document.querySelectorAll<HTMLElement>(`[${consentAttribute}]`)) {
        if (drawn.has(element)) continue;
        // The others are drawn all the same.
        reporter.attempt("an agreement could not be drawn: its button or form stays shut", () => draw(element));
      }
    },
    close() {
      for (const undo of drawn.values()) undo();
      drawn.clear();
    },
  };
}

/** Where the page says, in the form itself or anywhere; else where it is read before the press. */
function put(host: HTMLElement, element: HTMLElement, purpose: string): void {
  const selector = `[${placeAttribute}="${purpose}"]`;
  const place = element.querySelector(selector) ?? element.ownerDocument.querySelector(selector);
  const isForm = element.localName === "form";
  const button = isForm ? element.querySelector("button:not([type]),[type=submit],[type=image]") : element;
  if (place) place.append(host);
  else if (button) button.before(host);
  else element.append(host);
}
