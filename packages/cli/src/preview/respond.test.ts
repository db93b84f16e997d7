import { decodeRecord } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { withEnglish } from "../../../core/src/with-english.fixture.ts";
import { fakeIo } from "../io.fixture.ts";
import { config, operator, operators } from "../sample.fixture.ts";
import { respond } from "./respond.ts";
import { scenesOf } from "./scenes.ts";

const now = Date.UTC(2026, 10, 21);
const ask = (path: string, one = operator("autocheck")) =>
  respond(new URL(path, "http://localhost"), one, fakeIo().parts, now);
const recordOf = (cookie = "") => decodeRecord(cookie.split(";")[0]?.split("=")[1] ?? "");

describe("the preview", () => {
  it.each(operators)("links every scene of %s in each language, scheme and width, and all are there", async (id) => {
    const one = operator(id);
    const links = [...(await ask("/", one)).body.matchAll(/href="(\/[^"]+)"/g)].map(([, link = ""]) => link);
    expect(links).toHaveLength(scenesOf(one).length * 8);
    const answers = await Promise.all(links.map((link) => ask(link.replaceAll("&amp;", "&"), one)));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it("has only the scenes that the config has something for", () => {
    const names = scenesOf(config()).map(({ name }) => name);
    expect(names).not.toContain("rights");
    expect(names).not.toContain("letters");
    expect(names).not.toContain("underage");
    expect(scenesOf(operator("autocheck")).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["rights", "letters", "underage", "agreement-1", "agreement-2"]),
    );
  });

  it("lets nothing out of this machine", async () => {
    const { headers, body } = await ask("/scene/banner?lang=ru");
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(body).not.toMatch(/"gate"|"receipts"/);
  });

  it("starts each scene as a visitor would find it", async () => {
    const cookie = async (name: string) => (await ask(`/scene/${name}?lang=ru`)).headers["set-cookie"];
    expect(await cookie("banner")).toMatch(/^kelisim-banner=; .*Max-Age=0$/);
    expect(recordOf(await cookie("decided"))).toMatchObject({ operator: "autocheck", language: "ru", revision: "" });
    expect(recordOf(await cookie("notice"))).toMatchObject({ revision: "0" });
  });

  it("takes language and scheme from the address", async () => {
    expect((await ask("/scene/banner?lang=ru&theme=dark")).body).toContain('"ui":{"language":"ru","theme":"dark"}');
    expect((await ask("/scene/banner")).body).toContain('<html lang="kk">');
    expect((await ask("/scene/banner?lang=en")).body).toContain('<html lang="kk">');
    const third = withEnglish(operator("autocheck"));
    expect((await ask("/scene/banner?lang=en", third)).body).toContain('<html lang="en">');
    expect((await ask("/", third)).body).toContain("en, dark");
  });

  it.each(["/scene/none", "/kelisim-none.js", "/../package.json", "/scene/banner/x"])("knows no %s", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it("serves the SDK's own files", async () => {
    expect(await ask("/kelisim-ui.js")).toMatchObject({ status: 200, body: "ui" });
  });

  it("keeps a text of the config from ending the script it stands in", async () => {
    const text = "</script><script>alert(1)</script>";
    const one = { ...config(), name: { kk: text, ru: text } };
    expect((await ask("/scene/banner", one)).body).not.toContain("<script>alert");
  });
});
