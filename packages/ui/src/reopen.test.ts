// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { mountReopen } from "./reopen.ts";

it("is one named button that opens, is renamed and goes", () => {
  const open = vi.fn();
  const reopen = mountReopen({ document, label: "Баптаулар", theme: "auto", open });
  const button = document.body.lastElementChild?.shadowRoot?.querySelector<HTMLElement>("[data-part=reopen]");
  expect(button?.title).toBe("Баптаулар");
  button?.click();
  expect(open).toHaveBeenCalledOnce();
  reopen.setLabel("Настройки");
  expect(button?.title).toBe("Настройки");
  reopen.focus();
  expect(document.activeElement?.shadowRoot?.activeElement).toBe(button);
  reopen.remove();
  expect(document.body.childElementCount).toBe(0);
});
