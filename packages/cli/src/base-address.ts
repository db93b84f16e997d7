import { InvalidArgumentError } from "commander";

/** Reads `--base`: a path of the site or an https address, with a slash at its end. */
export function baseAddress(text: string): string {
  if (!/^(?:\/(?!\/)|https:\/\/[^/\s?#]+(?=\/|$))[^\s?#"'<>\\]*$/.test(text))
    throw new InvalidArgumentError(
      "Write a path of the site such as /kelisim/, or an address that starts with https://.",
    );
  return text.endsWith("/") ? text : `${text}/`;
}
