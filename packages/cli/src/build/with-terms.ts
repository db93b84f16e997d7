/**
 * A script with what it has to know around it, as a parameter: code outside of the file cannot see it, and nothing new
 * is on `window`.
 */
export const aroundScript = (code: string, name: string, terms: unknown): string =>
  `((${name})=>{${withoutMap(code)}})(${inScript(terms)});\n`;

/** A module with what it has to know in front of it. What a module declares is its own. */
export const beforeModule = (code: string, name: string, terms: unknown): string =>
  `const ${name}=${inScript(terms)};\n${withoutMap(code)}`;

/** The map stays with us, so that the comment would only be a request for a file that is not there. */
export const withoutMap = (code: string): string => code.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");

/** Line ends of Unicode are none in JSON and were ones in scripts before ES2019. */
const inScript = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
