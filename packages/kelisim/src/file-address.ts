/**
 * How files of ours are named in `import()`, which the browser resolves against the address that our own script came
 * from (HTML, 8.1.5.2: "base URL" of a script). No `<base>` of the page moves that, as it would move `script.src`; nor
 * does a variable of the page that is named `URL` later.
 * @param script our own script tag, as it ran
 * @returns gives the name of a file. Its `folder` is where the operator says that our files are, for a script that an
 *   optimiser has joined or inlined. Throws where nobody knows where the files are, with what to do
 */
export function fileAddresses(
  { URL, location }: Pick<Window & typeof globalThis, "URL" | "location">,
  script: Element | null,
): (file: string, folder: string | undefined) => string {
  return (file, folder) => {
    if (folder !== undefined) return new URL(file, new URL(folder, location.href)).href;
    const [address = "", query] = script?.getAttribute("src")?.split("?") ?? [];
    // The code of a script without an address is resolved against the page's base, which is not ours to trust.
    if (!address) {
      throw new Error(
        `${file} was not loaded: kelisim.js has no address of its own here; say in the config's "files" where its files are`,
      );
    }
    // All files of a build have the same `?v=…`, so that none of another build comes from a cache.
    return `./${file}${query ? `?${query}` : ""}`;
  };
}
