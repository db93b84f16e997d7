import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Json, operatorConfig, operatorFolder, readJson, readText } from "./config.ts";

/** A folder of pages, and what its pages are filled with. `page` is the path of the HTML file. */
export interface Site {
  readonly folder: string;
  /** Answers a path without a file, as the routes of a web app need. */
  readonly fallback?: string;
  config(page: string): Promise<Json | null>;
  policy(page: string): Promise<string>;
}

const pagesFolder = fileURLToPath(new URL("../../test/pages", import.meta.url));
const webAppFolder = fileURLToPath(new URL("../web-app/dist", import.meta.url));

export function operatorSite(id: string): Site {
  const folder = operatorFolder(id);
  return {
    folder: join(folder, "site"),
    config: () => operatorConfig(id),
    policy: async () => (await readText(join(folder, "policy.txt"))) ?? "",
  };
}

/** A page takes config.json and policy.txt from its own folder, and a config also from the one above. */
export function pagesSite(folder: string = pagesFolder): Site {
  return {
    folder,
    config: async (page) =>
      (await readJson(join(dirname(page), "config.json"))) ?? readJson(join(dirname(page), "..", "config.json")),
    policy: async (page) => (await readText(join(dirname(page), "policy.txt"))) ?? "",
  };
}

export function webAppSite(): Site {
  return {
    folder: webAppFolder,
    fallback: "/index.html",
    config: async () => null,
    policy: async () => "",
  };
}
