import { readFile, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".mp4": "video/mp4",
  ".webmanifest": "application/manifest+json",
};

export interface FoundFile {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
}

/**
 * The file a URL path names under a folder, `index.html` for a folder, or `null`: also for a path that leads out of
 * the folder or cannot be decoded.
 */
export async function findFile(folder: string, urlPath: string): Promise<FoundFile | null> {
  const path = pathWithin(folder, urlPath);
  if (path === null) return null;
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return readFound(join(path, "index.html"));
  return found?.isFile() ? readFound(path) : null;
}

function pathWithin(folder: string, urlPath: string): string | null {
  const decoded = decode(urlPath);
  if (decoded === null || decoded.includes("\0")) return null;
  const root = resolve(folder);
  const path = resolve(root, `.${sep}${decoded}`);
  return path === root || path.startsWith(root + sep) ? path : null;
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}

async function readFound(path: string): Promise<FoundFile | null> {
  const body = await readFile(path).catch(() => null);
  return body && { path, body, type: types[extname(path).toLowerCase()] ?? "application/octet-stream" };
}
