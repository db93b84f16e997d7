import { Window } from "happy-dom";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createFront, type Front } from "./create-front.ts";

let window: globalThis.Window & typeof globalThis;
let front: Front;
let frames: FrameRequestCallback[];
let heard: string[];
beforeEach(() => {
  window = new Window() as unknown as typeof window;
  frames = [];
  window.requestAnimationFrame = (frame) => frames.push(frame);
  window.cancelAnimationFrame = () => frames.splice(0);
  front = createFront(window);
  // Listeners of the page.
  heard = [];
  for (const type of ["click", "keydown", "wheel", "focusin", "press"])
    window.document.addEventListener(type, () => heard.push(type));
});

/** The browser paints what has come up, the second time at `now`. */
function paint(now: number): void {
  for (const time of [now - 16, now]) for (const frame of frames.splice(0)) frame(time);
}
/** What the browser sends at an act of the visitor. @returns whether it goes on with what it does by itself */
function act(target: Element, type: string, about: object = {}): boolean {
  const event = new window.Event(type, { bubbles: true, composed: true, cancelable: true });
  for (const [name, value] of Object.entries({ isTrusted: true, timeStamp: 9000, detail: 0, ...about }))
    Object.defineProperty(event, name, { value });
  return target.dispatchEvent(event);
}

/** A pane with one button, and what comes to that. */
function open() {
  const pane = front.open({
    attribute: "data-kelisim-ui",
    style: (root) => {
      root.innerHTML = "<style></style>";
    },
    gone: "it is gone",
  });
  return { ...pane, ...buttonIn(pane.root) };
}
function buttonIn(root: ShadowRoot) {
  const button = root.appendChild(window.document.createElement("button"));
  const pressed = vi.fn();
  button.addEventListener("press", pressed);
  return { button, pressed };
}

describe("a pane", () => {
  it("stands beside the body, styled, until it is removed", () => {
    const { root, remove } = open();
    const { host } = root;
    expect(window.document.body.nextElementSibling).toBe(host);
    expect([host.hasAttribute("data-kelisim-ui"), root.querySelector("style") !== null]).toEqual([true, true]);
    remove();
    expect(host.isConnected).toBe(false);
  });

  it("comes back where the page takes it away", async () => {
    const back = vi.fn();
    const { root } = front.open({ attribute: "data-kelisim-ui", style() {}, gone: "it is gone", back });
    root.host.remove();
    await vi.waitFor(() => expect(back).toHaveBeenCalledOnce());
    expect(root.host.isConnected).toBe(true);
  });

  it("keeps the visitor's acts there from the page, which hears of those elsewhere", () => {
    const { button } = open();
    for (const type of ["click", "keydown", "wheel", "focusin"]) act(button, type);
    expect(heard).toEqual([]);
    for (const type of ["click", "keydown", "wheel", "focusin"]) act(window.document.body, type);
    expect(heard).toEqual(["click", "keydown", "wheel", "focusin"]);
  });
});

describe("a press", () => {
  it("counts once what is pressed has been in sight for a while, and not before", () => {
    const { button, pressed, settle } = open();
    paint(1000);
    expect(act(button, "click", { timeStamp: 1100 })).toBe(false);
    expect(pressed).not.toHaveBeenCalled();
    expect(act(button, "click", { timeStamp: 1700 })).toBe(true);
    expect(pressed).toHaveBeenCalledOnce();
    settle();
    paint(2000);
    act(button, "click", { timeStamp: 2100 });
    expect(pressed).toHaveBeenCalledOnce();
  });

  it("that began elsewhere in the page does not count", () => {
    const { button, pressed } = open();
    paint(1000);
    act(window.document.body, "pointerdown", { timeStamp: 3000 });
    act(button, "click", { timeStamp: 4000, detail: 1 });
    expect(pressed).not.toHaveBeenCalled();
    act(button, "pointerdown", { timeStamp: 5000 });
    act(button, "click", { timeStamp: 5100, detail: 1 });
    expect(pressed).toHaveBeenCalledOnce();
  });

  it("of a script counts at once", () => {
    const { button, pressed } = open();
    button.click();
    expect(pressed).toHaveBeenCalledOnce();
  });

  it("of a key that is held down is none", () => {
    const { button } = open();
    expect(["Enter", " ", "a"].map((key) => act(button, "keydown", { key, repeat: true }))).toEqual([
      false,
      false,
      true,
    ]);
    expect(act(button, "keydown", { key: "Enter", repeat: false })).toBe(true);
  });
});

it("a key comes to what is ours, which may keep the browser from what it does", () => {
  const { root, button } = open();
  const keys: string[] = [];
  root.addEventListener("keydown", (event) => {
    keys.push((event as KeyboardEvent).key);
    if ((event as KeyboardEvent).key === "Tab") event.preventDefault();
  });
  expect(["Tab", "Escape"].map((key) => act(button, "keydown", { key }))).toEqual([false, true]);
  expect(keys).toEqual(["Tab", "Escape"]);
});

describe("a root that stands in the page itself", () => {
  const watched = () => {
    const host = window.document.body.appendChild(window.document.createElement("div"));
    const root = host.attachShadow({ mode: "open" });
    return { root, ...front.watch(root), ...buttonIn(root) };
  };

  it("keeps presses to itself, and lets the page scroll", () => {
    const { button, pressed } = watched();
    paint(1000);
    for (const type of ["click", "wheel"]) act(button, type);
    expect([heard, pressed.mock.calls.length]).toEqual([["wheel"], 1]);
  });

  it("is watched once, however often it is asked for, until it is removed", () => {
    const { root, button, remove } = watched();
    expect(front.watch(root)).toBe(front.watch(root));
    remove();
    act(button, "click");
    expect(heard).toContain("click");
  });
});

it("the page hears of everything again once the front is closed", () => {
  const { button } = open();
  front.close();
  act(button, "click");
  act(button, "keydown");
  expect(heard).toEqual(expect.arrayContaining(["click", "keydown"]));
});
