import { describe, expect, it } from "vitest";
import { asPutIn, plainHtml } from "./held-form.ts";

const token = "x1y2";
const mark = (names = ""): string => `data-kelisim-held="${token}${names && ` ${names}`}"`;

describe("what a browser has written", () => {
  it.each([
    [
      `<p><iframe width="9" title="v" ${mark("src width title")} data-kelisim-src="//v/&amp;b" data-kelisim="v"></iframe></p>`,
      `<p><iframe src="//v/&amp;b" width="9" title="v"></iframe></p>`,
    ],
    [`<img id="a" ${mark("id")} data-kelisim-src="//v" data-kelisim="v" alt="">`, `<img id="a" src="//v" alt="">`],
    [`<img src="data:," ${mark("src")} data-kelisim-src="//v" data-kelisim="v">`, `<img src="//v">`],
    [
      `<image ${mark("xlink:href width")} width="9" data-kelisim-href="//v" data-kelisim="v"/>`,
      `<image xlink:href="//v" width="9"/>`,
    ],
    [
      `<iframe srcdoc="&lt;script>" ${mark("srcdoc")} data-kelisim-srcdoc="own"></iframe>`,
      `<iframe srcdoc="own"></iframe>`,
    ],
    [
      `<script ${mark("src")} type="text/plain" data-kelisim-src="//v" data-kelisim="v" data-kelisim-ran="" src="//v"></script>`,
      `<script src="//v"></script>`,
    ],
    [
      `<script type="text/plain" ${mark("type src")} data-kelisim-type="module" data-kelisim-src="//v" data-kelisim="v"></script>`,
      `<script type="module" src="//v"></script>`,
    ],
    [
      `<div data-kelisim-embed="" class="a" style="b"></div><iframe style="display: none !important;" ${mark("src")} data-kelisim-src="//v"></iframe>`,
      `<iframe src="//v"></iframe>`,
    ],
    [
      `<iframe style="width: 9px; display: none !important;" ${mark("style src")} data-kelisim-src="//v"></iframe>`,
      `<iframe style="width: 9px;" src="//v"></iframe>`,
    ],
    ...[
      ["block!", "display: block;"],
      ["none!important", "display: none !important;"],
    ].map(([hidden, display]) => [
      `<iframe style="display: none !important; width: 9px;" ${mark("style src")} data-kelisim-src="//v" data-kelisim-hidden="${hidden}"></iframe>`,
      `<iframe style="${display} width: 9px;" src="//v"></iframe>`,
    ]),
  ])("%s was %s", (html, expected) => expect(plainHtml(html, token)).toBe(expected));

  it.each([
    `<img data-kelisim="v" data-kelisim-src="//v">`,
    `<img data-kelisim-held="other src" data-kelisim-src="javascript:x" data-kelisim="v">`,
    `<p title="${token}">data-kelisim-src="//v"</p>`,
  ])("stays as it is: %s, of an operator or of somebody who would be taken for us", (html) =>
    expect(plainHtml(html, token)).toBe(html),
  );

  it("takes time in proportion to its length", () => {
    const hard = `${token}${"<a ".repeat(20_000)}${'<a b="'.repeat(20_000)}${' a="b"'.repeat(20_000)}`;
    expect(plainHtml(hard, token).length).toBeGreaterThan(0);
  });
});

describe("attributes", () => {
  it("that an operator had written are kept", () => {
    const held = [
      ["data-kelisim", "ads"],
      ["data-kelisim-held", `${token} data-kelisim`],
      ["data-kelisim-src", "//v"],
    ] as const;
    expect(asPutIn(held, token)).toEqual([
      ["data-kelisim", "ads"],
      ["src", "//v"],
    ]);
  });
});
