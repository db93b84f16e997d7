// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { createFront } from "./front.ts";
import { mountReopen } from "./reopen.ts";

const front = createFront(window);

it("is put back three times where the page takes it away, and then says so", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const reopen = mountReopen({ document, front, label: "Баптаулар", open: vi.fn() });
  const host = document.documentElement.lastElementChild;
  for (let times = 1; times <= 3; times++) {
    host?.remove();
    await vi.waitFor(() => expect(host?.isConnected).toBe(true));
    expect(said).not.toHaveBeenCalled();
  }
  host?.remove();
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith("[kelisim] this page takes the settings' control away"));
  expect(host?.isConnected).toBe(false);
  reopen.remove();
});

it("is one named button that opens and goes", () => {
  const open = vi.fn();
  const reopen = mountReopen({ document, front, label: "Баптаулар", open });
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
