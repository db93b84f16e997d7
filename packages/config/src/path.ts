/** Where a value stands in a config, from the outside in. */
export type Path = readonly (string | number)[];

const plainKey = /^[A-Za-z_$][\w$-]*$/;

/** `["purposes", 2, "title"]` as `purposes[2].title`. */
export function formatPath(path: Path): string {
  return path.map(formatKey).join("").replace(/^\./, "");
}

function formatKey(key: string | number): string {
  if (typeof key === "number") return `[${key}]`;
  return plainKey.test(key) ? `.${key}` : `[${JSON.stringify(shorten(key))}]`;
}

/** The reverse of {@link formatPath} for plain keys; `undefined` if it is not such a path. */
export function parsePath(text: string): Path | undefined {
  if (!/^[A-Za-z_$][\w$-]*(?:\.[A-Za-z_$][\w$-]*|\[\d{1,6}\])*$/.test(text)) return undefined;
  return [...text.matchAll(/[A-Za-z_$][\w$-]*|\d+/g)].map(([key]) => (/^\d/.test(key) ? Number(key) : key));
}

/** The value at a path, `undefined` if there is none. Never looks at inherited properties. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** A value as a person would recognise it in a message. */
export function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(shorten(value));
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "function" ? "a function" : String(value);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
