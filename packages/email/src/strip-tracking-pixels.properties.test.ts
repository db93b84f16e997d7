import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requestsOfTree } from "./requests-of-tree.fixture.ts";
import { stripTrackingPixels } from "./strip-tracking-pixels.ts";

const host = "t.kz";

const addressAt = (domain: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `//${domain}/x`,
    `https://a.${domain}:8/?q`,
    `HTTPS://u@${domain}./a,b`,
    `ht&#116;p://${domain}`,
    `/\\${domain}`,
  );

const quoted = (name: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(value, fc.constantFrom('"', "'", "")).map(([text, quote]) => `${name}=${quote}${text}${quote}`);

function letterWith(domains: readonly string[]): fc.Arbitrary<string> {
  const address = fc.oneof(...domains.map(addressAt));
  const attribute = fc.oneof(
    ...["src", "srcset", "background", "poster", "data", "href", "xlink:href"].map((name) => quoted(name, address)),
    quoted(
      "style",
      address.map((text) => `background:url(${text})`),
    ),
    quoted(
      "srcdoc",
      address.map((text) => `<img/src=${text}>`),
    ),
    fc.constantFrom("rel=stylesheet", "rel=canonical", "type=image", "class=x", "width=1", "/"),
  );
  const tag = fc
    .tuple(
      fc.constantFrom(
        ..."img td table tr a p div body svg image math mtext foreignObject input link iframe object video source style v:fill b".split(
          " ",
        ),
      ),
      fc.array(attribute, { maxLength: 4 }),
      fc.constantFrom(">", "/>", " >"),
    )
    .map(([name, attributes, end]) => `<${[name, ...attributes].join(" ")}${end}`);
  const piece = fc.oneof(
    { weight: 6, arbitrary: tag },
    { weight: 1, arbitrary: address.map((text) => `<style>a{b:url(${text})}@import "${text}";</style>`) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        ..."</td> </table> </svg> </p> </div> </style> </iframe> </title> <title> </a> </math> </b> <!--[if·mso]> <![endif]--> --> <!-- < & -- ! > -"
          .split(" ")
          .map((text) => text.replace("·", " ")),
      ),
    },
    { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constantFrom("\r\n", "img src=//t.kz/>", "&lt", "текст", "😀") },
  );
  return fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
}

// Fewer where every test runs hundreds of times.
const runs = { numRuns: Number(process.env.LETTER_RUNS ?? 3000) };

describe("any letter", () => {
  it("asks a listed host for nothing when it is read again", () => {
    fc.assert(
      fc.property(letterWith([host, "own.kz"]), (html) => {
        expect(requestsOfTree(stripTrackingPixels(html, [host]), host)).toEqual([]);
      }),
      runs,
    );
  });

  it("is the same after a second time", () => {
    fc.assert(
      fc.property(letterWith([host, "own.kz"]), (html) => {
        const once = stripTrackingPixels(html, [host]);
        expect(stripTrackingPixels(once, [host])).toBe(once);
      }),
      runs,
    );
  });

  it("is the same, byte for byte, with nothing of a listed host in it", () => {
    fc.assert(
      fc.property(letterWith(["own.kz", "xt.kz"]), fc.string({ unit: "binary" }), (html, text) => {
        const letter = html.replaceAll("t.kz/>", "own.kz/>") + text;
        expect(stripTrackingPixels(letter, [host, "own.kz/other/"])).toBe(letter);
      }),
      runs,
    );
  });

  it("has requests in it now and then, so that the above says something", () => {
    const some = fc.sample(letterWith([host, "own.kz"]), 200).filter((html) => requestsOfTree(html, host).length > 0);
    expect(some.length).toBeGreaterThan(50);
  });
});
