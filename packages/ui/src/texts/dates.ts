/** `dd.mm.yyyy` in the visitor's own time zone, the order both languages use. @param at milliseconds since 1970 UTC */
export function formatDate(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => `${value}`.padStart(2, "0");
  return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
}

/** The same time of day `days` calendar days later, so that a change of the clocks cannot move the day. */
export function addDays(at: number, days: number): number {
  const date = new Date(at);
  return date.setDate(date.getDate() + days);
}

/** A revision that is a date reads as a date; any other is the operator's own version string. */
export function formatRevision(revision: string): string {
  return revision.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3.$2.$1");
}
