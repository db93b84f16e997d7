import { brotliCompressSync } from "node:zlib";
import { kelisim } from "./candidates/kelisim.ts";
import type { ConfigBytes } from "./results.ts";

/** What stands in front of the code of a built file: the operator's texts and config. */
const terms = /^const (\w+)=.*;\n/;

/** What the operator's texts and config make Kelisim's files larger by: they are counted apart from the SDK. */
export function configBytes(): ConfigBytes {
  const part = (name: string): number => {
    const text = kelisim.files.get(`/kelisim/${name}`)?.toString() ?? "";
    if (!terms.test(text)) throw new Error(`${name} does not start with its terms`);
    return brotliCompressSync(text).length - brotliCompressSync(text.replace(terms, "const $1={};\n")).length;
  };
  return { banner: part("kelisim-banner.js"), core: part("kelisim-core.js") };
}
