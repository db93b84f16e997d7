/**
 * Where the settings are from now on, for one whose dialog has gone from under the focus: else the next Tab would start
 * anywhere. Once others have put the control into the page and moved the focus themselves.
 */
export function focusControl(document: Document): void {
  document.defaultView?.queueMicrotask(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector("[data-kelisim-reopen]")?.shadowRoot?.querySelector("button")?.focus();
  });
}
