// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fullConfig } from "../../config.fixture.ts";
import { createFront } from "../../front.ts";
import { type MountedFake, mountFake } from "../../model.fixture.ts";
import type { UiModel } from "../../ui.ts";
import { mountLetters } from "./mount-letters.tsx";

const objection = { email: "info@sample.kz", text: fullConfig.intro };
const config = { ...fullConfig, policy: { ...fullConfig.policy, objection } };

let mounted: MountedFake;
let letters: ShadowRoot;
let undo = (): void => {};
const press = (part: string): void => letters.querySelector<HTMLElement>(`[data-part="${part}"]`)?.click();

beforeEach(() => {
  mounted = mountFake({ kind: "none" }, { config });
  const front = createFront(window);
  undo = mountLetters({ document, front, model: { ...mounted, config } as unknown as UiModel });
  letters = document.querySelector("[data-kelisim-letters]")?.shadowRoot as ShadowRoot;
  mounted.screen.value = { kind: "letters", letter: "objection" };
});
afterEach(() => {
  undo();
  mounted.unmount();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

it("an objection is stored when its letter goes to the visitor's mail, not before", () => {
  press("show-letter");
  expect(letters.textContent).toContain("Оны өзіңіз жібересіз; бұл терезе ештеңе жібермейді.");
  expect(mounted.answerNotice).not.toHaveBeenCalled();
  letters.addEventListener("click", (event) => event.preventDefault());
  press("write");
  expect(mounted.answerNotice.mock.calls).toEqual([["objected"]]);
});

it("an objection is stored when its letter is copied, and not where copying fails", async () => {
  press("show-letter");
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("thrown on purpose"));
  press("copy");
  await vi.waitFor(() => expect(writeText).toHaveBeenCalledOnce());
  await Promise.resolve();
  expect(mounted.answerNotice).not.toHaveBeenCalled();
  writeText.mockResolvedValueOnce();
  press("copy");
  await vi.waitFor(() => expect(mounted.answerNotice.mock.calls).toEqual([["objected"]]));
});

it("another letter answers no notice", () => {
  press("back");
  press("back");
  press("letter:withdrawal");
  press("show-letter");
  letters.addEventListener("click", (event) => event.preventDefault());
  press("write");
  expect(letters.querySelector(".sheet")).not.toBeNull();
  expect(mounted.answerNotice).not.toHaveBeenCalled();
});
