/** Under this key the next page learns that we loaded it, so that it came by GET. */
const ownLoad = "kelisim-load";

const addressOf = ({ location }: Window): string => location.href.split("#")[0] ?? "";

/**
 * Loads the page's address anew, by GET. `location.reload()` would send a form again where the page is the answer to
 * one (HTML, 7.4.2: a reload keeps the request's body). A fragment would make it a move within the page.
 */
export function loadAnew(window: Window): void {
  const address = addressOf(window);
  try {
    window.sessionStorage.setItem(ownLoad, address);
  } catch {
    // Without storage the next page does not load itself.
  }
  window.location.replace(address);
}

/** Whether this page was loaded by `loadAnew`; only the first asker is told. */
export function takeOwnLoad(window: Window): boolean {
  try {
    const address = window.sessionStorage.getItem(ownLoad);
    window.sessionStorage.removeItem(ownLoad);
    return address === addressOf(window);
  } catch {
    return false;
  }
}
