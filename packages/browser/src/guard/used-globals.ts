/**
 * Comments, strings, regular expressions and keys of a script, in which a name is no use of it. What is left open ends
 * with the script.
 */
const noUse =
  /\/\*.*?(?:\*\/|$)|\/\/[^\n]*|(["'`])(?:\\.|(?!\1).)*\1?|[^\w$)\]\s]\s*\/(?:\\.|\[[^\]\n]*|[^/\n])+\/|[{,]\s*[\w$]+\s*:/gs;

/**
 * Whether a script uses a global by a name such as `ymaps` or `google.maps`. A word of a text, a property of something
 * else, a key, and a variable or parameter of the script itself are no such use.
 */
export function usesGlobal(script: string, names: readonly string[]): boolean {
  const code = script.replace(noUse, " 0 ");
  return names.some((name) => {
    // Beyond ASCII hardly any character but a letter stands in code.
    const has = (pattern: string, path = name): boolean =>
      new RegExp(pattern.replace(/_/g, `${path.replace(/\W/g, "\\s*\\$&\\s*")}(?![\\w$\\x80-\\uffff])`)).test(code);
    return (
      has("(^|[^\\w$\\x80-\\uffff.#]|window\\.|self\\.)_") &&
      !has("\\b((var|let|const|function)\\s+|function[^(]*\\([^)]*)_|\\b_[^()]*\\)?\\s*=>", name.split(".", 1)[0])
    );
  });
}
