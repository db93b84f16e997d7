import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inEnglish } from "./english.ts";
import * as index from "./index.ts";
import { type CatalogueService, services } from "./index.ts";

/** What the catalogue set out with. A service may be added; one that is taken away breaks an operator's config. */
const promised = `
2gis adfox adjust adriver amplitude appsflyer between bitrix24 callibri calltouch carrot-quest chatra clarity cloudflare
cloudpayments-kz comagic criteo ddos-guard doubleclick envybox flocktory freedom-pay gemius google-ads google-adsense
google-analytics google-fonts google-maps gravitec gtm halyk-epay hotjar hybrid intercom jetpay-kz jivosite kaspi-button
linkedin-insight liveinternet livetex matomo mediascope meta-pixel microsoft-uet mindbox mixpanel mytarget ok-widgets
onesignal pinterest-tag rambler-top100 recaptcha retail-rocket roistat rutube sendpulse sentry snapchat-pixel tawk
telegram-widget tiktok-pixel tilda top-mail-ru unisender vimeo vk-pixel vk-video vk-widgets yandex-ads yandex-id
yandex-maps yandex-metrica yandex-smartcaptcha youtube zero-kz
`
  .trim()
  .split(/\s+/);

/** Places that belong to several services, and why. */
const shared: Readonly<Record<string, readonly string[]>> = {
  // One tag sends to both products.
  "www.googletagmanager.com/gtag/js": ["google-ads", "google-analytics"],
  // AdSense loads from here, conversions of Google Ads are sent here.
  "pagead2.googlesyndication.com": ["google-ads", "google-adsense"],
  // The visitor's Microsoft identifier is renewed here, whoever asks.
  "c.bing.com": ["clarity", "microsoft-uet"],
  // One script holds the pixel and the widgets.
  "vk.com/js/api/openapi.js": ["vk-pixel", "vk-widgets"],
  "vk.ru/js/api/openapi.js": ["vk-pixel", "vk-widgets"],
  // AdFox and the Yandex network show advertisements with the same loader.
  "yandex.ru/ads/system/context.js": ["adfox", "yandex-ads"],
};

/** Sites of their own, on which a vendor has much else; only a path of theirs is a service. */
const portals = `
bing.com facebook.com gstatic.com google.com google.kz googleapis.com googletagmanager.com instagram.com jsdelivr.net
kaspi.kz linkedin.com liveinternet.ru mail.ru microsoft.com odnoklassniki.ru ok.ru rambler.ru rutube.ru tildacdn.com
tiktok.com vimeo.com vk.com vk.ru yandex.com yandex.kz yandex.net yandex.ru yandexcloud.net yastatic.net
`
  .trim()
  .split(/\s+/);

const publicSuffixes = [
  "com.kz",
  "org.kz",
  "co.uk",
  "com.ru",
  "com.tr",
  "github.io",
  "cloudfront.net",
  "herokuapp.com",
];

/** Names that an operator's own application is likely to use. */
const applicationNames = `
session sessionid session_id sid PHPSESSID token access_token refresh_token auth user userid user_id uid id login csrf
csrftoken _csrf XSRF-TOKEN JSESSIONID ASP.NET_SessionId connect.sid laravel_session lang locale language theme cart
basket city region consent kelisim last_visit utm_source utm_medium utm_campaign utm_content utm_term
BITRIX_SM_LOGIN BITRIX_SM_UIDH BITRIX_SM_SALE_UID wordpress_logged_in
`
  .trim()
  .split(/\s+/);

/** Keys an operator may well have in storage. */
const applicationKeys = [
  ...applicationNames,
  "state",
  "settings",
  "draft",
  "favorites",
  "firebase",
  "sentry",
  "i18nextLng",
];

const files = readdirSync(join(import.meta.dirname, "catalogue")).sort();
const kazakhLetter = /[әғқңөұүһі]/iu;

describe("the catalogue", () => {
  it("has every promised service, and at least 60", () => {
    const ids = services.map(({ id }) => id);
    expect(promised.length).toBe(75);
    expect(promised.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.length).toBeGreaterThanOrEqual(60);
  });

  it("lists each file once, in the order of ids", () => {
    const ids = services.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids.map((id) => `${id}.ts`).sort()).toEqual(files);
  });

  it("stands in for each global of a service that may wait", () => {
    const rootOf = (name: string): string => name.split(".", 1)[0] ?? "";
    const missing = services
      .filter(({ category }) => category !== "necessary")
      .flatMap(({ id, globals = [], standIns = {} }) => {
        const roots = Object.keys(standIns).map(rootOf);
        return globals.filter((name) => !roots.includes(rootOf(name))).map((name) => `${id}: ${name}`);
      });
    expect(missing).toEqual([]);
  });

  it("exports each service by name", () => {
    const exported = new Set<unknown>(Object.values(index));
    expect(services.filter((service) => !exported.has(service)).map(({ id }) => id)).toEqual([]);
    expect(exported.size).toBe(services.length + 1);
  });

  it("gives a place to several services only where it is known why", () => {
    const owners = new Map<string, string[]>();
    for (const { id, hosts } of services) {
      for (const host of hosts) owners.set(host, [...(owners.get(host) ?? []), id]);
    }
    const several = [...owners].filter(([, ids]) => ids.length > 1);
    expect(Object.fromEntries(several)).toEqual(shared);
  });

  it("leaves no tracker's place to a necessary service", () => {
    const necessary = services.filter(({ category }) => category === "necessary");
    const others = services.filter(({ category }) => category !== "necessary");
    const taken = necessary.flatMap(({ id, hosts }) =>
      others.flatMap((other) =>
        other.hosts
          .filter((theirs) => hosts.some((ours) => covers(ours, theirs)))
          .map((theirs) => `${id} covers ${theirs} of ${other.id}`),
      ),
    );
    expect(taken).toEqual([]);
  });

  it("gives every signal that has a vendor here", () => {
    const signals = Object.fromEntries(services.flatMap(({ id, signal }) => (signal ? [[id, signal]] : [])));
    expect(signals).toEqual({
      clarity: "clarity",
      doubleclick: "google",
      "google-ads": "google",
      "google-adsense": "google",
      "google-analytics": "google",
      gtm: "google",
      matomo: "matomo",
      "meta-pixel": "meta",
      "microsoft-uet": "microsoft-uet",
      "tiktok-pixel": "tiktok",
      "yandex-metrica": "yandex-metrica",
    });
  });
});

describe.each(files)("%s", async (file) => {
  const exported: Record<string, CatalogueService> = await import(`./catalogue/${file.replace(/\.ts$/, "")}.ts`);
  const [service] = Object.values(exported);
  if (!service) throw new Error(`${file} exports nothing.`);

  it("has one export, named for its id, which is the file's name", () => {
    expect(Object.keys(exported)).toEqual([constantName(service.id)]);
    expect(`${service.id}.ts`).toBe(file);
    expect(service.id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    expect(services.filter((listed) => listed === service)).toHaveLength(1);
  });

  it("says who is behind it", () => {
    expect(service.vendor).toMatch(/^[\x20-\x7e]+$/);
    expect(service.country).toMatch(/^[A-Z]{2}$/);
    expect(["necessary", "functional", "analytics", "advertising"]).toContain(service.category);
    expect(new URL(service.documentation).protocol).toBe("https:");
  });

  it("has a title in both languages", () => {
    for (const title of [service.title.kk, service.title.ru]) {
      expect(title).not.toBe("");
      expect(title).toBe(title.trim());
    }
    expect(service.title.ru).not.toMatch(kazakhLetter);
  });

  it("is described in one short sentence in each language", () => {
    for (const text of [service.description.kk, service.description.ru]) {
      expect(text).toMatch(/^[\p{Lu}\d][^.!?\n]*\.$/u);
      expect(text).toBe(text.normalize("NFC"));
      expect(text).not.toMatch(/ {2}|[<>{}]/);
      expect(text.length).toBeLessThanOrEqual(160);
    }
    expect(service.description.kk).toMatch(kazakhLetter);
    expect(service.description.kk).not.toMatch(/жеке дерек/i);
    expect(service.description.ru).not.toMatch(kazakhLetter);
    expect(service.description.ru).toMatch(/[а-яё]/i);
  });

  it("has hosts that can be matched", () => {
    expect(service.hosts.length).toBeGreaterThan(0);
    expect(new Set(service.hosts).size).toBe(service.hosts.length);
    expect(service.hosts.map(faultOf).filter(Boolean)).toEqual([]);
  });

  it("lists no host twice by way of its parent", () => {
    const twice = service.hosts.filter(
      (host) => !(host in shared) && service.hosts.some((other) => other !== host && covers(other, host)),
    );
    expect(twice).toEqual([]);
  });

  it("names cookies that can be told from the operator's", () => {
    const cookies = service.cookies ?? [];
    expect(new Set(cookies.map(({ name }) => name)).size).toBe(cookies.length);
    for (const { name, domain, term } of cookies) {
      // RFC 6265, section 4.1.1.
      expect(name).toMatch(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/);
      expect(term === undefined || isTerm(term), `the term of ${name}`).toBe(true);
      if (domain !== undefined) {
        expect(faultOf(domain)?.replace("is a portal", "") ?? "").toBe("");
        expect(domain).not.toContain("/");
        continue;
      }
      expect(literals(name), name).toBeGreaterThanOrEqual(2);
      expect(applicationNames.filter((own) => matches(name, own))).toEqual([]);
    }
  });

  it("names nothing unproven with a term, as if it were known", () => {
    expect((service.cookies ?? []).filter(({ unproven, term }) => unproven && term !== undefined)).toEqual([]);
  });

  it("names storage that can be told from the operator's", () => {
    const storage = service.storage ?? [];
    const keys = storage.map(({ where, name }) => `${where}:${name}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { where, name } of storage) {
      expect(["localStorage", "sessionStorage", "indexedDB", "cacheStorage"]).toContain(where);
      expect(literals(name), name).toBeGreaterThanOrEqual(3);
      expect(applicationKeys.filter((own) => matches(name, own))).toEqual([]);
      const wider = storage.filter(
        (other) => other.where === where && other.name !== name && matches(other.name, name),
      );
      expect(wider).toEqual([]);
    }
  });
});

describe("the checks", () => {
  it.each([
    ["https://a.kz", "has a scheme"],
    ["A.kz", "is not in its plain form"],
    ["a.kz:8080", "has a port"],
    ["*.a.kz", "has a wildcard"],
    ["a.kz/w_*", "has a wildcard"],
    ["a.kz (tests)", "is not in its plain form"],
    ["a.kz?x=1", "is not in its plain form"],
    ["kz", "is a public suffix"],
    ["com.kz", "is a public suffix"],
    ["google.com", "is a portal"],
    ["www.google.com", "is a portal"],
    ["www.google.com/", "is a portal"],
    ["www.google.com/maps/", undefined],
    ["mc.yandex.ru", undefined],
  ])("say of the host %s: %s", (host, fault) => {
    expect(faultOf(host)).toBe(fault);
  });

  it("know what covers what", () => {
    expect(covers("a.kz", "b.a.kz/x")).toBe(true);
    expect(covers("a.kz/x/", "a.kz/x/y.js")).toBe(true);
    expect(covers("a.kz/x", "a.kz/x/")).toBe(false);
    expect(covers("a.kz/x/", "a.kz")).toBe(false);
    expect(covers("a.kz", "ba.kz")).toBe(false);
  });

  it("know a term from a mistake", () => {
    expect(isTerm("session")).toBe(true);
    expect(isTerm({ count: 13, unit: "month" })).toBe(true);
    expect(isTerm({ count: 0, unit: "day" })).toBe(false);
    expect(isTerm({ count: 2, unit: "week" })).toBe(false);
  });
});

function constantName(id: string): string {
  return id === "2gis" ? "twoGis" : id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function faultOf(place: string): string | undefined {
  if (place.includes("*")) return "has a wildcard";
  if (/^[a-z]+:\/\//.test(place)) return "has a scheme";
  if (/:\d/.test(place)) return "has a port";
  if (!URL.canParse(`https://${place}`)) return "is not in its plain form";
  const { hostname, pathname } = new URL(`https://${place}`);
  if (place !== hostname && place !== hostname + pathname) return "is not in its plain form";
  if (!hostname.includes(".") || publicSuffixes.includes(hostname)) return "is a public suffix";
  const bare = hostname.replace(/^www\./, "");
  return pathname === "/" && portals.includes(bare) ? "is a portal" : undefined;
}

/** Whether `wide` takes in all of `narrow`: subdomains, and what is below a path that ends in `/`. */
function covers(wide: string, narrow: string): boolean {
  const [, wideHost = "", widePath = ""] = /^([^/]*)(.*)$/.exec(wide) ?? [];
  const [, host = "", path = ""] = /^([^/]*)(.*)$/.exec(narrow) ?? [];
  if (host !== wideHost && !host.endsWith(`.${wideHost}`)) return false;
  return widePath === "" || path === widePath || (widePath.endsWith("/") && path.startsWith(widePath));
}

function isTerm(term: unknown): boolean {
  if (term === "session") return true;
  const { count, unit } = term as { count: number; unit: string };
  return Number.isInteger(count) && count > 0 && ["minute", "hour", "day", "month", "year"].includes(unit);
}

function literals(pattern: string): number {
  return pattern.replaceAll("*", "").length;
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(name);
}

describe("in English", () => {
  it("each service has a title and what it does, in no other alphabet, and as much as in Russian", () => {
    for (const { id, title, description } of inEnglish(services)) {
      for (const text of [title.en, description?.en]) {
        expect(text, id).toMatch(/^\S.*\S$/);
        expect(text, id).not.toMatch(/\p{Script=Cyrillic}|«|»/u);
      }
      expect(description?.en, id).toMatch(/^[A-Z][^.]*\.$/);
      for (const name of ["IP", "Google", "VK", "LinkedIn", "Facebook", "Instagram", "TikTok", "Pinterest", "Snapchat"])
        if (new RegExp(`\\b${name}\\b`).test(description?.ru ?? "")) expect(description?.en, id).toContain(name);
    }
  });

  it("they are no part of what everybody imports", () => {
    for (const { title, description } of services) expect([title.en, description.en]).toEqual([undefined, undefined]);
  });
});
