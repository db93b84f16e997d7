/** An e-mail has no address of its own; `//host/…` still needs one to be read against. */
export const noBase = "https://email.invalid/";

/** A longer base would make an e-mail full of relative addresses slow to read. No host is told apart further on. */
const longestBase = 500;

/** The address, or `undefined` for what is none and so makes no request. */
export function readAddress(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/**
 * Every way to read an address in an e-mail. `https:host/x` is a path where the e-mail is shown in a page of that
 * scheme, and a host where it is not.
 */
export function readings(address: string, base: string): URL[] {
  return [readAddress(address), readAddress(address, base)].filter((url) => url !== undefined);
}

/** What the addresses of an e-mail are read against: its `<base>`, if it has one that counts. */
export function baseOf(href: string | undefined, outer: string): string {
  const url = href === undefined ? undefined : readAddress(href, outer);
  return url ? url.href.slice(0, longestBase) : outer;
}
