import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPreviewServer } from "./serve.ts";

const asked: string[] = [];
const server = () =>
  createPreviewServer(async ({ href }) => {
    asked.push(href);
    if (href.includes("throw")) throw new Error("the config is gone");
    return { status: 200, headers: href.includes("odd") ? { "x-odd": "\n" } : {}, body: "here" };
  });

let running: ReturnType<typeof server>;
beforeEach(async () => {
  asked.length = 0;
  running = server().listen(0, "127.0.0.1");
  await once(running, "listening");
});
afterEach(() => void running.close());

/** As it is on the wire, since no client sends what is malformed. */
async function ask(target: string, host = "localhost", method = "GET"): Promise<string> {
  const socket: Socket = connect((running.address() as AddressInfo).port, "127.0.0.1");
  socket.write(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  let answer = "";
  for await (const piece of socket.setEncoding("utf8")) answer += piece;
  return answer;
}
const status = (answer: string): number => Number(answer.slice(9, 12));

describe("the preview's server", () => {
  it.each([
    "//",
    "///",
    "//evil.example/x",
    "/%",
    "/%E0%A4%A",
    "/?%",
    "/\\",
    "/..//..",
    "http://evil.example/",
    "*",
    "/@:80",
  ])("answers %s, and goes on", async (target) => {
    expect(status(await ask(target))).toBe(200);
    expect(new URL(asked[0] ?? "").host).toBe("localhost");
    expect(await ask("/")).toContain("here");
  });

  it.each([`/${"x".repeat(15_000)}`, `/${"x".repeat(200_000)}`])(
    "outlives an address of any length",
    async (target) => {
      await ask(target).catch(() => undefined);
      expect(await ask("/")).toContain("here");
    },
  );

  it("says what went wrong, and outlives an answer that cannot be sent", async () => {
    expect(await ask("/throw")).toMatch(/^HTTP\/1\.1 500.*the config is gone/s);
    await ask("/odd").catch(() => undefined);
    expect(await ask("/")).toContain("here");
  });

  it.each(["localhost", "localhost:4321", "LOCALHOST", "shop.localhost:80", "127.0.0.1:4321", "[::1]:1"])(
    "is at home at %s",
    async (host) => {
      expect(status(await ask("/", host))).toBe(200);
    },
  );

  it.each([
    "evil.example",
    "localhost.evil.example",
    "evil.example:4321",
    "127.0.0.1.nip.io",
    "0.0.0.0",
    "localhost@evil.example",
    "",
  ])("tells nothing to who asks for %j", async (host) => {
    expect(status(await ask("/", host))).toBe(403);
    expect(asked).toEqual([]);
  });

  it("only reads", async () => {
    expect(status(await ask("/", "localhost", "POST"))).toBe(405);
    expect(await ask("/", "localhost", "HEAD")).not.toContain("here");
  });
});
