import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { type Child, startChild } from "./child.ts";
import type { VisitorOptions } from "./engine.ts";
import { requireBinary } from "./find.ts";
import { poll } from "./poll.ts";
import { startDisplay } from "./webkit-display.ts";

/**
 * WebKitWebDriver has room for one session. Its display is its own too: the window under the pointer has the focus, and
 * that must not become another visitor's.
 */
export interface WebKitDriver {
  readonly address: string;
  stop(): Promise<void>;
}

/** The browser's toolbar would keep its window, and so the viewport, wider than a phone. */
const narrowToolbar = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }";

export async function startWebKitDriver(
  folder: string,
  options: VisitorOptions,
  env: NodeJS.ProcessEnv,
): Promise<WebKitDriver> {
  await writeGtkSettings(folder, options.reducedMotion ?? false);
  const display = await startDisplay();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = startChild(requireBinary("webkit"), [`--port=${port}`], {
    ...env,
    DISPLAY: display.name,
    GDK_BACKEND: "x11",
    XDG_CONFIG_HOME: folder,
    GTK_THEME: options.colorScheme === "dark" ? "Adwaita:dark" : "Adwaita",
    LANG: "en_US.UTF-8",
    LANGUAGE: "",
  });
  const stop = async (): Promise<void> => {
    await child.stop();
    await display.stop();
  };
  await ready(address, child).catch((error: unknown) => stop().then(() => Promise.reject(error)));
  return { address, stop };
}

/** WebKitGTK takes media features from the desktop: the colour scheme from its theme, motion from its settings. */
async function writeGtkSettings(folder: string, reducedMotion: boolean): Promise<void> {
  const settings = `[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\n`;
  for (const version of ["gtk-3.0", "gtk-4.0"]) {
    await mkdir(join(folder, version), { recursive: true });
    await writeFile(join(folder, version, "settings.ini"), settings);
    await writeFile(join(folder, version, "gtk.css"), narrowToolbar);
  }
}

async function ready(address: string, child: Child): Promise<void> {
  let gone = false;
  child.exited.then(() => {
    gone = true;
  });
  await poll("WebKitWebDriver to answer", async () => {
    if (gone) return { done: { value: undefined } };
    await fetch(`${address}/status`);
    return { done: { value: undefined } };
  });
  if (gone) throw new Error("WebKitWebDriver ended at its start");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
