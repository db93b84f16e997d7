/** Permissions of the browser under a purpose: what gets through to the browser, and what code of the page hears. */
import { describe, expect, it } from "vitest";
import { part, statusOf } from "../engines/dialog.ts";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { acceptAll, decide, ready, said, siteIn, withdraw } from "../gate/site.ts";

type Use =
  | "geolocation"
  | "watch"
  | "unwatch"
  | "media"
  | "oldMedia"
  | "contacts"
  | "bluetooth"
  | "notifications"
  | "push"
  | "decoy"
  | "speech"
  | "notify"
  | "worker";

interface Globals {
  uses: Record<Use, (given?: object) => void>;
  __native: string[];
  __told: string[];
}

/** What the browser's own function is called, what code hears when it is let through, and when it is not. */
const uses: Record<
  Exclude<Use, "watch" | "unwatch" | "decoy" | "notify">,
  [native: string, letIn: string[], refused: string[]]
> = {
  geolocation: ["getCurrentPosition", ["position"], ["PERMISSION_DENIED"]],
  media: ["getUserMedia", ["stream"], ["NotAllowedError 0"]],
  oldMedia: ["webkitGetUserMedia", ["stream"], ["NotAllowedError 0"]],
  contacts: ["select", ["contacts 1"], ["contacts 0"]],
  bluetooth: ["requestDevice", ["device"], ["NotFoundError 8"]],
  notifications: ["requestPermission", ["granted", "granted"], ["denied", "denied"]],
  push: ["subscribe", ["subscription"], ["NotAllowedError 0"]],
  speech: ["start", ["speech start"], ["speech not-allowed", "speech end"]],
  worker: ["showNotification", ["shown"], ["TypeError 0"]],
};
const names = Object.keys(uses) as (keyof typeof uses)[];

const use = (target: Page, name: Use, given?: object): Promise<void> =>
  target.evaluate(
    (wanted, options) => void (globalThis as unknown as Globals).uses[wanted](options ?? undefined),
    name,
    given ?? null,
  );
const heard = (target: Page): Promise<string[]> => target.evaluate(() => (globalThis as unknown as Globals).__told);
const natives = (target: Page): Promise<string[]> => target.evaluate(() => (globalThis as unknown as Globals).__native);
const waitToHear = (target: Page, count: number): Promise<unknown> =>
  target.waitFor((wanted) => (globalThis as unknown as Globals).__told.length >= wanted, count);
/** Forgets what was heard so far. */
const forget = (target: Page): Promise<void> =>
  target.evaluate(() => {
    const { __told, __native } = globalThis as unknown as Globals;
    __told.length = 0;
    __native.length = 0;
  });
const questionOf = (target: Page): Promise<string> =>
  target.evaluate(() => {
    const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot;
    return root?.querySelector('[data-part="section:asked"]')?.textContent ?? "";
  });
const waitForQuestion = (target: Page, title: string): Promise<unknown> =>
  target.waitFor((wanted) => {
    const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot;
    return root?.querySelector('[data-part="section:asked"] h4')?.textContent === wanted;
  }, title);
const isOpen = (target: Page): Promise<boolean> =>
  target.evaluate(() =>
    Boolean(document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector('[data-part="settings"]')),
  );

const answerAll = (target: Page, granted: boolean): Promise<boolean> =>
  decide(target, { analytics: true, location: granted, camera: granted, voice: granted, other: granted });

describe.each(enginesUnderTest())("permissions in %s", (engine) => {
  const { open, visit, demo } = siteIn(engine, "permissions");

  it("are asked for in our own words first, and then by the browser", async () => {
    const target = await open("index.html");
    await use(target, "geolocation");
    await waitForQuestion(target, "Орналасқан жер");
    expect(await questionOf(target)).toBe(
      "Сайт қазір мынаны сұрайдыОрналасқан жерЖақын жердегі көліктерді көрсету үшін керек.",
    );
    expect([await natives(target), await heard(target)]).toEqual([[], []]);
    await target.click('[data-part="purpose:location"]');
    await target.click("[data-part=save]");
    await waitToHear(target, 1);
    expect([await natives(target), await heard(target)]).toEqual([["getCurrentPosition"], ["position"]]);
    expect(await target.evaluate(() => kelisim.record.value?.purposes)).toEqual({ analytics: false, location: true });
  });

  it("are not granted by accepting all, which does not name them: each is asked for when it is needed", async () => {
    const target = await open("index.html");
    await acceptAll(target);
    expect(await statusOf(target, "location")).toBe("undecided");
    await use(target, "geolocation");
    await waitForQuestion(target, "Орналасқан жер");
    expect(await natives(target)).toEqual([]);
    await target.click(part("refuse-asked"));
    await waitToHear(target, 1);
    expect([await statusOf(target, "location"), await statusOf(target, "camera")]).toEqual(["denied", "undecided"]);
    expect(await statusOf(target, "analytics")).toBe("granted");
    await use(target, "media");
    await waitForQuestion(target, "Камера");
    await target.click(part("allow-asked"));
    await waitForQuestion(target, "Микрофон");
  });

  it("are explained in the visitor's language, and looked at where the visitor now is", async () => {
    const target = await open("index.html");
    await target.evaluate(() => {
      document.documentElement.lang = "ru";
    });
    await use(target, "contacts");
    await waitForQuestion(target, "Другие разрешения");
    expect(await questionOf(target)).toMatch(/^Сайт сейчас запрашивает/);
    const focused = await target.evaluate(
      () => document.querySelector("[data-kelisim-ui]")?.shadowRoot?.activeElement?.textContent,
    );
    expect(focused).toBe("Сайт сейчас запрашивает");
  });

  it("go straight to the browser once granted", async () => {
    const target = await open("index.html");
    await answerAll(target, true);
    for (const name of names) {
      const [native, letIn] = uses[name];
      await use(target, name);
      await waitToHear(target, letIn.length);
      expect([await natives(target), await heard(target)]).toEqual([[native], letIn]);
      await forget(target);
    }
    expect(await isOpen(target)).toBe(false);
  });

  it("get the API's own refusal where they are refused, and no question", async () => {
    const target = await open("index.html");
    await answerAll(target, false);
    for (const name of names) {
      const [, , refused] = uses[name];
      await use(target, name);
      await waitToHear(target, refused.length);
      expect([name, await natives(target), await heard(target)]).toEqual([name, [], refused]);
      await forget(target);
    }
    await use(target, "watch");
    await waitToHear(target, 1);
    expect([await natives(target), await heard(target)]).toEqual([[], ["PERMISSION_DENIED"]]);
    expect(await isOpen(target)).toBe(false);
  });

  it("of buttons and notifications of the browser's own go by the purpose too", async () => {
    const target = await open("index.html");
    const look = () =>
      target.evaluate(() => {
        const made = globalThis as unknown as Record<string, { prototype: object }>;
        const of = (name: string): object => Object.create(made[name]?.prototype ?? null);
        const { position } = of("HTMLGeolocationElement") as { position: object | null };
        const { stream } = of("HTMLUserMediaElement") as { stream: object | null };
        const { track } = of("HTMLCameraElement") as { track: object | null };
        return [position, stream, track].map(Boolean);
      });
    await answerAll(target, false);
    expect(await look()).toEqual([false, false, false]);
    await use(target, "notify");
    await use(target, "decoy");
    await waitToHear(target, 2);
    expect([await natives(target), (await heard(target)).sort()]).toEqual([
      ["getUserMedia"],
      ["notification error", "stream"],
    ]);
    expect(await target.evaluate(() => (globalThis as unknown as { __tracks: unknown[] }).__tracks.length)).toBe(0);
    await forget(target);
    await decide(target, { camera: true });
    expect(await look()).toEqual([false, false, true]);
    await answerAll(target, true);
    expect(await look()).toEqual([true, true, true]);
    await use(target, "notify");
    await waitToHear(target, 1);
    expect([await natives(target), await heard(target)]).toEqual([["Notification"], ["notification show"]]);
    expect(await isOpen(target)).toBe(false);
  });

  it("take a closed dialog for a no that is not recorded, and ask again only after a gesture", async () => {
    const target = await open("index.html");
    await use(target, "geolocation");
    await waitForQuestion(target, "Орналасқан жер");
    await target.press("Escape");
    await waitToHear(target, 1);
    // The page tries again by itself.
    await use(target, "geolocation");
    await waitToHear(target, 2);
    expect(await heard(target)).toEqual(["PERMISSION_DENIED", "PERMISSION_DENIED"]);
    expect(await target.evaluate(() => kelisim.record.value)).toBe(null);
    expect(await isOpen(target)).toBe(false);
    await target.click("#find");
    await waitForQuestion(target, "Орналасқан жер");
    expect(await natives(target)).toEqual([]);
  });

  it("ask one thing after the other, and each once", async () => {
    const target = await open("index.html");
    await use(target, "geolocation");
    await use(target, "geolocation");
    await use(target, "media");
    await waitForQuestion(target, "Орналасқан жер");
    await target.press("Escape");
    await waitForQuestion(target, "Камера");
    expect(await heard(target)).toEqual(["PERMISSION_DENIED", "PERMISSION_DENIED"]);
    await target.press("Escape");
    await waitToHear(target, 3);
    expect([await natives(target), (await heard(target))[2]]).toEqual([[], "NotAllowedError 0"]);
  });

  it("need every purpose that a call is for", async () => {
    const target = await open("index.html");
    await decide(target, { camera: true, voice: false });
    await use(target, "media");
    await use(target, "media", { video: true });
    await waitToHear(target, 2);
    expect((await heard(target)).sort()).toEqual(["NotAllowedError 0", "stream"]);
    expect(await natives(target)).toEqual(["getUserMedia"]);
  });

  it("end what runs when they are taken back", async () => {
    const target = await open("index.html");
    await answerAll(target, true);
    await use(target, "watch");
    await use(target, "media");
    await waitToHear(target, 2);
    await forget(target);
    await withdraw(target);
    await waitToHear(target, 3);
    expect((await heard(target)).sort()).toEqual(["PERMISSION_DENIED", "audio ended", "video ended"]);
    expect(await natives(target)).toEqual(["clearWatch 7"]);
  });

  it("know a watch by its number, whether it has begun or not", async () => {
    const target = await open("index.html");
    await use(target, "watch");
    await waitForQuestion(target, "Орналасқан жер");
    await use(target, "unwatch");
    await answerAll(target, true);
    await use(target, "watch");
    await waitToHear(target, 1);
    await use(target, "unwatch");
    expect([await natives(target), await heard(target)]).toEqual([["watchPosition", "clearWatch 7"], ["position"]]);
  });

  it("leave the browser to throw at a call that is none", async () => {
    const target = await open("index.html");
    const error = await target.evaluate(() => {
      try {
        (Object.create(Geolocation.prototype) as { getCurrentPosition(): void }).getCurrentPosition();
        return "";
      } catch (thrown) {
        return (thrown as Error).name;
      }
    });
    expect([error, await heard(target)]).toEqual(["TypeError", []]);
  });

  it("wait for an SDK that is on its way, and are refused by one that cannot work", async () => {
    const { visitor } = await visit("empty.html");
    const broken = Buffer.from(JSON.stringify({ purposes: null })).toString("base64url");
    const target = await visitor.newTab(demo().url("broken.pages", `/permissions/index.html?config=${broken}`));
    await ready(target);
    await use(target, "geolocation");
    await waitToHear(target, 1);
    expect([await natives(target), await heard(target)]).toEqual([[], ["PERMISSION_DENIED"]]);
  });

  it.skipIf(engine === "webkit")("are said not to be guarded where the head lacks its piece", async () => {
    const target = await open("index.html?head=none");
    expect(said(target)).toEqual([expect.stringContaining("kelisim-permissions.js is not in the head")]);
  });
});
