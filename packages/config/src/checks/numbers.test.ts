import { describe } from "vitest";
import { itAccepts, itRefuses } from "../../fixtures/expect-problems.ts";

describe("BIN and IIN", () => {
  itAccepts([
    ["the BIN of KAO Solutions", { "controllers[0].bin": "250640020303" }],
    ["both IINs of Kashalot's proprietors", { "controllers[0].bin": undefined, "controllers[0].iin": "890421351205" }],
  ]);
  itRefuses([
    [
      "a wrong check digit",
      { "controllers[0].bin": "250640020304" },
      "controllers[0].bin",
      "is no BIN: its check digit is wrong",
    ],
    ["two digits swapped", { "controllers[1].iin": "800817401530" }, "controllers[1].iin", "check digit is wrong"],
    ["eleven digits", { "controllers[0].bin": "25064002030" }, "controllers[0].bin", "is not 12 digits"],
    ["spaces", { "controllers[0].bin": "250640 020303" }, "controllers[0].bin", "without spaces"],
    ["digits that are not ASCII", { "controllers[0].bin": "٢50640020303" }, "controllers[0].bin", "is not 12 digits"],
    [
      "an IIN as BIN",
      { "controllers[0].bin": "800817401350" },
      "controllers[0].bin",
      "does not have the form of a BIN. It looks like an IIN; write it as iin",
    ],
    [
      "a BIN as IIN",
      { "controllers[1].iin": "250640020303" },
      "controllers[1].iin",
      "does not have the form of an IIN. It looks like a BIN; write it as bin",
    ],
    ["thirteen digits", { "controllers[0].bin": "2506400203031" }, "controllers[0].bin", "is not 12 digits"],
    ["zeros as BIN, which are no IIN either", { "controllers[0].bin": "000000000000" }, "controllers[0].bin", "papers"],
    ["zeros", { "controllers[0].bin": "000000000000" }, "controllers[0].bin", "does not have the form"],
  ]);
});
