import { brotliCompressSync } from "node:zlib";
import { kelisim } from "./candidates/kelisim.ts";
import { pageHtml } from "./page.ts";
import type { OwnParts } from "./results.ts";

const bytes = (text: string | Buffer): number => brotliCompressSync(text).length;

const snippet = (): string => kelisim.page([], "first").head;

/** Compressed bytes that the snippet makes a page larger by. */
export function addedHeadBytes(): number {
  const parts = { head: "", tags: "", bodyEnd: "" };
  return bytes(pageHtml({ ...parts, head: snippet() })) - bytes(pageHtml(parts));
}

/** What a visitor who has chosen downloads of Kelisim, part by part, each compressed by itself. */
export function ownParts(): OwnParts {
  const file = (name: string): number => bytes(kelisim.files.get(`/kelisim/${name}`) ?? "");
  const guard = snippet()
    .split("\n")
    .find((line) => line.includes("kelisimHead"));
  return { guard: bytes(guard ?? ""), script: file("kelisim.js"), core: file("kelisim-core.js") };
}
