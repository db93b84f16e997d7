/**
 * Whether a cookie, storage key or database has a declared name. `*` stands for any run of characters, also none.
 * Linear in the length of the name, whatever the pattern.
 */
export function matchesName(pattern: string, name: string): boolean {
  const [start = "", ...rest] = pattern.split("*");
  const end = rest.pop();
  if (end === undefined) return pattern === name;
  if (!name.startsWith(start) || !name.endsWith(end)) return false;
  let from = start.length;
  for (const part of rest) {
    const at = name.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from + end.length <= name.length;
}
