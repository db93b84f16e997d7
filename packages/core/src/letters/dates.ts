/**
 * The day a notice period ends: the same time of day `noticeDays` calendar days later in the visitor's own time zone,
 * so that a change of the clocks cannot move the day. The day of the notice is not counted.
 * @param at milliseconds since 1970 UTC
 */
export function earliestDate(at: number, noticeDays: number): number {
  const date = new Date(at);
  return date.setDate(date.getDate() + noticeDays);
}

/** `dd.mm.yyyy` in the visitor's own time zone, the order both languages use. @param at milliseconds since 1970 UTC */
export function formatDate(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => `${value}`.padStart(2, "0");
  return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
}
