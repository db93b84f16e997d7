import { brotliCompressSync } from "node:zlib";
import { kelisim } from "./candidates/kelisim.ts";
import { pageHtml } from "./page.ts";

/** What the operator's config makes Kelisim's page larger by: its texts are counted apart from the SDK. */
export function configBytes(): number {
  const parts = kelisim.page([], "first");
  const head = parts.head.replace(/<script type="application\/json"[\s\S]*?<\/script>\n/, "");
  return brotliCompressSync(pageHtml(parts)).length - brotliCompressSync(pageHtml({ ...parts, head })).length;
}
