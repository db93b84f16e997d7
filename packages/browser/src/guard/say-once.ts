import type { Say } from "./patches.ts";

/** For code that must be small. What is not whole is said by name; the lock and the markup gate hold all the same. */
export function sayOnce({ console }: Window & typeof globalThis): Say {
  const said = new Set<string>();
  return (name, cause) => {
    if (said.has(name)) return;
    said.add(name);
    try {
      console.error(`[kelisim] the guard failed at ${name}`, cause);
    } catch {
      // The page's own `console.error`. There is nobody else to tell.
    }
  };
}
