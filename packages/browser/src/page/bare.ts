/**
 * A copy of JSON whose objects inherit nothing: what a page puts on `Object.prototype`, `always` say, is no setting of an
 * operator's.
 */
export function bare<T>(value: T): T {
  if (typeof value !== "object" || !value) return value;
  const copy = Array.isArray(value) ? [] : Object.create(null);
  for (const key of Object.keys(value)) copy[key] = bare(value[key as keyof T]);
  return copy;
}
