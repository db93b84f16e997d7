import { mkdirSync } from "node:fs";
import { startDemo } from "../../examples/server/demo.ts";
import { launch } from "../engines/index.ts";
const only = process.argv[2] ?? "";
const list: [string, string, string][] = [
  ["autocheck", "/", "/ru.html"], ["autocheck", "/document.html", "/document-ru.html"],
  ["kashalot", "/signup.html", "/signup-ru.html"], ["kashalot", "/health.html", "/health-ru.html"],
  ["kreditomat", "/apply.html", "/apply-ru.html"], ["kreditomat", "/service.html", "/service-ru.html"],
  ["mycar", "/sell.html", "/sell-ru.html"], ["mycar", "/portrait.html", "/portrait-ru.html"],
  ["callprikol", "/feedback.html", "/feedback.html"],
];
mkdirSync("/tmp/shots", { recursive: true });
const demo = await startDemo({ port: 0 });
const engine = await launch("chromium");
for (const [op, kk, ru] of list) for (const [lang, path] of [["kk", kk], ["ru", ru]] as const)
  for (const width of [360, 1280]) for (const colorScheme of ["light", "dark"] as const) {
    const name = `${op}${path.replace(/\W/g, "_")}-${lang}-${width}-${colorScheme}`;
    if (!new RegExp(only).test(name)) continue;
    const visitor = await engine.newVisitor({ viewport: { width, height: Number(process.argv[5] ?? (width === 360 ? 1500 : 1100)) }, colorScheme, reducedMotion: true });
    const page = await visitor.open(demo.url(op, path));
    await page.waitFor(() => Boolean([...document.querySelectorAll("[data-kelisim-ui]")].some((e) => e.shadowRoot?.querySelector("[data-part=banner]"))));
    await page.click(`[data-part="lang-${lang}"]`);
    await page.click(`[data-part="reject-all"]`);
    await page.waitFor(() => Boolean(document.querySelector("[data-kelisim-agreement]")?.shadowRoot?.querySelector("[data-part=agreement]")));
    await page.evaluate(() => { for (const f of document.forms) f.noValidate = true; });
    if (process.argv[3]) for (const part of process.argv[3].split(",")) await page.evaluate((s) => { (document.querySelector("[data-kelisim-agreement]")?.shadowRoot?.querySelector<HTMLElement>(s) ?? document.querySelector<HTMLElement>(s))?.click(); }, part);
    await new Promise((r) => setTimeout(r, 200));
    await page.screenshot(`/tmp/shots/${name}${process.argv[4] ?? ""}.png`);
    await visitor.close();
  }
await engine.close(); await demo.close();
