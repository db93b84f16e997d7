/** A host stands for its subdomains too, and a web page's scheme does not cover sockets: CSP wants both said. */
export const sources = (host: string): string[] =>
  ["", "wss://"].flatMap((scheme) => [scheme + host, `${scheme}*.${host}`]);

/** @param others of the policy's directives, behind a semicolon, or nothing */
export const policyOf = (open: readonly string[], others = ""): string => `default-src ${open.join(" ")}${others}`;
