/** A revision that is a date reads as a date; any other is the operator's own version string. */
export function formatRevision(revision: string): string {
  return revision.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3.$2.$1");
}
