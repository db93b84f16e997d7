/** 64 random bits in base 36. `crypto.randomUUID` is missing on plain http; `getRandomValues` is not. */
export function randomId(window: Window & typeof globalThis): string {
  const words = window.crypto.getRandomValues(new Uint32Array(2));
  return Array.from(words, (word) => word.toString(36)).join("");
}
