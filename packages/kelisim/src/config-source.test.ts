import { Window } from "happy-dom";
import { afterEach, describe, expect, it, vi } from "vitest";
import { configOf } from "./config-source.ts";

type Page = globalThis.Window & typeof globalThis;

const config = '{"id":"shop"}';
const inline = `<script type="application/json" data-kelisim-config>${config}</script>`;

const pageWith = (html: string): Page => {
  const window = new Window({ url: "https://shop.kz/" });
  window.document.body.innerHTML = html;
  return window as unknown as Page;
};
/** A script tag as the operator wrote it. */
const tag = (window: Page, address?: string): Element => {
  const script = window.document.createElement("script");
  if (address) script.setAttribute("data-config", address);
  return script;
};
const serve = (window: Page, fetch: () => Promise<unknown>): void => void Object.assign(window, { fetch });
const response =
  (text: string, status = 200) =>
  () =>
    Promise.resolve({ ok: status === 200, status, text: () => Promise.resolve(text) });

afterEach(() => vi.unstubAllGlobals());

describe("the config of a script tag", () => {
  it("is what the element has, or what is at the address of the tag", async () => {
    const window = pageWith(inline);
    expect(await configOf(window, tag(window))).toEqual({ id: "shop" });
    serve(window, response('{"id":"other"}'));
    expect(await configOf(window, tag(window, "config.json"))).toEqual({ id: "other" });
  });

  it("is no variable of the page, and no element of such a name", async () => {
    const window = pageWith(`<div id="kelisimConfig"></div>${inline}`);
    vi.stubGlobal("kelisimConfig", { id: "evil" });
    Object.assign(window, { kelisimConfig: { id: "evil" } });
    expect(await configOf(window, tag(window))).toEqual({ id: "shop" });
    await expect(configOf(pageWith(""), null)).rejects.toThrow("no config");
  });

  it("is waited for while the page is parsed", async () => {
    const window = pageWith("");
    Object.defineProperty(window.document, "readyState", { value: "loading" });
    const found = configOf(window, null);
    window.document.body.innerHTML = inline;
    window.document.dispatchEvent(new window.Event("DOMContentLoaded"));
    expect(await found).toEqual({ id: "shop" });
  });

  it.each([
    ["no answer", () => Promise.reject(new TypeError("Failed to fetch")), "no config at config.json: no answer"],
    ["a status", response("", 404), "no config at config.json: 404"],
    ["no JSON", response("<!doctype html>"), "the config is not JSON; it starts with <!doctype html>"],
  ])("is named as broken by %s", async (_, answer, message) => {
    const window = pageWith("");
    serve(window, answer);
    await expect(configOf(window, tag(window, "config.json"))).rejects.toThrow(message);
  });
});
