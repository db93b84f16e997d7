/**
 * How a file of ours is named in `import()`, which the browser resolves against the address that our own script came
 * from (HTML, 8.1.5.2: "base URL" of a script). No `<base>` of the page moves that, as it would move `script.src`.
 * @param script our own script tag, as it ran
 * @param folder where the operator says that our files are, for a script that an optimiser has joined or inlined
 * @throws Error where nobody knows where the files are, with what to do
 */
export function fileAddress(file: string, script: Element | null, folder: string | undefined, here: string): string {
  if (folder !== undefined) return new URL(file, new URL(folder, here)).href;
  const [address = "", query] = script?.getAttribute("src")?.split("?") ?? [];
  // The code of a script without an address is resolved against the page's base, which is not ours to trust.
  if (!address) {
    throw new Error(
      `${file} was not loaded: kelisim.js has no address of its own here; say in the config's "files" where its files are`,
    );
  }
  // All files of a build have the same `?v=…`, so that none of another build comes from a cache.
  return `./${file}${query ? `?${query}` : ""}`;
}
