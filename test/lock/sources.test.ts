import { lockSnippet } from "@kelisim/browser/snippets";
import { inspectConfig } from "@kelisim/config";
import { type Config, type CspSource, coversPlace, matchesSource, readCspSource } from "@kelisim/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const text = { kk: "Үлгі", ru: "Пример" };
const page = new URL("https://shop.kz/");

/** A check reads the whole config, and each run has many sources. */
const runs = Number(process.env.FUZZ_RUNS ?? 1000) / 10;

/** Hosts that cover, are part of, and only look like one another. */
const host = fc.constantFrom(
  ...["trk.kz", "a.trk.kz", "b.a.trk.kz", "atrk.kz", "cdn.kz", "localhost", "trk.localhost", "x.com.kz", "x.github.io"],
  ...["пиксель.қаз", "a.пиксель.қаз", "xn--e1afgfqo3f.xn--80ao21a"],
);
const folder = fc.constantFrom(
  "",
  "/",
  "/px/",
  "/px",
  "/px/v2/",
  "/px.js",
  "/site/",
  "/%70x/",
  "/жол/",
  "/%D0%B6%D0%BE%D0%BB/",
);
const place = fc.tuple(host, folder).map(([name, path]) => name + path.replace("%70", "p"));

/** Sources of every form, good and bad. */
const source = fc
  .tuple(
    fc.constantFrom("", "", "https://", "http://", "wss://", "ws://", "HTTPS://"),
    fc.oneof(
      { weight: 6, arbitrary: host },
      { weight: 3, arbitrary: host.map((name) => `*.${name}`) },
      { weight: 2, arbitrary: host.map((name) => `*.${name.replace(/^[^.]*\./, "")}`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom("*", "*.", "*.kz", "*.com.kz", "*.қаз", "＊.қаз", "*.localhost", "trk。kz"),
      },
      { weight: 1, arbitrary: host.map((name) => name.toUpperCase()) },
      { weight: 1, arbitrary: host.map((name) => `${name}.`) },
    ),
    fc.constantFrom("", "", ":443", ":*", ":8443"),
    folder,
  )
  .map((parts) => parts.join(""));
const odd = fc.oneof(
  fc.constantFrom(
    "'self'",
    "https:",
    "wss:",
    "filesystem:",
    "data:",
    "'strict-dynamic'",
    "'nonce-a'",
    "*:*",
    "https://*/",
  ),
  fc.string({ unit: fc.constantFrom(..."*.:/'trkz-%ａ。 ") }),
);

const configOf = (held: readonly string[], needed: readonly string[], allow: readonly string[]): object => ({
  id: "shop",
  name: text,
  controllers: [{ name: text }],
  hosts: ["shop.kz"],
  policy: { languages: ["kk", "ru"] },
  consent: { months: 13 },
  intro: text,
  purposes: [
    { id: "need", kind: "device", title: text, description: text, always: true },
    { id: "ads", kind: "device", title: text, description: text },
  ],
  services: [
    { id: "pixel", purpose: "ads", title: text, hosts: held },
    { id: "captcha", purpose: "need", title: text, hosts: needed },
  ],
  gate: { lock: { allow } },
});

/** Addresses of a service's place, of which a policy might let in some. */
function* addressesAt(where: string): Generator<URL> {
  const slash = where.indexOf("/");
  const [name, path] = slash < 0 ? [where, ""] : [where.slice(0, slash), where.slice(slash)];
  const rest =
    path.endsWith("/") || path === "" ? ["", "a.js", "px/a.js", "v2/a.js", "site/", "%D0%B6%D0%BE%D0%BB/a"] : [""];
  for (const protocol of ["https", "wss", "http"])
    for (const sub of ["", "a.", "b.a.", "www."])
      for (const port of ["", ":8443", "."])
        for (const end of rest) yield new URL(`${protocol}://${sub}${name}${port}${path || "/"}${end}`);
}

/** What the browser enforces for who has not chosen. */
function strictPolicy(config: Config): CspSource[] {
  const [, content = ""] = /content="default-src ([^"]*)"/.exec(lockSnippet(config).split("<meta")[1] ?? "") ?? [];
  return content.split(" ").flatMap((one) => readCspSource(one) ?? []);
}

const placeOf = ({ hostname, pathname }: URL): string => hostname + pathname;
const asciiPlace = (where: string): string => where.replace(/^[^/]*/, (name) => new URL(`https://${name}`).host);
const allowedAt = /^gate\.lock\.allow\[(\d+)\]$/;

/** The sources that the check leaves; none where it finds anything else. */
function passed(held: readonly string[], needed: readonly string[], allow: readonly string[]): string[] {
  const { problems } = inspectConfig(configOf(held, needed, allow));
  const refused = problems.map(({ path }) => allowedAt.exec(path)?.[1]);
  return refused.includes(undefined) ? [] : allow.filter((_, index) => !refused.includes(`${index}`));
}

describe("what the check lets pass", () => {
  it("makes a lock that lets in no address of a service that waits", () => {
    let tried = 0;
    const each = fc.oneof({ weight: 5, arbitrary: source }, { weight: 1, arbitrary: odd });
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 2 }),
        fc.array(place, { maxLength: 1 }),
        fc.array(each, { minLength: 12, maxLength: 24 }),
        (held, needed, allow) => {
          const left = passed(held, needed, allow);
          tried += left.length;
          const policy = strictPolicy(configOf(held, needed, left) as Config);
          for (const address of held.flatMap((where) => [...addressesAt(where)])) {
            // What is at the necessary service's own place, a narrower one, is that service's.
            if (needed.some((own) => coversPlace(asciiPlace(own), placeOf(address)))) continue;
            const open = policy.find((one) => left.length && matchesSource(one, address, page));
            if (open)
              expect.fail(`${address.href} by ${JSON.stringify(open)}: ${JSON.stringify({ held, needed, left })}`);
          }
        },
      ),
      { numRuns: runs },
    );
    // Else the property would be of nothing.
    expect(tried).toBeGreaterThan(runs);
  });

  it("is everything else: hosts of the site's own pass, whatever waits", () => {
    const own = ["'self'", "https://own.shop.kz", "*.own.shop.kz:*", "wss://api.example/v1/", "https://мысал.kz/жол/"];
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 2 }), (held) => {
        expect(passed(held, [], own)).toEqual(own);
      }),
      { numRuns: runs },
    );
  });
});
