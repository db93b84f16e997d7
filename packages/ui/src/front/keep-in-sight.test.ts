import { Window } from "happy-dom";
import { expect, it } from "vitest";
import { keepInSight } from "./keep-in-sight.ts";

function open(view: object | null, innerWidth: number) {
  const window = new Window({ innerWidth }) as unknown as globalThis.Window;
  const seen = view && Object.assign(new EventTarget(), { offsetLeft: 0, offsetTop: 0, ...view });
  Object.defineProperty(window, "visualViewport", { value: seen });
  const host = window.document.createElement("div");
  const undo = keepInSight(window, host);
  const lengths = (): string[] => ["x", "y", "w", "h", "z"].map((name) => host.style.getPropertyValue(`--v${name}`));
  return {
    seen: seen as (EventTarget & Record<string, number>) | null,
    lengths,
    undo,
    isMarked: () => host.hasAttribute("data-kelisim-sight"),
  };
}

it.each([
  ["fits", { width: 360, height: 740, scale: 1 }, 360],
  ["fits, and is zoomed in", { width: 180, height: 370, scale: 2 }, 360],
  ["has a scroll bar", { width: 1263, height: 800, scale: 1 }, 1280],
])("what stands in front of a page that %s stays where it is", (_, view, innerWidth) => {
  expect(open(view, innerWidth).isMarked()).toBe(false);
});

it("what stands in front of a page that is wider is put where it is seen, as large as elsewhere", () => {
  const page = open({ width: 1200, height: 2400, scale: 0.3 }, 1200);
  expect([page.isMarked(), ...page.lengths()]).toEqual([true, "0px", "0px", "360px", "720px", `${1 / 0.3}`]);
});

it("follows what is seen until that is undone, or the page fits", () => {
  const page = open({ width: 360, height: 740, scale: 1 }, 1200);
  const move = (to: object): void => {
    page.seen && Object.assign(page.seen, to).dispatchEvent(new Event("scroll"));
  };
  move({ offsetLeft: 200, offsetTop: 90 });
  expect(page.lengths()).toEqual(["200px", "90px", "360px", "740px", "1"]);
  page.undo();
  move({ offsetLeft: 300 });
  expect(page.lengths()[0]).toBe("200px");
});

it("needs no browser that tells what is seen", () => {
  expect(open(null, 1200).isMarked()).toBe(false);
});
