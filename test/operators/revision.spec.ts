import { expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import type { Config, Purpose, Service } from "../../packages/core/src/config.ts";
import { pressAtOnce } from "../engines/dialog.ts";
import type { Page } from "../engines/index.ts";
import { describeOperators, operators } from "./under-test.ts";
import {
  acceptAll,
  configOf,
  hasPart,
  isDevicePurpose,
  openSettings,
  recordMade,
  reloadDecided,
  requested,
  statuses,
  switches,
  textOf,
  waitForNoPart,
  waitForPart,
  waitForRequests,
  withQuery,
} from "./visit.ts";

const newPurpose: Purpose = {
  id: "added_purpose",
  kind: "device",
  title: { kk: "Жаңа мақсат", ru: "Новая цель" },
  description: { kk: "Сынақ үшін.", ru: "Для проверки." },
};

describeOperators(operators, (stage, operator) => {
  it("tells of a changed policy without asking for anything", async () => {
    const config = await configOf(operator);
    const page = await stage.visitor.open(stage.demo.url(operator));
    await acceptAll(page);
    const before = await recordMade(page);
    expect(before.revision).toBe(config.policy.revision);
    expect(before.notice).toBeUndefined();

    await page.goto(changed(config, {}));
    await waitForPart(page, "notice");
    expect(await hasPart(page, "banner")).toBe(false);
    await expectUsable(page);
    const { notice, ...shown } = await recordMade(page);
    expect(notice?.answer).toBe("notified");
    expect({ ...shown }).toEqual(before);

    await pressAtOnce(page, "later");
    await waitForNoPart(page, "notice");
    await reloadDecided(page);
    expect(await hasPart(page, "notice")).toBe(false);
    const { notice: answered, ...kept } = await recordMade(page);
    expect(answered?.answer).toBe("later");
    expect({ ...kept }).toEqual(before);
  });

  it("starts a new purpose and a new service off", async () => {
    const config = await configOf(operator);
    const granted = config.purposes.find(
      (one) => isDevicePurpose(one) && config.services.some(({ purpose }) => purpose === one.id),
    );
    const known = config.services.find(({ purpose }) => purpose === granted?.id);
    if (!granted || !known) throw new Error(`${operator} has no service to compare with`);
    const added: Service = {
      id: "added-service",
      purpose: granted.id,
      title: { kk: "Жаңа қызмет", ru: "Новый сервис" },
    };
    const page = await stage.visitor.open(stage.demo.url(operator));
    await acceptAll(page);
    const before = await recordMade(page);
    const { purposes, services } = brief(config);
    await page.goto(changed(config, { purposes: [...purposes, newPurpose], services: [...services, added] }));
    await waitForPart(page, "notice");
    expect(await statuses(page, [granted.id, known.id, added.id, newPurpose.id])).toEqual({
      [granted.id]: "granted",
      [known.id]: "granted",
      [added.id]: "undecided",
      [newPurpose.id]: "undecided",
    });
    await expectHeld(page, [added.id, newPurpose.id], known.id);
    expect((await recordMade(page)).purposes).toEqual(before.purposes);
    expect(await textOf(page, "notice")).not.toBe("");
    await pressAtOnce(page, "later");
    await waitForNoPart(page, "notice");
    await openSettings(page);
    expect((await switches(page))[newPurpose.id]).toBe(false);
    expect((await switches(page))[granted.id]).toBe(true);
  });

  const changed = (config: Config, keys: Partial<Config>): string => {
    const policy = { ...config.policy, revision: "changed-2" };
    return withQuery(stage.demo.url(operator), { config: encodeConfig({ policy, ...keys }) });
  };

  /** The one that may load comes last, so the others would have been asked for before it. */
  async function expectHeld(page: Page, held: readonly string[], letIn: string): Promise<void> {
    const address = (id: string): string => stage.demo.url("added.thirdparty", `/p.gif?name=${id}`);
    await page.evaluate(
      (tags) => {
        for (const [id, source] of tags) {
          const image = new Image();
          image.dataset.kelisim = id;
          image.dataset.src = source;
          document.body.append(image);
        }
      },
      [...held, letIn].map((id) => [id, address(id)] as const),
    );
    await waitForRequests(stage.demo, [address(letIn)]);
    for (const id of held) expect(requested(stage.demo)).not.toContain(address(id));
  }
});

/** Without the long texts, which are too much for an address. */
function brief({ purposes, services }: Config): Pick<Config, "purposes" | "services"> {
  const none = { kk: "", ru: "" };
  return {
    purposes: purposes.map((purpose) => ({ ...purpose, description: none })),
    services: services.map(({ id, purpose, title }) => ({ id, purpose, title })),
  };
}

/** A link of the page itself, and not one that a dialog has drawn. */
async function expectUsable(page: Page): Promise<void> {
  await page.evaluate(() => {
    const link = document.querySelector<HTMLAnchorElement>('body a[href^="/"]');
    link?.setAttribute("id", "link-under-notice");
    link?.addEventListener("click", (event) => {
      event.preventDefault();
      Object.assign(globalThis, { clicked: true });
    });
  });
  await page.click("#link-under-notice");
  await page.waitFor(() => "clicked" in globalThis);
  expect(await hasPart(page, "notice")).toBe(true);
}
