// @vitest-environment happy-dom
import type { HeldEmbed } from "@kelisim/core";
import { afterEach, expect, it } from "vitest";
import { fullConfig } from "./config.fixture.ts";
import { mountFake } from "./model.fixture.ts";

let undo = (): void => {};
afterEach(() => {
  undo();
  document.body.replaceChildren();
});

function hold(changes: Partial<HeldEmbed> = {}) {
  const host = document.body.appendChild(document.createElement("div"));
  const [service] = fullConfig.services;
  const purpose = fullConfig.purposes.find(({ id }) => id === "analytics");
  const mounted = mountFake({ kind: "none" });
  undo = mounted.unmount;
  mounted.embeds.value = [{ key: "0", host, purpose, service, title: "Бейне", once: true, ...changes } as HeldEmbed];
  const root = host.shadowRoot as ShadowRoot;
  return { ...mounted, root, find: (part: string) => root.querySelector<HTMLElement>(`[data-part=${part}]`) };
}

it("says what waits, whose it is and what each answer means", () => {
  const { root, find } = hold();
  expect(find("embed")?.querySelector("h2")?.textContent).toBe("Бейне");
  expect(root.textContent).toContain("metrics.example");
  expect(root.textContent).toContain("«analytics (қазақша)» мақсатына келісім");
});

it("offers two answers of one look", () => {
  const { root, find, allowOnce, allowAlways } = hold();
  const buttons = [...root.querySelectorAll(".act")];
  expect(new Set(buttons.map((button) => button.getAttributeNames().join() + button.className)).size).toBe(1);
  find("allow-once")?.click();
  find("allow-always")?.click();
  expect([allowOnce.mock.calls, allowAlways.mock.calls]).toEqual([[["0"]], [["0"]]]);
});

it("is headed by its service where the page gives no title", () => {
  expect(hold({ title: "" }).find("embed")?.querySelector("h2")?.textContent).toBe(fullConfig.services[0]?.title.kk);
});

it("offers no once where that lets nothing in", () => {
  const { find } = hold({ once: false });
  expect([find("allow-once"), find("allow-always")?.localName]).toEqual([null, "button"]);
});

it("follows the language and goes with the dialogs", () => {
  const { root, language, unmount } = hold();
  language.value = "ru";
  expect(root.textContent).toContain("Разрешать всегда");
  unmount();
  expect(root.childElementCount).toBe(0);
});
