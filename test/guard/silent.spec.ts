/** Scripts that browsers never run: they tell nothing, so nothing may wait for them. Each is tried without the SDK too. */
import { describe, expect, it } from "vitest";
import { enginesUnderTest } from "../engines/index.ts";
import { acceptAll, ready, siteIn } from "../gate/site.ts";

/** Runs in the page. */
const ways: Record<string, (address: string) => void> = {
  "innerHTML, as jQuery's html() does": (address) => {
    const part = document.createElement("div");
    document.body.append(part);
    part.innerHTML = `<script src="${address}"></script>`;
  },
  insertAdjacentHTML: (address) => document.body.insertAdjacentHTML("beforeend", `<script src="${address}"></script>`),
  setHTMLUnsafe: (address) => {
    const part = document.createElement("div");
    document.body.append(part);
    part.setHTMLUnsafe(`<script src="${address}"></script>`);
  },
  "a copy of a template's content": (address) => {
    const template = document.createElement("template");
    template.innerHTML = `<script src="${address}"></script>`;
    document.body.append(template.content.cloneNode(true));
  },
  "taken over from a parsed document": (address) => {
    const parsed = new DOMParser().parseFromString(`<script src="${address}"></script>`, "text/html");
    document.body.append(document.adoptNode(parsed.scripts[0] as HTMLScriptElement));
  },
  "kept in a parsed document": (address) => {
    const parsed = new DOMParser().parseFromString(`<script src="${address}"></script>`, "text/html");
    const script = parsed.createElement("script");
    script.src = address;
    parsed.body.append(script);
    (globalThis as { kept?: Document }).kept = parsed;
  },
  nomodule: (address) => {
    const script = document.createElement("script");
    script.noModule = true;
    script.src = address;
    document.body.append(script);
  },
  "of a type that is for a library": (address) => {
    const script = document.createElement("script");
    script.type = "text/partytown";
    script.src = address;
    document.body.append(script);
  },
};

/** The same written inert by the operator, in what would be the element's own attributes. */
const inert: Record<string, Record<string, string>> = {
  nomodule: { nomodule: "" },
  "of a type that is for a library": { "data-type": "text/partytown" },
};

describe.each(enginesUnderTest())("a script that never runs in %s", (engine) => {
  const { demo, open, asked, expectOnce } = siteIn(engine, "guard");
  const at = (name: string): string => demo().url("stats.thirdparty", `/tag.js?name=${name}`);

  /** A tag of the same service by code, and one that the operator has written inert. */
  const addOthers = (made: string, written: string): void => {
    const script = document.createElement("script");
    script.src = made;
    const tag = document.createElement("script");
    tag.type = "text/plain";
    tag.dataset.kelisim = "stats";
    tag.dataset.src = written;
    document.body.append(script, tag);
  };

  it.each(Object.entries(ways))("does not without the SDK, and holds up no other with it: %s", async (_, way) => {
    const page = await open("empty.html");
    const plain = await page.evaluate(() => `${location.href}?kelisim=none`);
    await page.goto(plain);
    await page.evaluate(way, at("spent"));
    await page.evaluate(addOthers, at("plain"), at("none"));
    await expectOnce("plain");
    expect(asked("spent")).toBe(0);

    await page.goto(plain.replace("?kelisim=none", ""));
    await ready(page);
    await page.evaluate(way, at("spent"));
    await page.evaluate(addOthers, at("made"), at("written"));
    await acceptAll(page);
    await expectOnce("made", "written");
    expect(asked("spent")).toBe(0);
  });

  it.each(Object.entries(inert))("written inert: %s", async (_, attributes) => {
    const page = await open("empty.html");
    await page.evaluate(
      (own, spent) => {
        const tag = document.createElement("script");
        for (const [name, value] of Object.entries(own)) tag.setAttribute(name, value);
        tag.type = "text/plain";
        tag.dataset.kelisim = "stats";
        tag.dataset.src = spent;
        document.body.append(tag);
      },
      attributes,
      at("spent"),
    );
    await page.evaluate(addOthers, at("made"), at("written"));
    await acceptAll(page);
    await expectOnce("made", "written");
    expect(asked("spent")).toBe(0);
  });
});

describe.each(enginesUnderTest())("a script of a text that runs its scripts in %s", (engine) => {
  const { demo, open, asked, expectOnce } = siteIn(engine, "guard");

  it.each(["createContextualFragment", "setHTMLUnsafe"] as const)("waits for consent: %s", async (way) => {
    const page = await open("empty.html");
    const runs = await page.evaluate(
      (name, address) => {
        const html = `<script src="${address}"></script><script>globalThis.ranInline = true</script>`;
        const part = document.createElement("div");
        document.body.append(part);
        if (name === "createContextualFragment") part.append(document.createRange().createContextualFragment(html));
        else (part as { setHTMLUnsafe(html: string, options: object): void }).setHTMLUnsafe(html, { runScripts: true });
        return (globalThis as { ranInline?: boolean }).ranInline ?? false;
      },
      way,
      demo().url("stats.thirdparty", "/tag.js?name=text"),
    );
    await page.evaluate(async () => void (await fetch("/settled")));
    expect(asked("text")).toBe(0);
    await acceptAll(page);
    // Chromium 156 alone has the option; the others take such scripts for spent.
    expect(runs).toBe(way === "createContextualFragment" || engine === "chromium");
    if (runs) return expectOnce("text");
    await page.evaluate(async () => void (await fetch("/settled")));
    expect(asked("text")).toBe(0);
  });
});
