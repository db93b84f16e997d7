import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import type { EngineName } from "./engine.ts";

/** `headless-shell` is Chromium without its windows, which opens a page at half the cost. */
export type Binary = EngineName | "headless-shell" | "xvfb";

const macApplication = (name: string, binary: string): string => `/Applications/${name}.app/Contents/MacOS/${binary}`;

/** First found wins. What an environment variable names comes before all of them. */
const candidates: Record<Binary, { readonly variable?: string; readonly names: readonly string[] }> = {
  chromium: {
    variable: "CHROMIUM_PATH",
    names: [
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      macApplication("Google Chrome", "Google Chrome"),
      macApplication("Chromium", "Chromium"),
    ],
  },
  "headless-shell": { variable: "CHROMIUM_PATH", names: ["chromium-headless-shell"] },
  firefox: { variable: "FIREFOX_PATH", names: ["firefox-esr", "firefox", macApplication("Firefox", "firefox")] },
  webkit: { variable: "WEBKIT_DRIVER_PATH", names: ["WebKitWebDriver"] },
  xvfb: { names: ["Xvfb"] },
};

/** Absolute path of the browser, for WebKit of its driver, or `undefined` if it is not installed. */
export function findBinary(name: Binary): string | undefined {
  const { variable, names } = candidates[name];
  const told = variable && process.env[variable];
  return (told ? [told] : names).map(onPath).find((path) => path !== undefined);
}

/** @throws with what to do about it. */
export function requireBinary(name: Binary): string {
  const path = findBinary(name);
  if (!path) throw new Error(`${name} is not installed: run node test/setup-browsers.ts, or narrow ENGINES`);
  return path;
}

function onPath(name: string): string | undefined {
  const folders = isAbsolute(name) ? [""] : (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
