import { type Config, languagesOf } from "@kelisim/core";
import type { Parts } from "../io.ts";
import { forPreview, indexPage, type Look, phonePage, scenePage } from "./pages.ts";
import { recordBefore } from "./record.ts";
import { scenesOf } from "./scenes.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const headers = {
  "cache-control": "no-store",
  // The browser itself makes sure that nothing is asked of another host.
  "content-security-policy": "default-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'",
};

const answer = (type: string, body: string, more: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  headers: { ...headers, "content-type": `${type}; charset=utf-8`, ...more },
  body,
});

const missing: Answer = { ...answer("text/plain", "There is no such page. Start at /."), status: 404 };

/** What the preview answers to a request. @param now milliseconds since 1970 UTC */
export async function respond(url: URL, config: Config, parts: Parts, now: number): Promise<Answer> {
  const { pathname, searchParams } = url;
  const scenes = scenesOf(config);
  if (pathname === "/") return answer("text/html", indexPage(config, scenes));
  const [, file] = /^\/(kelisim(?:-[a-z]+)?\.js)$/.exec(pathname) ?? [];
  if (file)
    return parts.read(file).then(
      (code) => answer("text/javascript", code),
      () => missing,
    );
  const [, kind, name] = /^\/(scene|phone)\/([a-z0-9-]+)$/.exec(pathname) ?? [];
  const scene = scenes.find((one) => one.name === name);
  if (!scene) return missing;
  const look: Look = {
    language: languagesOf(config).find((one) => one === searchParams.get("lang")) ?? "kk",
    theme: searchParams.get("theme") === "dark" ? "dark" : "light",
  };
  if (kind === "phone") return answer("text/html", phonePage(scene, look));
  const shown = forPreview(config, scene);
  const record = recordBefore(shown, scene.before, look.language, now);
  const cookie = `${shown.cookie?.name}=${record}; Path=/; SameSite=Lax${record ? "" : "; Max-Age=0"}`;
  return answer("text/html", scenePage(config, scene, look), { "set-cookie": cookie });
}
