globalThis.__ran = [];
globalThis.note = (who) =>
  function (event) {
    const at = this === document ? "document" : "window";
    if (event.target === document && event.currentTarget === this) __ran.push(`${who} ${at} ${event.type}`);
  };
/** Listens to all that a page tells once, in the wrong order, by functions and by an object. */
globalThis.listen = (who) => {
  window.addEventListener("pageshow", note(who));
  addEventListener("load", note(who));
  document.addEventListener("readystatechange", note(who), { once: true });
  const heard = note(who);
  document.addEventListener("DOMContentLoaded", { handleEvent: (event) => heard.call(document, event) });
  self.addEventListener("DOMContentLoaded", note(who));
  // Of these a page tells neither.
  document.addEventListener("load", note("wrong"));
  addEventListener("readystatechange", note("wrong"));
};
/** Waits for whatever comes first, and once, as libraries do. */
globalThis.waitForFirst = (who) => {
  const start = () => {
    document.removeEventListener("DOMContentLoaded", start);
    removeEventListener("load", start);
    __ran.push(`${who} started`);
  };
  document.addEventListener("DOMContentLoaded", start);
  addEventListener("load", start);
};
// The page's own code, which is not let in.
for (const type of ["DOMContentLoaded", "readystatechange"]) document.addEventListener(type, note("page"));
for (const type of ["DOMContentLoaded", "load", "pageshow"]) addEventListener(type, note("page"));
globalThis.listenLate = () => addEventListener("load", note("page, late"));
