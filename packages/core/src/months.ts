/** 13 calendar months at most (Autocheck 9.5, MyCar 7.5); an operator may choose fewer. */
export const maxMonths = 13;

/**
 * The same time of day in UTC `months` calendar months later, the day clamped to the month's end: 31 January and 13
 * months is 28 or 29 February.
 * @param at milliseconds since 1970 UTC
 */
export function addMonths(at: number, months: number): number {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  // A day that the month lacks runs over into the next one; day 0 is the last of the month meant.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
}
