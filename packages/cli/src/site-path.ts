import { InvalidArgumentError } from "commander";

/** Reads `--path`: where the pages are. */
export function sitePath(text: string): string {
  if (!/^\/(?!\/)[^\s?#*]*$/.test(text))
    throw new InvalidArgumentError("Write a path of the site such as /pay/, without * and without the host.");
  return text;
}
