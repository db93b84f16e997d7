import { describe, expect, it } from "vitest";
import { changed, itAccepts, itRefuses, problemsOf } from "../../fixtures/expect-problems.ts";
import { validConfig } from "../../fixtures/valid-config.ts";

const draft = {
  "policy.url": undefined,
  "policy.revision": undefined,
  services: [],
  "controllers[0].bin": undefined,
  "policy.documents[0].url": undefined,
};

const postal = { "withdrawal.postalAddress": { kk: "Алматы қаласы", ru: "город Алматы" } };
const devices = validConfig.purposes.filter(({ kind }) => kind === "device");

describe("a site in use", () => {
  const strict = { strict: true };
  itAccepts([["a draft, as long as it is not strict", draft]]);
  itAccepts([["a complete config", {}]], strict);
  itAccepts(
    [
      ["a postal address for a letter", { "withdrawal.route": "post", "withdrawal.address": undefined, ...postal }],
      [
        "no way of withdrawal where nothing is agreed to",
        { withdrawal: undefined, purposes: devices, agreements: undefined },
      ],
    ],
    strict,
  );
  itRefuses(
    [
      [
        "a letter without postal address",
        { "withdrawal.route": "post" },
        "withdrawal.postalAddress",
        "the address to write to",
      ],
      ["a writing without postal address", { "withdrawal.route": "written" }, "withdrawal.postalAddress", "write to"],
      [
        "an e-mail without address",
        { "withdrawal.address": undefined },
        "withdrawal.address",
        "the address to write to",
      ],
      ["no policy", { policy: undefined }, "policy", "missing"],
      ["something pending without place or reason", { pending: [{}] }, "pending[0].why", "missing"],
      ["no policy address", draft, "policy.url", "A site in use needs this value"],
      ["no revision", draft, "policy.revision", "the policy's date"],
      ["no services", draft, "services", "List the services"],
      ["no number", draft, "controllers[0].bin", "BIN, or its IIN"],
      ["a document without address", draft, "policy.documents[0].url", "where the document is"],
      ["data purposes without withdrawal", { withdrawal: undefined }, "withdrawal", "is withdrawn"],
      [
        "what is pending, with its reason",
        { "withdrawal.address": undefined, pending: [{ path: "withdrawal.address", why: "4.2 names none." }] },
        "withdrawal.address",
        "still to be supplied by the operator: 4.2 names none.",
      ],
    ],
    strict,
  );

  it("does not take another value's being pending for that of the number", () => {
    const pending = [{ path: "controllers[1].iin", why: "Ask." }];
    const paths = problemsOf(
      changed({ "controllers[0].bin": undefined, "controllers[1].iin": undefined, pending }),
      strict,
    ).map(({ path }) => path);
    expect(paths.toSorted()).toEqual(["controllers[0].bin", "controllers[1].iin"]);
  });

  it("names each missing value once, pending or not", () => {
    const pending = ["policy.url", "policy.revision", "controllers[0].iin"].map((path) => ({ path, why: "Ask." }));
    const paths = problemsOf(changed({ ...draft, pending }), strict).map(({ path }) => path);
    expect(paths.toSorted()).toEqual(
      ["controllers[0].iin", "policy.documents[0].url", "policy.revision", "policy.url", "services"].toSorted(),
    );
  });
});
