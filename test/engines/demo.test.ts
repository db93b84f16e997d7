import { request } from "node:http";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import { encodeConfig } from "../../examples/server/hooks.ts";

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo({ port: 0, pages: fileURLToPath(new URL("pages", import.meta.url)), clock: () => 1000 });
});
beforeEach(() => demo.clearRequests());
afterAll(() => demo.close());

/** Node does not resolve `*.localhost`, so the host goes into the header. The path is sent as it is. */
function get(label: string, path: string, headers = {}): Promise<{ status: number; text: string; headers: object }> {
  const host = new URL(demo.url(label)).host;
  return new Promise((resolve, reject) => {
    const sent = request({ port: demo.port, path, headers: { host, ...headers } }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    sent.on("error", reject).end();
  });
}

describe("pages", () => {
  it("fills in config, script, third party and policy", async () => {
    const { text } = await get("shop.pages", "/filled/");
    expect(text).toContain(`src="http://stats.thirdparty.localhost:${demo.port}/p.gif?name=one"`);
    expect(text).toContain('data-kelisim-config>{"id":"filled","name":"\\u003cb>"}</script>');
    expect(text).toContain('<script src="/kelisim.js" defer></script>');
    expect(text).toContain("<p>1. Бірінші &lt;тармақ&gt;</p>\n<p>2. Екінші $&amp;</p>");
  });

  it("lays the config of the query over that of the folder", async () => {
    const config = encodeConfig({ name: "Атауы", months: 1 });
    const { text } = await get("shop.pages", `/filled/?config=${config}`);
    expect(text).toContain('{"id":"filled","name":"Атауы","months":1}');
  });

  it("leaves the SDK out, changes how it loads and delays its dialogs", async () => {
    expect((await get("shop.pages", "/filled/?kelisim=none")).text).not.toContain("kelisim");
    expect((await get("shop.pages", "/filled/?load=sync")).text).toContain('<script src="/kelisim.js"></script>');
    const { text } = await get("shop.pages", "/filled/?load=async&delay=50");
    expect(text).toContain('<script src="/kelisim.js?delay=50" async></script>');
  });

  it("puts clock and privacy signal first in the head", async () => {
    const { text } = await get("shop.pages", "/filled/?clock=5&gpc=1");
    expect(text).toContain('<head><script src="/test-hooks.js?clock=5&amp;gpc=1"></script>');
    expect((await get("shop.pages", "/test-hooks.js?clock=5")).text).toMatch(/\(5\);/);
  });

  it("sends a policy with a nonce that only the marked scripts have, and cookies", async () => {
    const csp = encodeURIComponent("script-src 'nonce-NONCE'");
    const { text, headers } = await get("shop.pages", `/filled/?csp=${csp}&cookie=a%3D1&cookie=b%3D2%3B%20HttpOnly`);
    const nonce = /nonce-([^']+)/.exec(String(Object(headers)["content-security-policy"]))?.[1];
    expect(text.split(` nonce="${nonce}"`)).toHaveLength(4);
    expect(text).toContain(`<script data-nonce nonce="${nonce}">`);
    expect(headers).toMatchObject({ "set-cookie": ["a=1", "b=2; HttpOnly"] });
  });

  it.each(["/../engine.ts", "/%2e%2e/engine.ts", "/..%2fengine.ts", "/%00", "/%", "/none.html"])(
    "has nothing at %s",
    async (path) => expect((await get("shop.pages", path)).status).toBe(404),
  );

  it("lists the operators in both languages", async () => {
    const { text } = await get("", "/");
    expect(text).toContain(`http://autocheck.localhost:${demo.port}/`);
    expect(text).toContain('lang="ru"');
  });
});

describe("the third party", () => {
  it("remembers every request but those for its log", async () => {
    await get("ads.thirdparty", "/p.gif?name=x", { cookie: "a=1", referer: "http://shop.pages.localhost/" });
    await get("thirdparty", "/log.json");
    expect(demo.requests()).toEqual([
      {
        host: "ads.thirdparty.localhost",
        path: "/p.gif",
        query: "?name=x",
        name: "x",
        cookies: "a=1",
        referer: "http://shop.pages.localhost/",
        method: "GET",
        time: 1000,
      },
    ]);
    expect((await get("thirdparty", "/log")).text).toContain("ads.thirdparty.localhost/p.gif");
  });

  it("has a tag that stores what it is told to", async () => {
    const query = "name=x&cookies=a:1y,b:session,c:30d@shop.localhost&local=k1,k2&session=s&idb=d&cache=c&code=done()";
    const { text } = await get("ads.thirdparty", `/tag.js?${query}`);
    expect(text.split("\n")).toEqual([
      '(globalThis.__ran ??= []).push("x");',
      'document.cookie = "a=1; path=/; max-age=31536000";',
      'document.cookie = "b=1; path=/";',
      'document.cookie = "c=1; path=/; max-age=2592000; domain=shop.localhost";',
      'localStorage.setItem("k1", "1");',
      'localStorage.setItem("k2", "1");',
      'sessionStorage.setItem("s", "1");',
      'indexedDB.open("d");',
      'globalThis.caches?.open("c");',
      `new Image().src = "http://ads.thirdparty.localhost:${demo.port}/p.gif?name=x-pixel";`,
      "done()",
    ]);
  });
});
