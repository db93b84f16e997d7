/** Consent to personal data at buttons and forms: what is shown, what a press means, and where its receipt goes. */
import { describe, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { acceptAll, ready, siteIn } from "../gate/site.ts";

interface Globals {
  __pressed: string[];
  __receipts: Receipt[];
}

interface Receipt {
  readonly id: string;
  readonly act: string;
  readonly label: string;
  readonly shown: string[];
  readonly purposes: Record<string, boolean>;
}

const patience = { timeout: 10_000 };
const hostOf = (purpose: string): string => `[data-kelisim-agreement="${purpose}"]`;
const pressed = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as Globals).__pressed);
/** Of consent at buttons and forms; what is chosen there apart makes a record too. */
const receipts = (page: Page): Promise<Receipt[]> =>
  page.evaluate(() => ((globalThis as unknown as Globals).__receipts ?? []).filter((one) => "shown" in one));
const waitForAgreement = (page: Page, purpose: string): Promise<unknown> =>
  page.waitFor(
    (host) => Boolean(document.querySelector(host)?.shadowRoot?.querySelector("[data-part=agreement]")),
    hostOf(purpose),
  );
const textOf = (page: Page, purpose: string): Promise<string> =>
  page.evaluate((host) => document.querySelector(host)?.shadowRoot?.textContent ?? "", hostOf(purpose));
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const globals = globalThis as unknown as Globals;
    globals.__receipts = [];
    kelisim.on("receipt", (detail) => globals.__receipts.push(detail as Receipt));
  });
const focused = (page: Page, purpose: string): Promise<string | null | undefined> =>
  page.evaluate(
    (host) => document.querySelector(host)?.shadowRoot?.activeElement?.getAttribute("data-part"),
    hostOf(purpose),
  );

describe.each(enginesUnderTest())("agreements in %s", (engine) => {
  const { open, visit, demo } = siteIn(engine, "agreements");
  const arrive = async (query = ""): Promise<Page> => {
    const page = await open(`index.html${query}`);
    await page.click("[data-part=reject-all]");
    await waitForAgreement(page, "personal_data");
    await waitForAgreement(page, "photo");
    await listen(page);
    return page;
  };
  const taken = (operator: string): Record<string, unknown>[] =>
    demo()
      .receipts()
      .map(({ receipt }) => receipt)
      .filter((receipt) => receipt.operator === operator && "shown" in receipt);

  it("say beside the button what a press means, in the page's language", async () => {
    const page = await arrive();
    const shown = await textOf(page, "personal_data");
    expect(shown).toContain("«Есепті сұрату» батырмасын бассаңыз, келісім бересіз.");
    for (const part of [
      "№1 қосымша",
      "Маған 18 жас толды.",
      "Жаңалықтар",
      "БСН 250640020303",
      "5 жыл.",
      "Банктер.",
      "Аты-жөніңіз.",
    ]) {
      expect(shown).toContain(part);
    }
    await page.evaluate(() => {
      document.documentElement.lang = "ru";
      kelisim.show("settings");
    });
    await page.waitFor(
      (host) => document.querySelector(host)?.shadowRoot?.textContent?.includes("Нажимая «Запросить отчёт»"),
      hostOf("personal_data"),
    );
  });

  it("let a press through once it is confirmed, with a receipt made before the page hears of it", async () => {
    const page = await arrive();
    await page.click("#request");
    expect([await pressed(page), await receipts(page), await focused(page, "personal_data")]).toEqual([
      [],
      [],
      "declaration",
    ]);
    await page.click('[data-part="declaration"]');
    await page.click('[data-part="choice:messages"]');
    await page.evaluate(() => {
      const globals = globalThis as unknown as Globals;
      document
        .querySelector("#request")
        ?.addEventListener("click", () => globals.__pressed.push(`${globals.__receipts.length}`), true);
    });
    await page.click("#request");
    await page.waitFor(() => (globalThis as unknown as Globals).__pressed.length === 2);
    // The receipt, and the record of what was chosen apart.
    expect(await pressed(page)).toEqual(["2", "request"]);
    const [receipt] = await receipts(page);
    expect(receipt).toMatchObject({
      operator: "agreements",
      act: "button",
      label: "Есепті сұрату",
      language: "kk",
      declared: true,
      purposes: { personal_data: true, messages: true, surveys: false },
      channels: { messages: ["sms", "email"] },
      controllers: [{ bin: "250640020303" }],
    });
    expect(receipt?.shown).toContain("Деректерді сақтау мерзімі: 5 жыл. (саясаттың 9.1-тармағы)");
    await expect.poll(() => taken("agreements").map(({ id }) => id), patience).toContain(receipt?.id);
  });

  it("leave the gate as it is, and put into the record what is chosen apart alone", async () => {
    const page = await arrive();
    await page.click('[data-part="declaration"]');
    await page.click("#request");
    await page.waitFor(() => (globalThis as unknown as Globals).__pressed.length === 1);
    expect(
      await page.evaluate(() => ["personal_data", "messages", "analytics"].map((id) => kelisim.status(id))),
    ).toEqual(["granted", "denied", "denied"]);
    expect(await page.evaluate(() => ({ ...kelisim.record.value?.purposes }))).not.toHaveProperty("personal_data");
  });

  it("take a form when it is sent, and not before it is filled in", async () => {
    const page = await arrive();
    await page.click("#send");
    expect([await pressed(page), await receipts(page)]).toEqual([[], []]);
    await page.click("[name=file]");
    await page.type("a");
    await page.click("#send");
    await page.waitFor(() => (globalThis as unknown as Globals).__pressed.length === 1);
    const [receipt] = await receipts(page);
    expect(receipt).toMatchObject({ act: "form", label: "Жіберу", purposes: { photo: true } });
    expect(await pressed(page)).toEqual([`photo ${receipt?.id}`]);
  });

  it("leave other forms alone", async () => {
    const page = await arrive();
    await page.click("#own");
    await page.waitFor(() => (globalThis as unknown as Globals).__pressed.length === 1);
    expect([await pressed(page), await receipts(page)]).toEqual([["plain"], []]);
  });

  it("record nothing for one who is under age, and erase what was set", async () => {
    const page = await arrive();
    await acceptAll(page);
    await page.evaluate(() => {
      const globals = globalThis as unknown as Globals;
      kelisim.on("underage", () => globals.__pressed.push("underage"));
      globals.__receipts.length = 0;
    });
    await page.click('[data-part="agreement"] [data-part="agreement-underage"]');
    await page.waitFor(() => (globalThis as unknown as Globals).__pressed.includes("underage"));
    await page.click("#request");
    expect([await pressed(page), await receipts(page)]).toEqual([["underage"], []]);
    expect(await page.evaluate(() => [kelisim.record.value, document.cookie])).toEqual([null, ""]);
  });

  it("hold a press until it can be read what it means", async () => {
    const { page, visitor } = await visit("empty.html");
    void page;
    const late = await visitor.newTab(demo().url("late.agreements.pages", "/agreements/index.html?delay=1500"));
    await ready(late);
    await late.evaluate(() => document.querySelector<HTMLElement>("#request")?.click());
    expect(await pressed(late)).toEqual([]);
    await waitForAgreement(late, "personal_data");
  });

  it("come and go with the elements of a web app", async () => {
    const page = await arrive();
    await page.evaluate(() => {
      document.querySelector("#request")?.remove();
      const form = document.createElement("form");
      form.id = "made";
      form.innerHTML = '<button id="made-button">Тіркелу</button>';
      document.body.append(form);
      (kelisim as unknown as { bindForm(form: Element, options: object): void }).bindForm(form, {
        purpose: "personal_data",
        field: "proof",
      });
    });
    await page.waitFor(
      (host) => document.querySelector(`#made ${host}`)?.shadowRoot?.textContent,
      hostOf("personal_data"),
    );
    expect(await page.evaluate((host) => document.querySelectorAll(host).length, hostOf("personal_data"))).toBe(1);
    await page.click('[data-part="declaration"]');
    await page.click("#made-button");
    await page.waitFor(() => (globalThis as unknown as Globals).__pressed.length === 1);
    expect(await receipts(page)).toMatchObject([{ act: "form", label: "Тіркелу" }]);
    expect(
      await page.evaluate(() => JSON.parse(document.querySelector<HTMLInputElement>("[name=proof]")?.value ?? "{}").id),
    ).toBe((await receipts(page))[0]?.id);
  });

  it.each(["500", "hang"])("send a receipt again on the next page when the server says %s", async (status) => {
    const id = `again-${status}-${engine}`;
    const settings = (url: string): string => `?config=${encodeConfig({ id, receipts: { url } })}`;
    const page = await arrive(settings(`/receipts?status=${status}`));
    await page.click('[data-part="declaration"]');
    await page.click("#request");
    await page.waitFor(() => (globalThis as unknown as Globals).__pressed.length === 1);
    const [receipt] = await receipts(page);
    const consents = (): unknown[] => taken(id).flatMap((one) => ("shown" in one ? [one.id] : []));
    expect(consents()).toEqual([]);
    await page.goto((await page.url()).replace(/\?.*/, settings("/receipts")));
    await expect.poll(consents, patience).toEqual([receipt?.id]);
    await page.waitFor((key) => localStorage.getItem(key) === null, `kelisim-receipts-${id}`);
  });
});
