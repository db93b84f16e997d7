import { describe, expect, it } from "vitest";
import { usesGlobal } from "./used-globals.ts";

describe("a script uses a global", () => {
  it.each([
    "ymaps.ready(init)",
    "window.ymaps.ready(init)",
    "self . ymaps",
    "ymaps?.ready()",
    "if (window.ymaps) start()",
    "new ymaps.Map('map', { center: [43.2, 76.9] })",
    'var text = "ymaps"; ymaps.ready()',
    "/* it's the map */ ymaps.ready(init)",
    "el.title = /don't/.test(a) ? 'x' : ymaps.name",
    "call(a ? ymaps : b)",
    "use({ maps: ymaps })",
    "use({ ymaps })",
    "const { Map } = ymaps",
    "a = b / ymaps / c",
    "ymaps\n  .ready()",
    "<!-- \nymaps.ready()",
  ])("%s", (script) => expect(usesGlobal(script, ["ymaps"])).toBe(true));

  it("by the whole of a path, and with what comes after it", () => {
    expect(usesGlobal("new google.maps.Map(el)", ["google.maps"])).toBe(true);
    expect(usesGlobal("google\n  .maps", ["other", "google.maps"])).toBe(true);
    expect(usesGlobal("google.mapsLike()", ["google.maps"])).toBe(false);
    expect(usesGlobal("google.accounts.id.initialize()", ["google.maps"])).toBe(false);
  });
});

describe("a script uses no global", () => {
  it.each([
    'menu.style.top = "10px"',
    "menu.style.top = '10 px'",
    `menu.style.top = \`\${top}px\``,
    `menu.style.top = \`px \${a}\``,
    "// in px",
    "/* in\npx */ go()",
    "box.px = 10",
    "box?.px",
    "box\n  .px",
    "this.#px = 10",
    "size({ px: 10, em: 1 })",
    "size({ em: 1, px: 10 })",
    "size({ 'px': 10 })",
    "text.replace(/px/g, '')",
    "a = /[/]px/",
    'text.replace(/"/g, "px")',
    "epx; pxe; $px; px$; px_; өpx; pxө",
    "10px",
    "let px = 10; move(px)",
    "const px = 10; move(px)",
    "var px = 10; move(px)",
    "function px(n) { return n + 'px' } px(1)",
    "sizes.map(px => px * 2)",
    "sizes.map((px, i) => px * i)",
    "function rem(px) { return px / 16 }",
  ])("%s", (script) => expect(usesGlobal(script, ["px"])).toBe(false));

  it("where the name has a dollar sign, and another has not", () => {
    expect(usesGlobal("go$(1)", ["go$"])).toBe(true);
    expect(usesGlobal("go(1)", ["go$"])).toBe(false);
    expect(usesGlobal("a$b(1)", ["a", "b"])).toBe(false);
  });

  it("in a text in any language", () => {
    expect(usesGlobal('labels = { saved: "Сохранено. OK.", follow: "Мы есть и в VK." }', ["OK", "VK"])).toBe(false);
  });
});
