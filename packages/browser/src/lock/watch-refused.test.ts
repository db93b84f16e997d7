import type { Config } from "@kelisim/core";
import { describe, expect, it, vi } from "vitest";
import type { Realm } from "../page/ascii-place.ts";
import { watchRefused } from "./watch-refused.ts";

const policy = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: captcha.example";

const violation = (blockedURI: string, effectiveDirective = "connect-src", originalPolicy = policy): Event =>
  Object.assign(new Event("securitypolicyviolation"), { blockedURI, effectiveDirective, originalPolicy });

const text = { kk: "a", ru: "a" };
const services = [["counter.example", "maps.example/api/", "сайт.қаз"], undefined].map((hosts, index) => ({
  id: `s${index}`,
  purpose: "stats",
  title: text,
  ...(hosts && { hosts }),
}));

function watch(early: Event[] = [], gate: Config["gate"] = { lock: { allow: ["'self'"] } }) {
  const document = new EventTarget();
  const error = vi.fn<(message: string) => void>();
  const emit = vi.fn();
  const stop = watchRefused({
    window: { document, kelisimRefused: early, URL } as unknown as Window & Realm,
    config: { services, gate },
    reporter: { error },
    events: { emit },
  });
  return {
    refuse: (...of: Parameters<typeof violation>) => void document.dispatchEvent(violation(...of)),
    error,
    emit,
    stop,
  };
}

describe("what the lock refuses", () => {
  it("is said with its use and the line that would allow it, where no service has it", () => {
    const { refuse, error, emit } = watch();
    refuse("https://leads.example:8443/api/lead");
    expect(error.mock.calls.flat()).toEqual([
      'the lock refused connect-src to https://leads.example:8443, of no service; if the site needs it, add "https://leads.example:8443" to gate.lock.allow',
    ]);
    expect(emit.mock.calls).toEqual([
      ["blocked", { address: "https://leads.example:8443/api/lead", use: "connect-src" }],
    ]);
  });

  it("is said once for each use of each origin, and is an event each time", () => {
    const { refuse, error, emit } = watch();
    refuse("https://leads.example/1");
    refuse("https://leads.example/2");
    refuse("https://leads.example/1", "img-src");
    refuse("wss://leads.example/1");
    expect([error.mock.calls.length, emit.mock.calls.length]).toEqual([3, 4]);
  });

  it.each([
    ["a service's host", "https://counter.example/c"],
    ["a host under it", "https://a.counter.example/c"],
    ["a service's host beside its path", "https://maps.example/x"],
    ["a service's host as browsers write it", "https://xn--80aswg.xn--80ao21a/x"],
    ["no address", "inline"],
    ["an address within the page", "data"],
  ])("is not told of where it is %s", (_, address) => {
    const { refuse, error, emit } = watch();
    refuse(address);
    expect([error.mock.calls, emit.mock.calls]).toEqual([[], []]);
  });

  it("is told of for a host that only ends like a service's", () => {
    const { refuse, emit } = watch();
    refuse("https://mycounter.example/c");
    expect(emit).toHaveBeenCalledOnce();
  });

  it("is not what another policy of the site refuses", () => {
    const { refuse, emit } = watch();
    refuse("https://leads.example/", "connect-src", "default-src 'self'");
    expect(emit).not.toHaveBeenCalled();
  });

  it("is none of ours without a lock", () => {
    const { refuse, emit } = watch([], { guard: true });
    refuse("https://leads.example/");
    expect(emit).not.toHaveBeenCalled();
  });

  it("is told of that came before the SDK, and of none after its end", () => {
    const early = [violation("https://fonts.example/a", "font-src")];
    const { refuse, emit, stop } = watch(early);
    expect([emit.mock.calls.length, early.length]).toEqual([1, 0]);
    stop();
    refuse("https://leads.example/");
    expect(emit).toHaveBeenCalledOnce();
  });
});
