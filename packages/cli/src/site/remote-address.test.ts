import { describe, expect, it } from "vitest";
import { hole } from "./named.ts";
import { type Reading, readRemote } from "./remote-address.ts";

const read = (text: string): string | undefined => told(readRemote(text, "connection"));
const told = (reading: Reading): string | undefined =>
  typeof reading === "object" ? `${reading.protocol}//${reading.host}:${reading.port} ${reading.path}` : reading;

describe("an address", () => {
  it.each([
    ["https://a.kz/x?y#z", "https://a.kz: /x"],
    ["http://a.kz", "https://a.kz: /"],
    ["//a.kz/x", "https://a.kz: /x"],
    [" HTTPS://A.KZ:8443/x ", "https://a.kz:8443 /x"],
    ["https://сайт.қаз/x", "https://xn--80aswg.xn--80ao21a: /x"],
    ["https://user:pass@a.kz/", "https://a.kz: /"],
    ["wss://a.kz/socket", "wss://a.kz: /socket"],
    ["ws://a.kz", "wss://a.kz: /"],
    [`${hole}//a.kz/x`, "https://a.kz: /x"],
    [`https://a.kz/${hole}/x`, "https://a.kz: /"],
    [`https://${hole}.api.a.kz/x`, "https://*.api.a.kz: /x"],
    [`https://eu-${hole}.a.kz/x`, "https://*.a.kz: /x"],
    [`https://s${hole}-eu.a.kz/x`, "https://*.a.kz: /x"],
  ])("%j leads to %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([`https://${hole}/x`, `//${hole}`, `https://api.${hole}/x`, `https://${hole}.kz/`, `https://${hole}a.kz/`])(
    "%j is known to the running page alone",
    (text) => {
      expect(read(text)).toBe("made at run time");
    },
  );

  it.each([
    "/x",
    "x",
    "#x",
    "mailto:a@a.kz",
    "data:,x",
    "https:///x",
    "https://",
    "https://localhost:3000/",
    "//127.0.0.1/x",
  ])("%j is no other host's", (text) => {
    expect(read(text)).toBeUndefined();
  });
});
