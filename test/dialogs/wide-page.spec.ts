/**
 * On a page that is wider than the phone, the dialogs are where the visitor looks, and as large as elsewhere. Only
 * Chromium can be driven as a phone.
 */
import { describe, expect, it } from "vitest";
import { part, waitForPart } from "../engines/dialog.ts";
import { chromiumDevtools, hasChromium, type Opened } from "../everyone/devtools.ts";
import "../gate/site.ts";

const phone = { width: 360, height: 740, isMobile: true, hasTouch: true };

interface Seen {
  /** Whether all of it is in the part of the page that is seen. */
  readonly isIn: boolean;
  /** Of the phone's own pixels. */
  readonly width: number;
  readonly height: number;
  /** Where to press it. */
  readonly x: number;
  readonly y: number;
}

/** How a visitor sees what the selector finds in the shadow root of the host. */
const seen = ({ page }: Opened, selector: string): Promise<Seen> =>
  page.evaluate((wanted) => {
    const hosts = [...document.querySelectorAll("[data-kelisim-ui], [data-kelisim-reopen]")];
    const found = hosts.flatMap((host) => host.shadowRoot?.querySelector(wanted) ?? [])[0];
    const { left, top, right, bottom, width, height } = (found ?? document.body).getBoundingClientRect();
    const view = visualViewport as VisualViewport;
    const { scale, offsetLeft, offsetTop } = view;
    const isIn =
      left >= offsetLeft - 1 &&
      top >= offsetTop - 1 &&
      right <= offsetLeft + view.width + 1 &&
      bottom <= offsetTop + view.height + 1;
    return {
      isIn,
      width: Math.round(width * scale),
      height: Math.round(height * scale),
      x: (left + right) / 2,
      y: (top + bottom) / 2,
    };
  }, selector);

async function tap(at: Opened, name: string): Promise<void> {
  await at.page.waitFor(() => !document.querySelector("[data-kelisim-settling]"));
  const { x, y } = await seen(at, part(name));
  await at.devtools.touchscreen.tap(x, y);
}

const expectInSight = async (at: Opened, selector: string, width: number): Promise<void> => {
  const isSo = async (): Promise<boolean> => {
    const { isIn, width: now } = await seen(at, selector);
    return isIn && Math.abs(now - width) < 2;
  };
  await expect.poll(isSo, { timeout: 10_000 }).toBe(true);
};

describe.runIf(hasChromium)("on a phone, a page that is 1200 px wide", () => {
  const { demo, newPage } = chromiumDevtools();

  it.each([
    "",
    "width=1200",
    "width=1200, initial-scale=1",
    "width=device-width",
    "width=device-width, initial-scale=1",
  ])("has the dialogs in sight, also where the visitor zooms: %s", async (viewport) => {
    const at = await newPage(phone);
    await at.page.goto(demo().url("dialogs.pages", `/dialogs/wide.html?viewport=${encodeURIComponent(viewport)}`));
    await waitForPart(at.page, "banner");
    await expectInSight(at, part("banner"), 344);
    expect((await seen(at, part("reject-all"))).height).toBeGreaterThan(44);
    for (const pageScaleFactor of [2, 0.5]) {
      await at.session.send("Emulation.setPageScaleFactor", { pageScaleFactor });
      await at.page.waitFor((wanted) => visualViewport?.scale === wanted, pageScaleFactor);
      await expectInSight(at, part("banner"), 344);
    }
    await tap(at, "choose");
    await waitForPart(at.page, "settings");
    await expectInSight(at, "[data-part=settings] .card", 360);
    await tap(at, "reject-all");
    await waitForPart(at.page, "reopen");
    await expectInSight(at, part("reopen"), 44);
    await tap(at, "reopen");
    await waitForPart(at.page, "settings");
  });
});
