import { describe, expect, it } from "vitest";
import type { Config, Purpose } from "./config.ts";
import { decide } from "./decisions.ts";
import { changesSince, isNoticeDue, withNotice } from "./revision.ts";
import { sampleConfig } from "./sample.fixture.ts";

const occasion = { config: sampleConfig, previous: null, language: "kk", now: Date.UTC(2026, 0), id: "id" } as const;
const record = decide({ analytics: true, ads: false }, "choose", occasion);
const revised: Config = { ...sampleConfig, policy: { ...sampleConfig.policy, revision: "2026-06-01" } };
const extended: Config = {
  ...sampleConfig,
  purposes: [...sampleConfig.purposes, { ...(sampleConfig.purposes[1] as Purpose), id: "maps" }],
};

describe("changesSince", () => {
  it("finds nothing when nothing changed", () => {
    expect(changesSince(record, sampleConfig)).toBeNull();
  });

  it("tells a changed policy from added purposes", () => {
    expect(changesSince(record, revised)).toEqual({ about: "2026-06-01", additions: false });
    expect(changesSince(record, extended)).toEqual({
      about: expect.stringMatching(/^2026-01-01\+\w{4}$/),
      additions: true,
    });
  });

  it("does not report a purpose that was listed and not answered", () => {
    const apart = decide({ analytics: true }, "button", occasion);
    expect(changesSince(apart, sampleConfig)).toBeNull();
    expect(changesSince(apart, extended)?.additions).toBe(true);
  });

  it("does not report what the banner does not ask about", () => {
    for (const kind of ["permission", "message"] as const) {
      const purposes = [...sampleConfig.purposes, { ...(sampleConfig.purposes[1] as Purpose), id: "maps", kind }];
      expect(changesSince(record, { ...sampleConfig, purposes })).toBeNull();
    }
  });

  it("does not report a new service of a purpose that is refused anyway", () => {
    const service = { ...(sampleConfig.services[1] as Config["services"][0]), id: "more" };
    expect(changesSince(record, { ...sampleConfig, services: [...sampleConfig.services, service] })).toBeNull();
  });
});

describe("added services", () => {
  const service = (id: string, purpose: string): Config["services"][0] => ({ id, purpose, title: { kk: id, ru: id } });
  const withServices = (...more: Config["services"]): Config => ({
    ...sampleConfig,
    services: [...sampleConfig.services, ...more],
  });
  const one = service("one", "analytics");
  const two = service("two", "analytics");

  it("of a granted purpose are additions, named by what was added in whatever order", () => {
    const changes = changesSince(record, withServices(one));
    expect(changes).toEqual({ about: expect.stringMatching(/^2026-01-01\+\w{4}$/), additions: true });
    expect(changesSince(record, withServices(two))?.about).not.toBe(changes?.about);
    expect(changesSince(record, withServices(one, two))).toEqual(changesSince(record, withServices(two, one)));
  });

  it("are told by the name of the revision, also where there is none", () => {
    const { revision, ...policy } = sampleConfig.policy;
    const config: Config = { ...sampleConfig, policy };
    const early = decide({ analytics: true, ads: false }, "choose", { ...occasion, config });
    expect(early.revision).toBe("");
    expect(changesSince(early, config)).toBeNull();
    expect(changesSince(early, sampleConfig)).toEqual({ about: "2026-01-01", additions: false });
  });
});

describe("a notice", () => {
  const changes = { about: "2026-06-01", additions: false };

  it("is due until it is answered; being shown or put off is only noted", () => {
    expect(isNoticeDue(record, changes)).toBe(true);
    expect(isNoticeDue(withNotice(record, changes, "notified"), changes)).toBe(true);
    expect(isNoticeDue(withNotice(record, changes, "later"), changes)).toBe(true);
    expect(isNoticeDue(withNotice(record, changes, "read"), changes)).toBe(false);
    expect(isNoticeDue(withNotice(record, changes, "read"), { ...changes, about: "2026-07-01" })).toBe(true);
  });

  it("changes nothing of what was decided, and never prolongs it", () => {
    const noted = withNotice(record, changes, "read");
    expect({ ...noted, notice: undefined }).toEqual({ ...record, notice: undefined });
  });
});
