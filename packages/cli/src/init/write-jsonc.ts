/**
 * A value as JSON with comments.
 * @param notes what is said over a name, by its path; `""` for the whole
 */
export function writeJsonc(value: object, notes: Readonly<Record<string, string>>): string {
  const comment = (path: string, indent: string): string[] =>
    (notes[path]?.split("\n") ?? []).map((line) => `${indent}// ${line}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => {
      const text = JSON.stringify(member, null, 2).replace(/\n/g, "\n  ");
      return [...comment(name, "  "), `  ${JSON.stringify(name)}: ${text}`].join("\n");
    });
  return [...comment("", ""), "{", members.join(",\n"), "}", ""].join("\n");
}
