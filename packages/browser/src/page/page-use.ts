import { takeOwnLoad } from "./load-anew.ts";

/** What is ours in a page, and no part of what the page is used for. */
const ours = ["ui", "reopen", "embed", "letters", "show"].map((name) => `[data-kelisim-${name}]`).join();

/** What leads away. */
const link = 'a[href]:not([href^="javascript:" i])';

export interface PageUse {
  /**
   * Whether loading this page anew loses nothing and sends nothing. No browser tells how a page was asked for, so it
   * has to be one that we loaded, or the first of its tab without a referrer; and nobody may have typed, pressed or
   * gone on in it.
   */
  mayLoadAnew(): boolean;
  /** Nobody has typed, pressed or gone on in it, so that asking for its address loses no more than the answer to a form. */
  isUntouched(): boolean;
  /** We loaded this page anew. */
  readonly isOwnLoad: boolean;
  close(): void;
}

/** Watches what would be lost. */
export function watchPageUse(window: Window & typeof globalThis): PageUse {
  const { document, location, history, Element } = window;
  const start = location.href;
  const isOwnLoad = takeOwnLoad(window);
  const isGet = isOwnLoad || (!document.referrer && isFirstPage(window));
  let isUsed = false;
  const use = (event: Event): void => {
    // Tab goes on to the dialogs as well.
    if ((event as KeyboardEvent).key === "Tab") return;
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest(ours)) return;
    // A link changes nothing here, unless an app goes on in this page instead.
    if (!target?.closest(link)) isUsed = true;
    else
      window.setTimeout(() => {
        isUsed ||= event.defaultPrevented;
      });
  };
  const kinds = ["input", "keydown", "click"] as const;
  for (const kind of kinds) window.addEventListener(kind, use, true);
  // What somebody does in a frame, the page does not hear; only that the frame has taken the focus.
  const look = (): void => {
    window.setTimeout(() => {
      isUsed ||= document.activeElement?.localName === "iframe";
    });
  };
  window.addEventListener("blur", look);
  const isUntouched = (): boolean =>
    !isUsed &&
    !location.hash &&
    history.state === null &&
    location.href === start &&
    ![...document.querySelectorAll<Field>("input, textarea, select")].some(isFilled);
  return {
    mayLoadAnew: () => isGet && isUntouched(),
    isUntouched,
    isOwnLoad,
    close() {
      for (const kind of kinds) window.removeEventListener(kind, use, true);
      window.removeEventListener("blur", look);
    },
  };
}

/** The first page that this tab has of this site, as far as the browser tells. */
function isFirstPage(window: Window & { readonly navigation?: { entries(): readonly unknown[] } }): boolean {
  return (window.navigation?.entries() ?? window.history).length === 1;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether a field has another value than the HTML gave it. */
function isFilled(field: Field): boolean {
  if ("options" in field) {
    const standard = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex !== Math.max(standard, field.multiple ? -1 : 0);
  }
  if (field.type === "hidden") return false;
  return field.value !== field.defaultValue || ("checked" in field && field.checked !== field.defaultChecked);
}
