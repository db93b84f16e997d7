import type { Config } from "@kelisim/core";

/**
 * The script with an operator's config around it, as a parameter: code outside of the file cannot see it, and nothing
 * new is on `window`.
 * @param code the text of `kelisim.js`
 */
export function withConfig(code: string, config: Config): string {
  return `((kelisimConfig)=>{${withoutMap(code)}})(${inScript(forPage(config))});\n`;
}

/** The map stays with us, so that the comment would only be a request for a file that is not there. */
export const withoutMap = (code: string): string => code.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");

/**
 * What a page reads. Our questions to the operator are no business of a visitor's; that something is pending is, since
 * a letter then says so. The texts stay as they are, so that the digest in a record is that of the checked config.
 */
function forPage({ $schema, pending, ...config }: Config): Config {
  return { ...config, ...(pending && { pending: pending.map(({ path }) => ({ path, why: "" })) }) };
}

/** Line ends of Unicode are none in JSON and were ones in scripts before ES2019. */
const inScript = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
