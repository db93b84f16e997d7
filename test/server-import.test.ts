// @vitest-environment node
import { describe, expect, it } from "vitest";

describe("on a server", () => {
  it("importing does nothing, and an instance allows nothing", async () => {
    const before = Object.keys(globalThis);
    const { init } = await import("../packages/kelisim/dist/index.js");
    expect(Object.keys(globalThis)).toEqual(before);
    const consent = init({ id: "any" } as never);
    expect(consent.status("analytics")).toBe("undecided");
    expect(consent.allows("analytics")).toBe(false);
    expect(await consent.acceptAll()).toBe(false);
    expect(consent.record.value).toBeNull();
  });
});
