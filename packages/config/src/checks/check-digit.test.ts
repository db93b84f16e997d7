import fc from "fast-check";
import { expect, it } from "vitest";
import { checkDigit } from "./check-digit.ts";

const eleven = fc.stringMatching(/^\d{11}$/);

it.each(["250640020303", "800817401350", "890421351205"])("is the last digit of %s", (number) => {
  expect(checkDigit(number)).toBe(Number(number[11]));
});

it.each([
  ["10000000100", "1·1 + 1·9", "1·3 + 1·11 = 14", 3],
  ["00000000010", "1·10", "1·1 = 1", 1],
  ["00002000000", "2·5", "2·7 = 14", 3],
])("weighs %s again where the first weights give 10", (digits, _first, _second, digit) => {
  expect(checkDigit(digits)).toBe(digit);
});

it("is nothing where both weights give 10", () => {
  // 2·9 + 8·10 + 1·11 = 109 and 2·11 + 8·1 + 1·2 = 32 both leave 10.
  expect(checkDigit("00000000281")).toBeUndefined();
});

it("is a digit or nothing", () => {
  fc.assert(
    fc.property(eleven, (digits) => {
      const digit = checkDigit(digits);
      expect(digit === undefined || (Number.isInteger(digit) && digit >= 0 && digit <= 9)).toBe(true);
    }),
  );
});

it("catches any one mistyped digit where neither number needs the second weights", () => {
  const sum = (digits: string): number =>
    [...digits].reduce((all, digit, at) => all + Number(digit) * (at + 1), 0) % 11;
  fc.assert(
    fc.property(eleven, fc.nat(9), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const typed = digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1);
      fc.pre(sum(digits) < 10 && sum(typed) < 10);
      expect(checkDigit(typed)).not.toBe(checkDigit(digits));
    }),
  );
});
