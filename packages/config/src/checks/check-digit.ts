/**
 * The check digit of a BIN or IIN: the first eleven digits by the weights 1 to 11, modulo 11; if that gives 10, once
 * more by the weights 3 to 11, 1, 2. Set by the rules for forming the identification number.
 * @returns `undefined` where both give 10: such a number is never issued.
 */
export function checkDigit(number: string): number | undefined {
  const digits = [...number].slice(0, 11).map(Number);
  const first = weighed(digits, (index) => index + 1);
  if (first < 10) return first;
  const second = weighed(digits, (index) => ((index + 2) % 11) + 1);
  return second < 10 ? second : undefined;
}

function weighed(digits: readonly number[], weight: (index: number) => number): number {
  return digits.reduce((sum, digit, index) => sum + digit * weight(index), 0) % 11;
}
