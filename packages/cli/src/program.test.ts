import { describe, expect, it } from "vitest";
import { fakeIo } from "./io.fixture.ts";
import { run } from "./program.ts";
import { least, operatorText } from "./sample.fixture.ts";

const json = JSON.stringify(least);
const init = [
  ..."init --host shop.kz --yes --services yandex-metrica".split(" "),
  "--controller-kk=«Дүкен» ЖШС",
  "--controller-ru=ТОО «Дүкен»",
];

describe("a call that is wrong", () => {
  it.each([
    [["chek"], "Did you mean check?"],
    [["check", "--stric"], "Did you mean --strict?"],
    [["check", "a.json", "b.json"], "too many arguments"],
    [["build"], "--out <folder>"],
    [["build", "--out", "x", "--base", "kelisim"], "/kelisim/"],
    [["build", "--out", "x", "--path", "pay"], "/pay/"],
    [["preview", "--port", "http"], "0 to 65535"],
    [["check"], "kelisim init"],
    [["init", "--yes"], "--host, --controller-kk, --controller-ru"],
    [["init", "--yes", "--out", "a.txt"], ".json or .jsonc"],
    [[], "Usage: kelisim"],
  ])("%j ends with 2 and says what would be right", async (args, said) => {
    const io = fakeIo();
    expect(await run(args, io)).toBe(2);
    expect(io.complained()).toContain(said);
    expect(io.disk.size).toBe(0);
  });

  it.each([["--help"], ["init", "--help"], ["help", "build"], ["--version"]])("%s %s is none", async (...args) => {
    const io = fakeIo();
    expect(await run(args, io)).toBe(0);
    expect(io.said()).not.toBe("");
  });

  it.each(["init", "check", "build", "lock", "texts", "preview"])("%s --help has an example", async (command) => {
    const io = fakeIo();
    await run([command, "--help"], io);
    expect(io.said()).toContain(`Example:\n  kelisim ${command}`);
  });
});

describe("a lock on trial", () => {
  const onTrial = (trial: unknown) =>
    JSON.stringify({ ...least, gate: { guard: true, lock: { allow: ["'self'"], trial } } });

  it("is a trial in the lock's place, and a header for a server", async () => {
    const io = fakeIo({ "c.json": onTrial({ report: "/trial" }) });
    expect(await run(["lock", "c.json"], io)).toBe(0);
    expect(io.said()).toMatch(/^<script [^>]*>if\(!window\.kelisimTrial\)[^\n]*trial\}<\/script>\n$/);
    expect(io.complained()).toMatch(
      /^Content-Security-Policy-Report-Only: default-src 'self' .*;report-uri \/trial\n$/,
    );
  });

  it("is built so, with a warning, and without one there is no trace of it", async () => {
    const io = fakeIo({ "c.json": onTrial(true), "d.json": onTrial(false) });
    expect(await run(["build", "c.json", "--out", "out"], io)).toBe(0);
    expect(io.disk.get("/site/out/snippet.html")).toMatch(/^<script [^>]*>if\(!window\.kelisimTrial\)/);
    expect(io.disk.get("/site/out/report.txt")).toContain("  Content-Security-Policy-Report-Only: default-src");
    expect(io.complained()).toContain("on trial: it refuses nothing");
    expect(await run(["build", "d.json", "--out", "locked"], io)).toBe(0);
    expect(io.disk.get("/site/locked/snippet.html")).toMatch(/^<script data-kelisim-lock/);
    expect(io.disk.get("/site/locked/report.txt")).not.toContain("Report-Only");
  });
});

describe("a file that cannot be read", () => {
  it("is named, with the one that was meant", async () => {
    const io = fakeIo({ "kelisim.config.json": json });
    expect(await run(["check", "kelisim.confg.json"], io)).toBe(2);
    expect(io.complained()).toContain("There is no file kelisim.confg.json.\nWrite kelisim.config.json");
  });

  it("is told of by line and column", async () => {
    const io = fakeIo({ "a.json": '{\n  "id": "a"\n  "name": {}\n}' });
    expect(await run(["check", "a.json"], io)).toBe(2);
    expect(io.complained()).toContain("a.json:2:12: A comma is missing here.");
    expect(await run(["check", "a.json", "--json"], io)).toBe(2);
    expect(JSON.parse(io.said())).toMatchObject({ ok: false, problems: [{ line: 2, column: 12 }] });
  });
});

describe("check", () => {
  it("finds every problem at once, with the place of each", async () => {
    const io = fakeIo({ "a.json": JSON.stringify({ ...least, id: "A B", services: ["yandex-metrika"] }, null, 2) });
    expect(await run(["check", "a.json"], io)).toBe(1);
    expect(io.complained()).toMatch(/^a\.json has 2 problems\.\n\na\.json:2:3 {2}id\n/);
    expect(io.complained()).toContain('Write "yandex-metrica"');
  });

  it("says it to programs too", async () => {
    const io = fakeIo({ "a.json": JSON.stringify({ ...least, id: "A B" }, null, 2) });
    expect(await run(["check", "a.json", "--json"], io)).toBe(1);
    const { ok, problems } = JSON.parse(io.said());
    expect(ok).toBe(false);
    expect(problems).toEqual([
      { path: "id", problem: expect.any(String), fix: expect.any(String), severity: "error", line: 2, column: 3 },
    ]);
    expect(io.complained()).toBe("");
  });

  it("tells of warnings, which are no problems unless the call says so", async () => {
    const receipts = { url: "https://log.example.kz/" };
    const io = fakeIo({ "a.json": JSON.stringify({ ...least, receipts }, null, 2) });
    expect(await run(["check", "a.json"], io)).toBe(0);
    expect(io.said()).toContain("a.json has no problems.");
    expect(io.complained()).toMatch(/^\n! a\.json:\d+:5 {2}receipts\.url\n {2}"https:\/\/log\.example\.kz\/" is at/);
    expect(await run(["check", "a.json", "--error-on-warnings"], io)).toBe(1);
  });

  it("tells programs of warnings too, which leave the config ok", async () => {
    const text = JSON.stringify({ ...least, receipts: { url: "https://log.example.kz/" } });
    const io = fakeIo({ "a.json": text });
    expect(await run(["check", "a.json", "--json"], io)).toBe(0);
    expect(JSON.parse(io.said())).toMatchObject({
      ok: true,
      problems: [{ path: "receipts.url", severity: "warning" }],
    });
    expect(await run(["check", "a.json", "--json", "--error-on-warnings"], fakeIo({ "a.json": text }))).toBe(1);
  });

  it("lets what is pending pass, unless it is strict", async () => {
    const io = fakeIo({ "kelisim.config.json": operatorText("autocheck") });
    expect(await run(["check"], io)).toBe(0);
    expect(io.said()).toContain("Pending: policy.url.");
    expect(await run(["check", "--strict"], io)).toBe(1);
    expect(io.complained()).toContain("policy.url");
  });
});

describe("init", () => {
  it("writes a config that check finds nothing wrong with", async () => {
    const io = fakeIo();
    expect(await run(init, io)).toBe(0);
    expect(io.disk.get("/site/kelisim.config.jsonc")).toMatch(/^\/\/ /);
    expect(await run(["check"], io)).toBe(0);
  });

  it("writes no comments into a .json file", async () => {
    const io = fakeIo();
    await run([...init, "--out", "a.json"], io);
    expect(JSON.parse(io.disk.get("/site/a.json") ?? "").id).toBe("shop");
  });

  it("writes over nothing unless told to", async () => {
    const io = fakeIo({ "kelisim.config.jsonc": "mine" });
    expect(await run(init, io)).toBe(1);
    expect(io.disk.get("/site/kelisim.config.jsonc")).toBe("mine");
    expect(await run([...init, "--force"], io)).toBe(0);
    expect(io.disk.get("/site/kelisim.config.jsonc")).not.toBe("mine");
  });

  it("refuses answers that make no config, and writes nothing", async () => {
    const io = fakeIo();
    expect(await run([...init, "--bin", "123"], io)).toBe(2);
    expect(io.complained()).toContain("controllers[0].bin");
    expect(await run([...init, "--services", "yandex-metrika"], io)).toBe(2);
    expect(io.complained()).toContain('"yandex-metrica"');
    expect(io.disk.size).toBe(0);
  });

  it("asks for what the flags leave open", async () => {
    const asked: string[] = [];
    const io = fakeIo(
      {},
      {
        text: async ({ message, initial }) => {
          asked.push(message);
          return message.startsWith("Legal person, in Kazakh") ? "«Дүкен» ЖШС" : (initial ?? "");
        },
        yes: async () => false,
        some: async () => ["meta-pixel"],
      },
    );
    expect(await run(["init", "--host", "shop.kz", "--controller-ru", "ТОО «Дүкен»"], io)).toBe(0);
    expect(asked).toHaveLength(6);
    const text = io.disk.get("/site/kelisim.config.jsonc");
    expect(text).toContain('"meta-pixel"');
    expect(text).not.toContain('"lock"');
  });
});

describe("build", () => {
  it("writes all files or none", async () => {
    const io = fakeIo({ "a.json": json, "out/report.txt": "mine" });
    expect(await run(["build", "a.json", "--out", "out"], io)).toBe(1);
    expect(io.complained()).toContain("out/report.txt is there already, and nothing was written.");
    expect(io.disk.size).toBe(2);
    expect(await run(["build", "a.json", "--out", "out", "--force"], io)).toBe(0);
    expect([...io.disk.keys()].sort().slice(1)).toEqual(
      [
        "kelisim-acts.js",
        "kelisim-banner.js",
        "kelisim-core.js",
        "kelisim-ui.js",
        "kelisim.js",
        "report.txt",
        "snippet.html",
      ].map((name) => `/site/out/${name}`),
    );
  });

  it("tells of the config's warnings, in the report too", async () => {
    const io = fakeIo({ "a.json": JSON.stringify({ ...least, receipts: { url: "https://log.example.kz/" } }) });
    expect(await run(["build", "a.json", "--out", "out"], io)).toBe(0);
    expect(io.complained()).toContain('! receipts.url: "https://log.example.kz/" is at');
    expect(io.disk.get("/site/out/report.txt")).toContain('- receipts.url: "https://log.example.kz/" is at');
  });

  it("refuses a config with problems, and one with anything pending where it is strict", async () => {
    const io = fakeIo({
      "a.json": JSON.stringify({ ...least, id: "A B" }),
      "b.json": JSON.stringify({ ...least, pending: [{ path: "policy.url", why: "Not given." }] }),
    });
    expect(await run(["build", "a.json", "--out", "out"], io)).toBe(1);
    expect(await run(["build", "b.json", "--out", "out", "--strict"], io)).toBe(1);
    expect(io.disk.size).toBe(2);
  });
});

describe("lock", () => {
  it("prints the snippet alone to standard output, and its source beside", async () => {
    const io = fakeIo({ "a.json": JSON.stringify({ ...least, gate: { lock: { allow: ["'self'"] } } }) });
    expect(await run(["lock", "a.json"], io)).toBe(0);
    expect(io.said()).toMatch(/^<script data-kelisim-lock [^>]*>.*<meta data-kelisim-lock [^>]*>\n$/);
    expect(io.complained()).toMatch(/^script-src 'sha256-[\w+/]{43}='\n$/);
  });

  it("says what to add where the config asks for none", async () => {
    const io = fakeIo({ "a.json": json });
    expect(await run(["lock", "a.json"], io)).toBe(1);
    expect(io.complained()).toContain('"lock": { "allow"');
  });
});

describe("texts", () => {
  it("writes one page", async () => {
    const io = fakeIo({ "a.json": json });
    expect(await run(["texts", "a.json", "--out", "texts.html"], io)).toBe(0);
    expect(io.disk.get("/site/texts.html")).toMatch(/^<!doctype html>/);
  });
});
