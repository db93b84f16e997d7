import { describe, expect, it } from "vitest";
import { fakeIo } from "../io.fixture.ts";
import { run } from "../program.ts";
import { least } from "../sample.fixture.ts";

const json = JSON.stringify({ ...least, gate: { guard: true, lock: { allow: ["'self'"] } } });
const page = `<!doctype html>
<script src="https://mc.yandex.ru/metrika/tag.js"></script>
<script src="app.js"></script>
<img src="/logo.png"><img src="https://shop.kz/logo.png">
<?php if ($a->b) echo "<img src='https://never.kz'>"; ?>
<form id="lead"></form>`;
const app =
  'const api="https://leads.example";\nfetch(api+"/lead",{method:"POST"}).catch(()=>{});log("https://docs.example/help")';

const files = {
  "c.json": json,
  "public/index.html": page,
  "public/app.js": app,
  "public/kelisim/kelisim-core.js": 'fetch("https://held.example")',
  "public/photo.jpg": "https://photo.example",
};

describe("a site's folder", () => {
  it("is read by check: what it asks for, where, and the lines for the config", async () => {
    const io = fakeIo(files);
    expect(await run(["check", "c.json", "--site", "public"], io)).toBe(0);
    const said = io.said();
    expect(said).toContain("✗ leads.example  refused by the lock  public/app.js:2:7");
    expect(said).toContain("✓ mc.yandex.ru  waits for analytics (yandex-metrica)  public/index.html:2:1");
    expect(said).toContain("? docs.example");
    expect(said).toContain('add to gate.lock.allow\n  "https://leads.example",\n');
    expect(said).not.toMatch(/never\.kz|held\.example|photo\.example|shop\.kz {2}/);
  });

  it("ends with 1 for what is refused, where warnings count", async () => {
    const check = (...more: string[]) => run(["check", "c.json", "--error-on-warnings", ...more], fakeIo(files));
    expect([await check(), await check("--site", "public")]).toEqual([0, 1]);
  });

  it("is told of as JSON", async () => {
    const io = fakeIo(files);
    expect(await run(["check", "c.json", "--site", "public", "--json"], io)).toBe(0);
    const { site } = JSON.parse(io.said());
    expect(site).toMatchObject({ folder: "public", files: 2, slips: [], unknown: [] });
    expect(site.hosts).toContainEqual({
      use: "connection",
      host: "leads.example",
      verdict: { kind: "refused", remedy: { add: "source", source: "https://leads.example" } },
      places: [{ file: "public/app.js", line: 2, column: 7 }],
    });
  });

  it("is read by build, too, with what does not do what it seems to", async () => {
    const io = fakeIo({ ...files, "public/map.html": "<img data-kelisim=analitics data-kelisim-src=//a.kz>" });
    expect(await run(["build", "c.json", "--out", "out", "--site", "public"], io)).toBe(0);
    expect(io.said()).toContain("✗ leads.example");
    expect(io.complained()).toContain('! public/map.html:1:1\n  <img data-kelisim="analitics">');
  });

  it.each([
    ["nowhere", "There is no folder nowhere."],
    ["empty", "empty has no HTML, CSS or scripts."],
  ])("that is %s stops a build before it writes", async (folder, said) => {
    const io = fakeIo({ "c.json": json, "empty/a.txt": "" });
    expect(await run(["build", "c.json", "--out", "out", "--site", folder], io)).toBe(2);
    expect(io.complained()).toContain(said);
    expect([...io.disk.keys()].some((path) => path.startsWith("/site/out"))).toBe(false);
  });
});
