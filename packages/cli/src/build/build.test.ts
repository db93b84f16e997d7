import { asItIs, lockHash } from "@kelisim/browser/snippets";
import { describe, expect, it } from "vitest";
import { withEnglish } from "../../../core/src/with-english.fixture.ts";
import { buildId, integrityOf, scriptSources } from "../hashes.ts";
import { fakeIo } from "../io.fixture.ts";
import { config, least, operator, operators } from "../sample.fixture.ts";
import { buildSite } from "./build-site.ts";
import { partsOf } from "./site-files.ts";
import { warningsFor } from "./warnings.ts";
import { aroundScript, beforeModule, withoutMap } from "./with-terms.ts";

const options = { base: "/kelisim/", path: "/" };
const { parts } = fakeIo();
const build = (changes: Parameters<typeof config>[0], more = {}) =>
  buildSite(parts, config(changes), { ...options, ...more });

/** What the file does, in a world of its own. */
const run = (code: string, world: object): unknown =>
  new Function(...Object.keys(world), code)(...Object.values(world));

describe("a file with what it has to know", () => {
  const seeing = 'saw(typeof terms==="object"&&terms)';
  const saw = (code: string): unknown[] => {
    const seen: unknown[] = [];
    run(code, { saw: (value: unknown) => seen.push(value) });
    return seen;
  };
  const terms = { name: "a\u2028b\u2029</script>" };

  it.each([
    ["a script", aroundScript(`(()=>{${seeing}})();`, "terms", terms)],
    ["a module", beforeModule(`${seeing};`, "terms", terms)],
  ])("%s sees it, and nobody else does", (_name, code) => {
    expect(saw(code)).toEqual([terms]);
    expect("terms" in globalThis).toBe(false);
    // Ends of lines that scripts of old did not take in a text.
    expect(code).not.toMatch(/[\u2028\u2029]/);
  });

  it("asks for no map", () => {
    const mapped = "a();\n//# sourceMappingURL=kelisim.js.map\n";
    for (const code of [aroundScript(mapped, "terms", 1), beforeModule(mapped, "terms", 1), withoutMap(mapped)])
      expect(code).not.toContain("sourceMappingURL");
  });

  it("keeps what was asked of the operator to itself", async () => {
    const { files } = await build({ pending: [{ path: "policy.url", why: "Secret." }], $schema: "x.json" });
    for (const [name, text] of files) if (name.endsWith(".js")) expect(text).not.toMatch(/Secret|x\.json/);
    expect(files.get("kelisim-core.js")).toContain('{"path":"policy.url","why":""}');
  });
});

describe("the files", () => {
  it("are those that the script loads and the config wants", () => {
    const script = 'load("kelisim-ui.js","kelisim-acts.js","kelisim-data.js","kelisim-bridge.js")';
    const base = ["kelisim-acts.js", "kelisim-ui.js"];
    const text = { kk: "а", ru: "а" };
    expect(partsOf(script, config())).toEqual(base);
    expect(partsOf(script, config({ recordIn: "app" }))).toEqual([
      "kelisim-acts.js",
      "kelisim-bridge.js",
      "kelisim-ui.js",
    ]);
    for (const more of [
      { rights: [{ id: "know", text }] },
      { withdrawal: { route: "form", text } },
      { policy: { languages: ["kk"], objection: { email: "a@shop.kz", text } } },
      { agreements: [{ purpose: "x", text }] },
    ] as const) {
      expect(partsOf(script, { ...config(), ...more })).toEqual([
        "kelisim-acts.js",
        "kelisim-data.js",
        "kelisim-ui.js",
      ]);
    }
  });

  it("have English only for an operator with that language, drawn ahead with the others", async () => {
    const { files } = await build({});
    expect([...files.keys()]).not.toContain("kelisim-en.js");
    for (const [name, text] of files) if (name.endsWith(".js")) expect(text).not.toMatch(/Accept|English/);
    const third = await buildSite(parts, withEnglish(config({})), options);
    expect([...third.files.keys()]).toContain("kelisim-en.js");
    expect(third.files.get("kelisim-banner.js")).toContain("Accept");
    expect(third.files.get("kelisim-banner.js")).toContain("Бас тарту");
  });

  it("do not take a name in a message for a file", () => {
    expect(partsOf('warn("kelisim-head.js is missing")', config())).toEqual([]);
  });

  it("hold this operator's services and no others", async () => {
    const { files } = await build({});
    expect(files.get("kelisim-core.js")).toContain("mc.yandex.ru");
    expect(files.get("kelisim-core.js")).not.toContain("facebook");
  });

  it("have the first layer drawn in both languages, and the core's config apart from it", async () => {
    const { files } = await build({});
    const banner = files.get("kelisim-banner.js") ?? "";
    for (const text of ["Cookie файлдарын пайдаланғымыз келеді.", "Мы хотели бы использовать cookie.", "Отказаться"])
      expect(banner).toContain(text);
    expect(banner).not.toContain("mc.yandex.ru");
  });

  it.each([
    [{}, '({"cookie":"kelisim"})'],
    [{ cookie: { name: "choice" } }, '({"cookie":"choice"})'],
    [{ recordIn: "app" }, '({"cookie":""})'],
  ] as const)("look for the record of %j first", async (changes, terms) => {
    const { files } = await build(changes);
    expect(files.get("kelisim.js")).toContain(terms);
  });

  it.each(operators)("are the same bytes each time for %s, whatever the order of names in the config", async (id) => {
    const turned = JSON.parse(JSON.stringify(operator(id)), (_key, value: unknown) =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    const { parseConfig } = await import("@kelisim/config");
    const [one, again, other] = await Promise.all(
      [operator(id), operator(id), parseConfig(turned)].map((each) => buildSite(parts, each, options)),
    );
    expect([...(again?.files ?? [])]).toEqual([...(one?.files ?? [])]);
    expect([...(other?.files ?? [])]).toEqual([...(one?.files ?? [])]);
  });
});

/** As every address of a build has it. */
const versionOf = (files: ReadonlyMap<string, string>): string =>
  `?v=${buildId(new Map([...files].filter(([name]) => name.endsWith(".js"))))}`;

describe("the snippet", () => {
  it("has other addresses as soon as anything differs, so that no cache mixes two builds", async () => {
    const addresses = async (changes: Parameters<typeof config>[0]): Promise<string[]> =>
      (await build(changes)).files.get("snippet.html")?.match(/\?v=[0-9a-f]{12}/g) ?? [];
    const [one, same, other] = [await addresses({}), await addresses({}), await addresses({ cookie: { name: "c" } })];
    expect(one).toHaveLength(3);
    expect(new Set(one).size).toBe(1);
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  const names = (html = ""): string[] =>
    [...html.matchAll(/<script data-kelisim-lock|kelisim(?:Permissions|Signals|Head)=|modulepreload|kelisim\.js/g)].map(
      ([name]) => name,
    );

  it("has the lock first, then permissions, signals, guard, what comes ahead, and the script last", async () => {
    const { files } = await build({
      services: [{ id: "yandex-metrica", gate: "signal", account: "1" }],
      gate: { guard: true, lock: { allow: ["'self'"] }, permissions: { geolocation: "analytics" } },
    });
    const found = names(files.get("snippet.html"));
    expect(found).toHaveLength(6);
    expect(found[0]).toBe("<script data-kelisim-lock");
    expect(found.at(-1)).toBe("kelisim.js");
    expect(found.slice(1, 4)).toEqual(["kelisimPermissions=", "kelisimSignals=", "kelisimHead="]);
  });

  it("keeps what delays, joins or moves scripts from each of them, by the marks that such tools look for", async () => {
    const { files } = await build({
      services: [{ id: "yandex-metrica", gate: "signal", account: "1" }],
      gate: { guard: true, lock: { allow: ["'self'"] }, permissions: { geolocation: "analytics" } },
    });
    const scripts = [...(files.get("snippet.html") ?? "").matchAll(/<script\b([^>]*)>/g)].map(([, marks]) => marks);
    expect(scripts).toHaveLength(6);
    for (const marks of scripts) expect(marks).toMatch(/^(?: data-kelisim-lock)? data-cfasync="false" /);
    for (const marks of scripts) expect(marks).toContain(asItIs);
    expect(asItIs.trim().split(" ")).toEqual(
      expect.arrayContaining(['data-no-optimize="1"', 'data-noptimize="1"', "nowprocket", 'data-skip-moving="true"']),
    );
  });

  it("is what comes ahead and one tag where nothing has to stand first", async () => {
    const { files } = await build({ services: [] });
    const script = files.get("kelisim.js") ?? "";
    const version = versionOf(files);
    const [ahead, tag, ...rest] = (files.get("snippet.html") ?? "").split("\n");
    for (const name of ["kelisim-core.js", "kelisim-banner.js"])
      expect(ahead).toContain(`["/kelisim/${name}${version}","${integrityOf(files.get(name) ?? "")}"]`);
    expect(tag).toBe(
      `<script${asItIs} src="/kelisim/kelisim.js${version}" integrity="${integrityOf(script)}" charset="utf-8" defer></script>`,
    );
    expect(rest).toEqual([""]);
  });

  it.each([
    ["", {}, "kelisim-banner.js"],
    ["a=1; kelisim=2.shop", {}, "kelisim-core.js"],
    ["xkelisim=1", {}, "kelisim-banner.js"],
    ["choice=1", { cookie: { name: "choice" } }, "kelisim-core.js"],
    ["", { recordIn: "app" }, "kelisim-core.js"],
  ] as const)("fetches ahead what will be asked for: with the cookies %j and %j, %s", async (cookie, changes, name) => {
    const { files } = await build({ services: [], ...changes });
    const [, code = ""] = /<script [^>]*>(.*?)<\/script>/.exec(files.get("snippet.html") ?? "") ?? [];
    const link: Record<string, string> = {};
    const appended: unknown[] = [];
    const document = {
      cookie,
      currentScript: { nonce: "n" },
      createElement: () => link,
      head: { appendChild: (element: unknown) => appended.push(element) },
    };
    run(code, { document });
    expect(appended).toEqual([link]);
    expect(link).toEqual({
      rel: "modulepreload",
      href: `/kelisim/${name}${versionOf(files)}`,
      integrity: integrityOf(files.get(name) ?? ""),
      nonce: "n",
    });
  });

  it("asks for the script from another host as one that may be read", async () => {
    const { files } = await build({}, { base: "https://cdn.shop.kz/k/" });
    expect(files.get("snippet.html")).toContain('src="https://cdn.shop.kz/k/kelisim.js?v=');
    expect(files.get("snippet.html")).toContain('crossorigin="anonymous"');
  });

  it("has a hash for each inline script in the report, the lock's own among them", async () => {
    const gate = { guard: true, lock: { allow: ["'self'"] } };
    const { files } = await build({ gate });
    const sources = scriptSources(files.get("snippet.html") ?? "");
    expect(sources).toHaveLength(4);
    expect(sources[0]).toBe(await lockHash(config({ gate })));
    for (const source of sources) expect(files.get("report.txt")).toContain(source);
  });
});

describe("warnings", () => {
  const gate = { guard: true, lock: { allow: ["'self'"] } };

  it.each([
    [{ gate }, {}, []],
    [{ gate, pending: [{ path: "policy.url", why: "Not given." }] }, {}, ["Pending: policy.url. Not given."]],
    [{ gate, services: [] }, {}, [/lists no services/]],
    [{ gate: { guard: true, lock: { allow: [] } } }, {}, [/gate\.lock\.allow lacks 'self'/]],
    [{ gate }, { base: "https://cdn.shop.kz/k/" }, [/lacks cdn\.shop\.kz/]],
    [{ gate: { lock: { allow: ["https://cdn.shop.kz"] } } }, { base: "https://cdn.shop.kz/k/" }, []],
    [{}, {}, [/Neither gate\.guard nor gate\.lock/]],
    [{ gate, services: [{ id: "yandex-metrica", pages: ["/pay/*"] }] }, {}, [/--path \/pay\/$/]],
  ])("for %j with %j", (changes, more, expected) => {
    const found = warningsFor(config(changes), { ...options, ...more });
    expect(found).toEqual(expected.map((one) => (one instanceof RegExp ? expect.stringMatching(one) : one)));
  });

  it("the report says what the site's own scripts find of services that wait", async () => {
    const own = { purpose: "analytics", title: { kk: "Өз қызметіміз", ru: "Свой сервис" } };
    const { files } = await build({
      services: ["yandex-metrica", { id: "own", ...own, globals: ["Own.start"] }, { id: "mute", ...own }],
    });
    expect(files.get("report.txt")).toMatch(
      /Globals of services that wait\n.*\n {2}yandex-metrica: ym\n {2}own: Own\.start is not there while it waits\n$/s,
    );
    const maps = await build({ services: [{ id: "yandex-maps", purpose: "analytics" }] });
    expect(maps.files.get("report.txt")).toContain("ymaps.ready, ymaps.modules.require");
    const told = await build({ services: [{ id: "meta-pixel", purpose: "analytics", gate: "signal" }] });
    expect(told.files.get("report.txt")).toContain("Globals of services that wait\nnone");
  });

  it("stand in the report", async () => {
    const { files } = await build({ services: [] });
    expect(files.get("report.txt")).toContain("- The config lists no services");
    expect(files.get("report.txt")).toContain("import map");
    expect(least.services).toHaveLength(1);
  });
});
