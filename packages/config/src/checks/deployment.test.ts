import { describe, expect, it } from "vitest";
import { changed, itAccepts, itRefuses, problemsOf } from "../../fixtures/expect-problems.ts";

const draft = {
  "policy.url": undefined,
  "policy.revision": undefined,
  services: [],
  "controllers[0].bin": undefined,
  "policy.documents[0].url": undefined,
};

describe("a site in use", () => {
  const strict = { strict: true };
  itAccepts([["a draft, as long as it is not strict", draft]]);
  itAccepts([["a complete config", {}]], strict);
  itRefuses(
    [
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

  it("names each missing value once, pending or not", () => {
    const pending = ["policy.url", "policy.revision", "controllers[0].iin"].map((path) => ({ path, why: "Ask." }));
    const paths = problemsOf(changed({ ...draft, pending }), strict).map(({ path }) => path);
    expect(paths.toSorted()).toEqual(
      ["controllers[0].iin", "policy.documents[0].url", "policy.revision", "policy.url", "services"].toSorted(),
    );
  });
});
