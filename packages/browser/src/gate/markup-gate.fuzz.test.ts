/** Attributes of any content on tags, before the gate, a hundred tags a document. */
import fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { fakeReporter } from "../page/report.fixture.ts";
import { createTrusted } from "../page/trusted.ts";
import { createMarkupGate } from "./markup-gate.ts";

/** Documents; each takes the time of a page. */
const numRuns = process.env.NIGHTLY ? 1000 : 200;

const known = new Set(["analytics", "counter", "constructor"]);
const piece = fc.constantFrom(
  ...[
    "analytics",
    "counter",
    "ads",
    "heat",
    "Analytics",
    "analytics\u0000",
    "constructor",
    "__proto__",
    "toString",
    "undefined",
  ],
  ...["|", "||", " ", "  ", "\n", "\t", "\u00a0", "\u2028", ",", ";", "'", '"', "<", "*", "true", "\ud800", "қ"],
);
const ids = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) }),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(""));
const address = fc.oneof(
  fc.constantFrom("/a.png", "javascript:run()", "data:text/html,<script>", "//[", "http://x:99999/", "", " ", "\ud800"),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const tag = fc.record({
  name: fc.constantFrom("img", "source", "picture", "x-own", "script"),
  ids,
  address,
  attribute: fc.constantFrom("data-src", "data-srcset", "data-href", "data-poster", "data-background"),
});

/** All of the words, and of each word one of what `|` parts. */
const isAllowed = (text: string): boolean => {
  const words = text.split(/\s+/).filter((word) => word !== "");
  return words.length > 0 && words.every((word) => word.split("|").some((id) => known.has(id)));
};

describe("a tag with attributes of any content", { timeout: 120_000 }, () => {
  it("is let in where all that it names is allowed, and else has no address and has not run", () => {
    let letIn = 0;
    fc.assert(
      fc.property(fc.array(tag, { minLength: 100, maxLength: 100 }), (tags) => {
        const window = new Window({ url: "https://shop.kz/" }) as unknown as globalThis.Window & typeof globalThis;
        const { document } = window;
        const elements = tags.map(({ name, ids: text, address: at, attribute }) => {
          const element = document.createElement(name);
          element.setAttribute("data-kelisim", text);
          element.setAttribute(attribute, at);
          if (name === "script") element.setAttribute("type", "text/plain");
          return element;
        });
        document.body.append(...elements);
        const released = new Set<Element>();
        const gate = createMarkupGate(window, {
          trusted: createTrusted(window),
          guard: undefined,
          reporter: fakeReporter(),
          allows: (id) => known.has(id),
          isAlways: () => false,
          isService: (id) => id === "counter",
          onHold: () => {},
          onRelease: (_, element) => released.add(element),
          onEmbeds: () => {},
        });
        gate.update();
        gate.destroy();
        elements.forEach((element, index) => {
          const { name, ids: text, attribute } = tags[index] as (typeof tags)[number];
          const isLive = released.has(element);
          letIn += Number(isLive);
          const has = element.hasAttribute(attribute.slice(5));
          const isRight = isAllowed(text)
            ? name === "script" || !isLive || has
            : !isLive && !has && document.contains(element);
          if (!isRight) throw new Error(`not as it should be: ${JSON.stringify(tags[index])}`);
        });
        (window as unknown as Window).happyDOM.abort();
      }),
      { numRuns, endOnFailure: true },
    );
    expect(letIn).toBeGreaterThan(2.5 * numRuns);
  });
});
