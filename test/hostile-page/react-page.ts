import { build } from "esbuild";

/** As they are called in package.json. */
export const reactVersions = ["18", "19"] as const;
export type ReactVersion = (typeof reactVersions)[number];

declare global {
  /** Hydrates the whole document, as Remix and Next do. @returns once React is done */
  var hydrate: () => Promise<void>;
}

/** The page as it was sent, which is what a server that renders with React has React expect. */
const source = `
import { createElement, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";

const raw = ({ innerHTML }) => ({ suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: innerHTML } });

globalThis.hydrate = async () => {
  const sent = await fetch(location.href).then((answer) => answer.text());
  const { head, body } = new DOMParser().parseFromString(sent, "text/html");
  await new Promise((done) => {
    function App() {
      useEffect(() => done(), []);
      return createElement("html", { lang: "kk" }, createElement("head", raw(head)), createElement("body", raw(body)));
    }
    hydrateRoot(document, createElement(App), { onRecoverableError: () => {} });
  });
};`;

/** A script that defines `hydrate` with React of that version. */
export async function reactScript(version: ReactVersion): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    alias: { react: `react-${version}`, "react-dom": `react-dom-${version}` },
    define: { "process.env.NODE_ENV": '"production"' },
    bundle: true,
    minify: true,
    write: false,
    target: "es2022",
  });
  return `<script>${outputFiles[0]?.text}</script>`;
}
