// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { mountReopen } from "./reopen.ts";

it("is one named button that opens and goes", () => {
  const open = vi.fn();
  const reopen = mountReopen({ document, label: "Баптаулар", theme: "auto", open });
  const button =
    document.documentElement.lastElementChild?.shadowRoot?.querySelector<HTMLElement>("[data-part=reopen]");
  expect(button?.title).toBe("Баптаулар");
  button?.click();
  expect(open).toHaveBeenCalledOnce();
  reopen.focus();
  expect(document.activeElement?.shadowRoot?.activeElement).toBe(button);
  reopen.remove();
  expect(document.documentElement.lastElementChild).toBe(document.body);
});
