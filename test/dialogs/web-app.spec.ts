/** A web app stops the clicks of its menus, draws links in shadow roots, and changes its language without a new page. */
import { describe, expect, it } from "vitest";
import { pressAtOnce, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { siteIn } from "../gate/site.ts";

/** What stands on the buttons of these names that are drawn now, wherever they are. */
const said = (page: Page, ...names: string[]): Promise<string[]> =>
  page.evaluate((wanted) => {
    const roots = [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []);
    return wanted.flatMap((name) =>
      roots.flatMap((root) => {
        const found = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
        return found ? ((found.title || found.textContent) ?? "") : [];
      }),
    );
  }, names);

const speak = (page: Page, language: string): Promise<void> =>
  page.evaluate((wanted) => {
    document.documentElement.lang = wanted;
  }, language);

describe.each(enginesUnderTest())("in %s, a web app", (engine) => {
  const { open } = siteIn(engine, "dialogs");

  it.each(["#stopped", "#inside"])("opens the settings by a link whose click it hears first: %s", async (link) => {
    const page = await open("app.html");
    await page.evaluate(() => kelisim.rejectAll());
    await page.click(link);
    await waitForPart(page, "settings");
  });

  it("is followed into another language by all that is drawn, also after the visitor has chosen one, which the next page keeps", async () => {
    const page = await open("app.html");
    await waitForPart(page, "allow-always");
    await speak(page, "ru");
    await expect.poll(() => said(page, "choose", "allow-always")).toEqual(["Выбрать", "Разрешать всегда"]);
    await page.evaluate(() => kelisim.rejectAll());
    await waitForPart(page, "reopen");
    await speak(page, "kk");
    const kazakh = ["Әрдайым рұқсат беру", "Cookie және келісім баптаулары"];
    await expect.poll(() => said(page, "allow-always", "reopen")).toEqual(kazakh);
    await page.evaluate(() => kelisim.show("settings"));
    await pressAtOnce(page, "lang-ru");
    await expect.poll(() => said(page, "save")).toEqual(["Сохранить выбор"]);
    await page.reload();
    const russian = ["Разрешать всегда", "Настройки cookie и согласия"];
    await expect.poll(() => said(page, "allow-always", "reopen")).toEqual(russian);
    await speak(page, "ru");
    await expect.poll(() => said(page, "allow-always", "reopen")).toEqual(russian);
    await speak(page, "kk");
    await expect.poll(() => said(page, "allow-always", "reopen")).toEqual(kazakh);
  });

  it("is followed by the settings and by the report of a withdrawal while they are up", async () => {
    const page = await open("app.html");
    await page.evaluate(() => kelisim.acceptAll());
    await page.evaluate(() => kelisim.show("settings"));
    await waitForPart(page, "withdraw");
    const languageOf = (): Promise<string | undefined> =>
      page.evaluate(
        () => document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector<HTMLElement>(".k")?.lang,
      );
    await speak(page, "ru");
    await expect.poll(() => said(page, "save", "withdraw")).toEqual(["Сохранить выбор", "Отозвать согласие"]);
    await pressAtOnce(page, "withdraw");
    await waitForPart(page, "result");
    expect(await languageOf()).toBe("ru");
    await speak(page, "kk");
    await expect.poll(languageOf).toBe("kk");
    await pressAtOnce(page, "close");
    await waitForPart(page, "reopen");
    expect(await said(page, "reopen", "allow-always")).toEqual([
      "Cookie және келісім баптаулары",
      "Әрдайым рұқсат беру",
    ]);
  });
});
