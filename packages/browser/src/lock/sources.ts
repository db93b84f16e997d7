/** A host stands for its subdomains too, and a web page's scheme does not cover sockets: CSP wants both said. */
export const sources = (host: string): string[] =>
  ["", "wss://"].flatMap((scheme) => [scheme + host, `${scheme}*.${host}`]);

export const policyOf = (open: readonly string[]): string => `default-src ${open.join(" ")}`;
