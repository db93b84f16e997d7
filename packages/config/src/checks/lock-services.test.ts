import { describe } from "vitest";
import { itAccepts, itRefuses, itWarns } from "../../fixtures/expect-problems.ts";

const title = { kk: "Үлгі", ru: "Пример" };
const place = "services[0].hosts[0]";
const held = (...hosts: string[]) => ({ id: "pixel", purpose: "ads", title, hosts });
const need = (...hosts: string[]) => ({ id: "captcha", purpose: "necessary", title, hosts });
const told = (...hosts: string[]) => ({ id: "told", purpose: "ads", title, hosts, gate: "signal", signal: "google" });
/** Without a consent mode a service of Google's signal has another problem. */
const types =
  "ad_storage ad_user_data ad_personalization analytics_storage functionality_storage personalization_storage";
const consentMode = Object.fromEntries([...types.split(" "), "security_storage"].map((type) => [type, "ads"]));
const of = (...services: object[]) => ({
  services,
  "gate.consentMode": consentMode,
  "gate.lock.allow": ["'self'"],
});

describe("services of the lock", () => {
  itAccepts([
    ["a necessary one beside one that waits", of(need("trk.kz/captcha/"), held("trk.kz/ads/"))],
    ["a necessary subdomain of a folder that waits", of(need("a.trk.kz"), held("trk.kz/ads/"))],
    ["a necessary one on a subdomain's sibling", of(need("a.trk.kz"), held("b.trk.kz"))],
    ["one place of two services, of which one is told", of(told("tag.kz/js"), held("tag.kz/js"))],
    ["a part of a service that waits, which is told", of(told("tag.kz/js"), held("tag.kz"))],
    ["the same without a lock", { ...of(need("trk.kz"), held("trk.kz/ads/")), "gate.lock": undefined }],
    ["a pixel on a host of its own", of(held("px.mycar.kz"))],
    ["a pixel on the site's host without a lock", { ...of(held("mycar.kz/px/")), "gate.lock": undefined }],
    [
      "a pixel on the site's host, which the lock lets nothing in from",
      { ...of(held("mycar.kz/px/")), "gate.lock.allow": [] },
    ],
  ]);
  itRefuses([
    ["a necessary host that holds a folder", of(need("trk.kz"), held("trk.kz/ads/")), place, "holds trk.kz/ads/ of"],
    ["a necessary host that holds a subdomain", of(need("trk.kz"), held("a.trk.kz")), place, "holds a.trk.kz of"],
    ["a necessary host that is the same", of(need("trk.kz"), held("trk.kz")), place, "and so for both"],
    ["a told host that holds a folder", of(told("tag.kz"), held("tag.kz/js")), place, 'let "told" wait'],
    [
      "the same in another alphabet",
      of(need("қаз.kz"), held("xn--80ao21a.kz/x/")),
      place,
      "holds xn--80ao21a.kz/x/ of",
    ],
  ]);
  itWarns([
    [
      "a necessary folder of a host that waits",
      of(need("trk.kz/captcha/"), held("trk.kz")),
      place,
      "the guard holds it",
    ],
    ["a necessary subdomain of a host that waits", of(need("a.trk.kz"), held("trk.kz")), place, "the guard holds it"],
    ["a pixel on the site's own host", of(held("mycar.kz")), place, "'self' of the lock lets it in"],
    ["a pixel in a folder of it", of(held("mycar.kz/metrics/")), place, "'self' of the lock lets it in"],
    [
      "a pixel on the domain above it",
      { ...of(held("mycar.kz/m/")), hosts: ["www.mycar.kz"] },
      place,
      "own host www.mycar.kz",
    ],
    ["a pixel on a site of another alphabet", of(held("xn--80aswg.xn--80ao21a/m/")), place, "own host сайт.қаз"],
  ]);
});
