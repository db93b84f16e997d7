import { describe, expect, it } from "vitest";
import { enginesUnderTest } from "../engines/index.ts";
import { acceptAll, said, siteIn } from "./site.ts";

describe.each(enginesUnderTest())("listeners and waiting code in %s", (engine) => {
  const { open, expectOnce } = siteIn(engine, "gate", { strict: true });

  it("one that throws stops neither the others, nor the gate, nor the page", async () => {
    const page = await open("once.html");
    const heard = await page.evaluate(async () => {
      const calls: string[] = [];
      const failing = (): never => {
        throw new Error("thrown on purpose");
      };
      for (const event of ["decision", "release", "receipt", "withdraw"]) {
        kelisim.on(event, failing);
        window.addEventListener(`kelisim:${event}`, failing);
      }
      kelisim.on("decision", () => void calls.push("decision"));
      kelisim.on("withdraw", () => void calls.push("withdraw"));
      window.addEventListener("kelisim:decision", () => calls.push("on window"));
      calls.push(String(await kelisim.acceptAll()));
      await kelisim.withdraw();
      calls.push(String(await kelisim.acceptAll()));
      return calls;
    });
    const decision = ["decision", "on window"];
    expect(heard).toEqual([...decision, "true", ...decision, "withdraw", ...decision, "true"]);
    await expectOnce("external", "image", "deferred");
    if (engine !== "webkit") expect(said(page).some((line) => line.includes('listener of "decision"'))).toBe(true);
  });

  it("a subscriber of the record that throws leaves nothing open, and keeps nobody from hearing", async () => {
    const page = await open("players.html");
    const heard = await page.evaluate(async () => {
      const shut = () => document.querySelectorAll("iframe[src], video[src]").length === 0;
      const seen: unknown[] = [];
      await kelisim.acceptAll();
      while (shut()) await new Promise((resolve) => setTimeout(resolve));
      kelisim.record.subscribe((record) => void (record as { purposes: { analytics?: boolean } }).purposes.analytics);
      kelisim.record.subscribe((record) => void seen.push(record === null));
      kelisim.on("decision", (record) => void seen.push(record));
      // Deleted by hand, as a visitor may do it in another tab.
      document.cookie = "kelisim=; path=/; max-age=0";
      window.dispatchEvent(new Event("focus"));
      return [...seen, shut(), kelisim.allows("analytics")];
    });
    expect(heard).toEqual([false, true, null, true, false]);
    if (engine !== "webkit")
      expect(said(page).some((line) => line.includes("a subscriber of `record` threw"))).toBe(true);
  });

  it("a listener that was taken off hears nothing", async () => {
    const page = await open("once.html");
    const heard = await page.evaluate(async () => {
      const calls: string[] = [];
      const undo = kelisim.on("decision", () => void calls.push("first"));
      kelisim.on("decision", () => void calls.push("second"));
      undo();
      undo();
      await kelisim.acceptAll();
      return calls;
    });
    expect(heard).toEqual(["second"]);
  });

  it("what waits runs once, now or later; its undo stops it; one that throws holds up no other", async () => {
    const page = await open("once.html");
    const calls = await page.evaluate(async () => {
      const calls: string[] = [];
      kelisim.when("necessary", () => void calls.push("at once"));
      calls.push("after");
      kelisim.when("counter", () => {
        throw new Error("thrown on purpose");
      });
      kelisim.when("counter", () => void calls.push("service"));
      kelisim.when("analytics", () => void calls.push("purpose"));
      kelisim.when("ads", () => void calls.push("other purpose"));
      kelisim.when("nothing", () => void calls.push("unknown"));
      const undo = kelisim.when("analytics", () => void calls.push("undone"));
      undo();
      undo();
      await kelisim.decide({ analytics: true });
      await kelisim.withdraw();
      await kelisim.decide({ analytics: true });
      kelisim.when("analytics", () => void calls.push("late"))();
      return calls;
    });
    expect(calls).toEqual(["at once", "after", "service", "purpose", "late"]);
  });

  it("each tag is announced when it is held and when it is let in", async () => {
    const page = await open("players.html");
    const heard = await page.evaluate(async () => {
      const heard: string[] = [];
      for (const event of ["hold", "release"]) {
        kelisim.on(event, (detail) => {
          const { id, element } = detail as { id: string; element: HTMLElement };
          heard.push(`${event} ${id} ${element.title}`);
        });
      }
      await kelisim.acceptAll();
      // Tags are let in in slices.
      while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve));
      await kelisim.withdraw();
      return heard;
    });
    expect(heard).toEqual(["release player Бір", "release player Екі", "hold player Бір", "hold player Екі"]);
    expect(await acceptAll(page)).toBe(true);
  });
});
