// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Fragment, jsx, render } from "./lean.ts";

let box: HTMLElement;
beforeEach(() => {
  box = document.body.appendChild(document.createElement("div"));
});
afterEach(() => box.remove());

describe("render", () => {
  it("calls functions where they stand and unfolds lists and fragments", () => {
    const Name = ({ name }: Readonly<Record<string, unknown>>) => jsx("b", { children: name });
    render(jsx(Fragment, { children: [jsx(Name, { name: "А" }), ["Б", 2, null, false]] }), box);
    expect(box.innerHTML).toBe("<b>А</b>Б2");
  });

  it("keeps an element and changes its text and attributes", () => {
    render(jsx("p", { lang: "kk", id: "a", children: "Иә" }), box);
    const [paragraph] = box.children;
    render(jsx("p", { lang: "ru", children: "Да" }), box);
    expect(box.children[0]).toBe(paragraph);
    expect(box.innerHTML).toBe('<p lang="ru">Да</p>');
  });

  it("keeps what follows when something before it comes or goes", () => {
    const list = (shown: boolean) => [shown && jsx("i", {}), jsx("details", {})];
    render(list(false), box);
    const details = box.querySelector("details");
    render(list(true), box);
    expect(box.querySelector("details")).toBe(details);
    expect(box.innerHTML).toBe("<i></i><details></details>");
  });

  it("finds a keyed element at its new place and replaces one of another key", () => {
    const list = (...keys: string[]) => keys.map((key) => jsx("p", { id: key }, key));
    render(list("a", "b"), box);
    const b = box.querySelector("#b");
    render(list("c", "b", "a"), box);
    expect([...box.children].map(({ id }) => id)).toEqual(["c", "b", "a"]);
    expect(box.querySelector("#b")).toBe(b);
  });

  it("listens with the newest function only", () => {
    const [first, second] = [vi.fn(), vi.fn()];
    render(jsx("button", { onClick: first }), box);
    render(jsx("button", { onClick: second }), box);
    box.querySelector("button")?.click();
    render(jsx("button", {}), box);
    box.querySelector("button")?.click();
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });

  it("puts a ticked box back to what is drawn", () => {
    const input = () => render(jsx("input", { type: "checkbox", checked: false }), box);
    input();
    box.querySelector("input")?.click();
    input();
    expect(box.querySelector("input")?.checked).toBe(false);
  });

  it("makes pictures in their own namespace", () => {
    render(jsx("svg", { children: jsx("path", { d: "M0 0" }) }), box);
    expect(box.querySelector("path")?.namespaceURI).toBe("http://www.w3.org/2000/svg");
  });

  it("gives the element to its ref once it stands, and empties on null", () => {
    const seen: boolean[] = [];
    const dialog = jsx("dialog", { ref: (node: Element) => seen.push(node.isConnected) });
    render(jsx("div", { children: dialog }), box);
    render(null, box);
    expect(seen).toEqual([true]);
    expect(box.innerHTML).toBe("");
  });
});
