/** Sites whose own script file uses what a vendor's tag would have brought, as most small sites have them. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a page has of a vendor, and what its own file does with it. */
export interface VendorUse {
  /** Of the service catalogue. */
  readonly service: string;
  /** The published tag; it brings its global before the next script runs. */
  readonly tag: string;
  /** The same, written inert. */
  readonly inert: string;
  /** The first lines of the site's own file, which has the menu behind them. */
  readonly own: string;
  /** What only the vendor's own code asks for, once it does what the file has asked of it. */
  readonly sent: string;
  readonly body?: string;
}

const blocking = (address: string): string => `<script src="${address}"></script>`;
const inert = (service: string, address: string): string =>
  `<script type="text/plain" data-kelisim="${service}" data-kelisim-src="${address}"></script>`;
const map = `<div id="map" style="width:400px;height:200px"></div>`;
const byTag = (service: string, address: string): Pick<VendorUse, "service" | "tag" | "inert"> => ({
  service,
  tag: blocking(address),
  inert: inert(service, address),
});

export const uses: Readonly<Record<string, VendorUse>> = {
  "yandex-maps": {
    ...byTag("yandex-maps", "https://api-maps.yandex.ru/2.1/?lang=ru_RU"),
    own: `ymaps.ready(() => { new ymaps.Map("map", { center: [43.24, 76.9], zoom: 12 }); });`,
    sent: "core-renderer-tiles.maps.yandex.net/tiles",
    body: map,
  },
  "google-maps": {
    ...byTag("google-maps", "https://maps.googleapis.com/maps/api/js?key=1"),
    own: `google.maps.importLibrary("maps").then(({ Map }) => new Map(document.getElementById("map"), {}));`,
    sent: "khms0.googleapis.com/kh",
    body: map,
  },
  "2gis": {
    ...byTag("2gis", "https://maps.api.2gis.ru/2.0/loader.js?pkg=full"),
    own: `DG.then(() => DG.map("map", { center: [43.24, 76.9], zoom: 13 }));`,
    sent: "tile0.maps.2gis.com/tiles",
    body: map,
  },
  "vk-widgets": {
    ...byTag("vk-widgets", "https://vk.com/js/api/openapi.js?169"),
    own: `VK.init({ apiId: 1 }); VK.Widgets.Group("vk_groups", { mode: 3 }, 12345678);`,
    sent: "vk.com/widget_community.php",
    body: `<div id="vk_groups"></div>`,
  },
};

const metrica = `(function(m,e,t,r,i,k,a){m[i]=m[i]||function(){(m[i].a=m[i].a||[]).push(arguments)};
m[i].l=1*new Date();k=e.createElement(t),a=e.getElementsByTagName(t)[0],k.async=1,k.src=r,a.parentNode.insertBefore(k,a)
})(window, document, "script", "https://mc.yandex.ru/metrika/tag.js", "ym");
ym(12345678, "init", {});`;
const pixel = `!function(f,b,e,v,n,t,s){if(f.fbq)return;n=f.fbq=function(){n.callMethod?
n.callMethod.apply(n,arguments):n.queue.push(arguments)};if(!f._fbq)f._fbq=n;n.push=n;n.loaded=!0;n.version='2.0';
n.queue=[];t=b.createElement(e);t.async=!0;t.src=v;s=b.getElementsByTagName(e)[0];
s.parentNode.insertBefore(t,s)}(window, document,'script','https://connect.facebook.net/en_US/fbevents.js');
fbq('init', '123456789012345');`;
const gtag = `window.dataLayer = window.dataLayer || [];
function gtag(){dataLayer.push(arguments);}
gtag('js', new Date());
gtag('config', 'G-DEMO12345');`;
const inlineInert = (names: string, code: string): string =>
  `<script type="text/plain" data-kelisim="${names}">${code}</script>`;

/** Snippets that bring a queue, written inert: then not even the queue is there. */
export const queues: Readonly<Record<string, Omit<VendorUse, "tag">>> = {
  "yandex-metrica": {
    service: "yandex-metrica",
    inert: inlineInert("yandex-metrica", metrica),
    own: `ym(12345678, "reachGoal", "lead");`,
    sent: "mc.yandex.ru/watch/12345678?reachGoal",
  },
  "meta-pixel": {
    service: "meta-pixel",
    inert: inlineInert("ads", pixel),
    own: `fbq("track", "Lead");`,
    sent: "www.facebook.com/tr/?id=123456789012345&ev=Lead",
  },
  "google-analytics": {
    service: "google-analytics",
    inert: `<script type="text/plain" data-kelisim="google-analytics" async data-kelisim-src="https://www.googletagmanager.com/gtag/js?id=G-DEMO12345"></script>${inlineInert("google-analytics", gtag)}`,
    own: `gtag("event", "lead");`,
    sent: "www.google-analytics.com/g/collect?en=lead",
  },
};

const menu = `document.getElementById("menu").addEventListener("click", () => { document.getElementById("nav").hidden = false; });`;

/** A page of a site with a menu. @param own where its own script stands, by default in a file */
export const pageWith = (tags: string, own: string, body = ""): string => `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<title>own script</title>
<!-- kelisim -->
<link rel="icon" href="data:,">
${tags}
<script defer src="${own}"></script>
</head>
<body>
<button id="menu" type="button">Меню</button> <nav id="nav" hidden>Пункты</nav>
${body}
</body>
</html>
`;

const named = (text: string) => ({ kk: text, ru: text });

export const config = (services: readonly unknown[]) => ({
  id: "site",
  name: named("Үлгі"),
  controllers: [{ name: named("Үлгі") }],
  hosts: ["site.pages.localhost"],
  policy: { languages: ["kk", "ru"], revision: "1" },
  consent: { months: 13 },
  intro: named("Сайт."),
  purposes: [
    { id: "necessary", kind: "device", always: true, title: named("Қажетті"), description: named("Қажетті.") },
    { id: "functional", kind: "device", title: named("Карта"), description: named("Карта.") },
    { id: "analytics", kind: "device", title: named("Талдау"), description: named("Талдау.") },
    { id: "ads", kind: "device", title: named("Жарнама"), description: named("Жарнама.") },
  ],
  services,
});

/** `<use>/index.html` with the published tag, `<use>/inert.html`, and their own file. */
export async function writeSite(folder: string): Promise<void> {
  for (const [name, use] of Object.entries({ ...uses, ...queues })) {
    const at = join(folder, name);
    await mkdir(at);
    await writeFile(join(at, "own.js"), `${use.own}\n${menu}\n`);
    await writeFile(join(at, "config.json"), JSON.stringify(config([serviceOf(use.service)])));
    if ("tag" in use) await writeFile(join(at, "index.html"), pageWith(`${use.tag}`, "own.js", use.body));
    await writeFile(join(at, "inert.html"), pageWith(use.inert, "own.js", use.body));
  }
}

const serviceOf = (id: string): unknown => (id === "meta-pixel" ? { id, purpose: "ads" } : id);
