/** What stands in a page's head, made of texts of any content. Plain comparisons, since `expect` takes most of the time. */
import { addMonths, type Config, decide, encodeRecord, hash, type Service } from "@kelisim/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardTerms } from "../guard/terms.ts";
import { headScript } from "../page/head-script.ts";
import { inlineJson } from "../page/inline-json.ts";
import { lockIn } from "./lock.fixture.ts";
import { lockSnippet } from "./lock-snippet.ts";

const always = (holds: boolean): void => {
  if (!holds) throw new Error("does not hold");
};
const text = { kk: "Үлгі", ru: "Пример" };
const purpose = (id: string, isAlways = false) => ({
  id,
  kind: "device" as const,
  title: text,
  description: text,
  always: isAlways,
});
const service = (id: string, of: string, hosts: readonly string[]): Service => ({
  id,
  purpose: of,
  title: text,
  hosts,
});

const config = (changes: Partial<Config> = {}): Config => ({
  id: "shop",
  name: text,
  controllers: [{ name: text }],
  hosts: ["shop.kz"],
  policy: { languages: ["kk", "ru"] },
  consent: { months: 13 },
  intro: text,
  purposes: [purpose("need", true), purpose("stats")],
  services: [service("counter", "stats", ["counter.example"])],
  gate: { guard: true, lock: { allow: ["'self'"] } },
  ...changes,
});

const piece = fc.constantFrom(
  ...[
    '"',
    "'",
    "<",
    ">",
    "&",
    ";",
    ",",
    " ",
    "\n",
    "\t",
    "\\",
    "/",
    "=",
    "~",
    "!",
    ".",
    "\0",
    "\ud800",
    "\u2028",
    "\u2029",
  ],
  ...[
    "</script>",
    "</SCRIPT ",
    "<script>",
    "<!--",
    "-->",
    "]]>",
    "</noscript>",
    '"><script>run()</script>',
    "&quot;>",
    "$" + "{run()}",
    "`",
  ],
  ...[
    "'unsafe-inline'",
    "script-src *",
    "; script-src *",
    ", default-src *",
    "*",
    "https:",
    "a.kz",
    "қаз.kz",
    "__proto__",
    "$&",
    "$'",
  ],
);
const made = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) }),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""));

const shape =
  /^<script data-kelisim-lock(?: data-[a-z-]+="[a-z1]+"| nowprocket)+( nonce="[^"]*")?>(.*?)<\/script><meta data-kelisim-lock http-equiv="Content-Security-Policy" content="([^"<>]*)">$/s;
const scriptShape = /^<script(?: data-[a-z-]+="[a-z1]+"| nowprocket)+( nonce="[^"]*")?>([^<]*)<\/script>$/;

describe("texts of any content in a page's head", { timeout: 120_000 }, () => {
  it("end no script and no attribute, and come out as they went in", () => {
    fc.assert(
      fc.property(made, made, (any, key) => {
        const json = inlineJson({ [key]: [any] });
        always(!/[<\u2028\u2029]/.test(json));
        always(JSON.stringify(JSON.parse(json)) === JSON.stringify({ [key]: [any] }));
      }),
    );
  });

  it("leave one script with its terms, whatever is a host, a name, an id or a nonce", () => {
    fc.assert(
      fc.property(made, made, made, (host, name, nonce) => {
        const of = config({
          id: name,
          cookie: { name },
          services: [{ ...service(name, "stats", [host]), cookies: [{ name }], pages: [host], globals: [name] }],
        });
        always(
          scriptShape.test(headScript("kelisimHead", guardTerms(of), "start()\n//# sourceMappingURL=x.map", nonce)),
        );
      }),
    );
  });

  it("give one policy of one directive, whatever is a host or a source", () => {
    let opened = 0;
    fc.assert(
      fc.property(made, made, made, (host, source, nonce) => {
        const of = config({
          services: [service("counter", "stats", [host]), service("pay", "need", [host])],
          gate: { lock: { allow: ["'self'", source] } },
        });
        const [, , script = "", policy = ""] = shape.exec(lockSnippet(of, { nonce })) ?? [];
        always(script !== "" && !/<(?:!--|\/?script)/i.test(script));
        always(/^default-src [^;,\n]+$/.test(policy.replace(/&(amp|quot);/g, "")));
        const occasion = { config: of, previous: null, language: "kk" as const, now: Date.now() - 1000, id: "abcd" };
        const { written } = lockIn(lockSnippet(of, { nonce }))(
          `kelisim=${encodeRecord(decide({ stats: true }, "choose", occasion))}`,
        );
        always(
          /^<meta http-equiv="Content-Security-Policy" content="default-src [^";,<>\n]+"><meta http-equiv content $/.test(
            written,
          ),
        );
        opened++;
      }),
    );
    expect(opened).toBeGreaterThan(0);
  });
});

describe("a cookie of any content before the lock", { timeout: 120_000 }, () => {
  const open = lockIn(lockSnippet(config()));
  const write = (cookie: string): string => open(cookie).written;

  it("opens nothing where it is no record, and throws nothing", () => {
    fc.assert(
      fc.property(made, (value) =>
        always(write(`a=1; kelisim=${value}; kelisim=1~shop~${value}; kelisim=2.shop.${value}`) === ""),
      ),
    );
  });

  it("opens within 13 months of an act that is past, for nobody but the services granted", () => {
    const day = 86_400_000;
    let opened = 0;
    const occasion = { config: config(), previous: null, language: "kk" as const, now: 0, id: "a" };
    const listed = decide({}, "choose", occasion).services.join("_");
    const granted = fc.constantFrom("stats", "need_stats", "", "statsx", "need", "-73-tats");
    const refused = fc.constantFrom("", "x", "stats");
    const services = fc.constantFrom(listed, `x_${listed}`, "", "x");
    const days = fc.tuple(fc.integer({ min: -420, max: 3 }), fc.integer({ min: -3, max: 420 }));
    const notice = fc.oneof(fc.constantFrom("", "0", "4x"), made);
    fc.assert(
      fc.property(days, granted, refused, services, notice, ([start, end], yes, no, list, told) => {
        const now = Date.now();
        const [at, until] = [now + start * day - 1000, now + end * day + 1000];
        const times = [at, until].map((time) => time.toString(36));
        const fields = ["2", "shop", "id", "", "d", "kk", "2", ...times, yes, no, list, told].join(".");
        const html = write(`kelisim=${fields}.${hash(fields)}`);
        const isGranted = /^(need_)?(stats|-73-tats)$/.test(yes) && no !== "stats" && list.includes(listed);
        const isNow = at <= now && now < until && until <= addMonths(at, 13);
        const isTold = /^([0-4][\w-]*)?$/.test(told);
        always((html !== "") === (isGranted && isNow && isTold));
        if (html === "") return;
        opened++;
        always(/ counter\.example [^"<>;]*"><meta http-equiv content $/.test(html));
      }),
    );
    expect(opened).toBeGreaterThan(5);
  });
});
