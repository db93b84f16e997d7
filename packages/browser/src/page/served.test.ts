import { expect, it } from "vitest";
import { isLocal, isServed } from "./served.ts";

const at = (hostname: string) => ({ URL, location: { hostname } as Location });
const hosts = ["dukenim.kz", "*.mycar.kz", "сайт.қаз"];

it.each(["dukenim.kz", "mycar.kz", "a.b.mycar.kz", "xn--80aswg.xn--80ao21a", ""])(
  "%s is among the hosts",
  (hostname) => {
    expect(isServed(at(hostname), hosts)).toBe(true);
  },
);

it.each(["shop.kz", "www.dukenim.kz", "notmycar.kz", "dukenim.kz.example"])("%s is not among the hosts", (hostname) => {
  expect(isServed(at(hostname), hosts)).toBe(false);
});

it.each([
  ["localhost", true],
  ["shop.localhost", true],
  ["shop.test", true],
  ["127.0.0.1", true],
  ["[::1]", true],
  ["shop.kz", false],
  ["notlocalhost", false],
])("%s is on a developer's own machine: %s", (hostname, expected) => {
  expect(isLocal(at(hostname).location)).toBe(expected);
});
