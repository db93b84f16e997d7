import { dirname } from "node:path";
import { createColors } from "picocolors";
import type { Ask, Io } from "./io.ts";

export interface FakeIo extends Io {
  /** Texts by absolute path. */
  readonly disk: Map<string, string>;
  said(): string;
  complained(): string;
}

const nobody: Ask = {
  text: () => Promise.reject(new Error("Nobody was to be asked.")),
  yes: () => Promise.reject(new Error("Nobody was to be asked.")),
  some: () => Promise.reject(new Error("Nobody was to be asked.")),
};

/** The built files as short stand-ins, each of which tells its name. */
const built: Readonly<Record<string, string>> = {
  "built/kelisim.js": '(()=>{load(kelisimSite,"kelisim-core.js")})();\n//# sourceMappingURL=kelisim.js.map\n',
  "built/kelisim-core.js":
    'load(kelisimConfig,"kelisim-acts.js","kelisim-banner.js","kelisim-bridge.js","kelisim-ui.js","kelisim-data.js","kelisim-en.js");warn("no kelisim-permissions.js here");\n//# sourceMappingURL=kelisim-core.js.map\n',
  "built/kelisim-banner.js": "draw(kelisimBanner);\n",
  "kelisim-acts.js": "acts",
  "kelisim-bridge.js": "bridge",
  "kelisim-ui.js": "ui",
  "kelisim-data.js": "data",
  "kelisim-en.js": "english",
  "kelisim-head.js": "head",
  "kelisim-trial.js": "trial",
  "kelisim-signals.js": "signals",
  "kelisim-permissions.js": "permissions",
  "kelisim-stand-ins.js": "stand-ins",
};

/** A folder `/site` in memory, with nobody to ask. */
export function fakeIo(files: Readonly<Record<string, string>> = {}, ask?: Ask): FakeIo {
  const disk = new Map(Object.entries(files).map(([name, text]) => [`/site/${name}`, text]));
  let out = "";
  let err = "";
  return {
    cwd: "/site",
    disk,
    parts: {
      version: "0.0.0",
      read: async (name) => {
        const text = built[name];
        if (text === undefined) throw new Error(`no ${name}`);
        return text;
      },
    },
    files: {
      read: async (path) => disk.get(path),
      async write(path, text, replace) {
        if (disk.has(path) && !replace) throw new Error(`${path} is there already`);
        disk.set(path, text);
      },
      exists: async (path) => disk.has(path),
      list: async (folder) =>
        [...disk.keys()].filter((path) => dirname(path) === folder).map((path) => path.slice(folder.length + 1)),
      async tree(folder) {
        const inside = [...disk.keys()].filter((path) => path.startsWith(`${folder}/`));
        return inside.length ? inside.map((path) => path.slice(folder.length + 1)) : undefined;
      },
    },
    colors: createColors(false),
    isInteractive: ask !== undefined,
    ask: ask ?? nobody,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    now: () => Date.UTC(2026, 10, 21),
    said: () => out,
    complained: () => err,
  };
}
