/** A page that takes it away more often than this would go on for ever. */
const atMost = 3;

/**
 * Puts an element into the page, and back when a framework that draws the page anew has taken it away. It stands beside
 * the body, which frameworks replace, and which may be transformed.
 * @param gone said in the console where the page takes it away for good
 * @param back called when it was put back
 * @returns its undo
 */
export function keepInPage(
  document: Document,
  element: Element,
  gone: string,
  back: () => void = () => {},
): () => void {
  const { MutationObserver, CustomEvent, console } = document.defaultView ?? globalThis;
  let times = 0;
  const put = (): void => {
    // Gone too while the page is written anew.
    document.documentElement?.append(element);
    if (document.documentElement) observer.observe(document.documentElement, { childList: true });
  };
  // `document.open` takes every listener away too (HTML, 8.4.1), and leaves buttons that do nothing.
  element.addEventListener("kelisim", (event) => event.preventDefault());
  const hears = (): boolean => !element.dispatchEvent(new CustomEvent("kelisim", { cancelable: true }));
  const observer = new MutationObserver(() => {
    if (element.isConnected) return;
    if (times === atMost || !hears()) {
      observer.disconnect();
      console.error(`[kelisim] ${gone}`);
      return;
    }
    put();
    if (!element.isConnected) return;
    times++;
    back();
  });
  observer.observe(document, { childList: true });
  put();
  return () => {
    observer.disconnect();
    element.remove();
  };
}
