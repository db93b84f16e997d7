import { Window } from "happy-dom";
import { expect, it } from "vitest";
import { giveShortForms, takeAllShortForms, takeShortForms } from "./short-forms.ts";

function page(html: string): { readonly window: globalThis.Window; html(): string; readonly first: Element } {
  const window = new Window();
  window.document.body.innerHTML = html;
  return {
    window: window as unknown as globalThis.Window,
    html: () => window.document.body.innerHTML,
    first: window.document.body.firstElementChild as unknown as Element,
  };
}

it("are taken off all tags that wait, whatever a form's fields are called", () => {
  const rest = `<form data-kelisim="x" data-src="/f"><input name="matches"><input name="getAttribute"></form><img data-src="/own">`;
  const { window, html } = page(`${rest}<iframe data-kelisim="x" data-src="/a"></iframe>`);
  takeAllShortForms(window);
  expect(html()).toBe(`${rest}<iframe data-kelisim="x" data-kelisim-src="/a" data-kelisim-short=""></iframe>`);
});

it("come back as the page has written them, on a copy too", () => {
  const { first } = page(`<video data-kelisim="x" data-poster="/a" data-src="/b" data-srcset="/c 2x"></video>`);
  takeShortForms(first);
  const copy = first.cloneNode() as Element;
  for (const one of [first, copy]) {
    giveShortForms(one);
    expect(
      ["data-poster", "data-src", "data-srcset", "data-kelisim-src", "data-kelisim-poster"].map((name) =>
        one.getAttribute(name),
      ),
    ).toEqual(["/a", "/b", "/c 2x", null, null]);
  }
});
