import type { ServiceDefinition } from "@kelisim/core";

type English = readonly [about: string, title?: string];

/** What each service does and stores, and its title where that is not a name in Latin letters already. */
const english: Readonly<Record<string, English>> = {
  "2gis": ["Shows a 2GIS map on the page; 2GIS learns the IP address and which place on the map is open.", "2GIS"],
  adfox: ["Manages the site's advertising places, counts views, and knows the browser by an identifier of Yandex."],
  adjust: ["Measures what is done on the site and in the app after an advertisement; knows where the visit came from."],
  adriver: ["Shows advertisements, counts their views, and stores an advertising identifier."],
  amplitude: ["Measures how the site's features are used, and stores an identifier of the device and the session."],
  appsflyer: [
    "Measures transitions from the site to a mobile app and the return of advertisements; knows where the visit came from.",
  ],
  between: ["Offers the site's advertising places at auction; knows the IP address and the open page."],
  bitrix24: [
    "Shows a chat, call back and forms on the page, and stores the pages viewed and where the visit came from.",
    "Bitrix24",
  ],
  callibri: ["Tells after which advertisement somebody called; knows where the visit came from and the open pages."],
  calltouch: [
    "Shows a visitor a number of their own, to tell after which advertisement they called; knows where the visit came from.",
  ],
  "carrot-quest": [
    "Shows a chat and messages on the page, collects actions on the site, and stores the widget's state.",
  ],
  chatra: ["Opens a chat with staff on the page; knows the open page and the messages written."],
  clarity: ["Records actions on the page, draws heat maps, and stores numbers of the visitor and the session."],
  cloudflare: ["Protects the site from robots and attacks, and remembers a browser that has passed the check."],
  "cloudflare-analytics": ["Measures visits and how fast pages load; sets no cookies, but knows the open page."],
  "cloudpayments-kz": ["Lets you pay by card on the site; knows the amount and the data of the card."],
  comagic: ["Tells from which advertisement a call or a request came, and stores an identifier of the visitor."],
  criteo: ["Shows viewed products in advertisements on other sites, and stores an advertising identifier."],
  "ddos-guard": ["Protects the site from attacks, and knows by a cookie a browser that has passed the check."],
  doubleclick: [
    "Shows advertisements in Google's network, measures their return, and stores an advertising identifier.",
  ],
  envybox: ["Shows a window for calling back and for chat; knows the open page and the telephone number left there."],
  flocktory: ["Shows offers and gifts of partners, and stores an identifier of the visitor."],
  "freedom-pay": ["Shows a window for paying by card; knows the amount and the data of the card."],
  gemius: ["Measures the site's audience; knows the IP address and the open pages, and may recognise the browser."],
  "google-ads": [
    "Measures what is done on the site after an advertisement of Google, and stores data about the click on it.",
  ],
  "google-adsense": [
    "Shows Google's advertisements on the site, and stores an advertising identifier to pick and count them.",
  ],
  "google-analytics": [
    "Counts how many people came to the site, from where, and what they opened, and stores an identifier of the browser.",
  ],
  "google-fonts": ["Loads fonts for the site; sets no cookies, but Google learns the IP address."],
  "google-maps": [
    "Shows a Google map on the page; Google learns the IP address and which place on the map is open.",
    "Google Maps",
  ],
  gravitec: ["Sends notifications to the browser; knows which browser is subscribed."],
  gtm: ["Adds code of other services to the site; Google learns the IP address and the open page."],
  "halyk-epay": ["Lets you pay by card through Halyk Bank; knows the amount and the data of the card."],
  hotjar: [
    "Records clicks and scrolling on the page, draws heat maps, and stores numbers of the visitor and the session.",
  ],
  hybrid: ["Buys and shows advertisements automatically; knows the open pages and may recognise the browser."],
  intercom: ["Opens a chat with staff on the page, and stores identifiers of the visitor, the session and the device."],
  "jetpay-kz": ["Opens a page for paying by card; knows the amount and the data of the card."],
  jivosite: ["Opens a chat with staff on the page, and stores the number of visits and where they came from."],
  "kaspi-button": [
    "Shows a button for buying the product in the Kaspi store; Kaspi learns the IP address and the open product.",
    "“Buy on Kaspi” button",
  ],
  "linkedin-insight": [
    "Measures the return of advertisements on LinkedIn, and stores identifiers of the member and the browser.",
  ],
  liveinternet: ["Counts visitors and views; knows the IP address and may recognise the browser."],
  livetex: ["Opens a chat with staff on the page; knows the open page and the messages written."],
  matomo: ["Counts visitors and views, and stores an identifier of the visitor and where the visit came from."],
  mediascope: [
    "Measures the site's audience for research; knows the IP address and the open page, and may recognise the browser.",
  ],
  "meta-pixel": [
    "Measures the return of advertisements on Facebook and Instagram, reports actions on the site, and stores an identifier of the browser.",
  ],
  "microsoft-uet": [
    "Measures what is done on the site after an advertisement of Microsoft, and stores numbers of the visitor and the session.",
  ],
  mindbox: ["Collects data about actions on the site and products viewed, to pick mailings and offers."],
  mixpanel: ["Measures how the site's features are used, and stores an identifier of the visitor."],
  mytarget: [
    "Shows advertisements of VK's networks; knows the IP address and the open page, and may recognise the browser.",
  ],
  "ok-widgets": [
    "Shows a group, a button or a video of Odnoklassniki on the page; the network may learn who opened what.",
    "Odnoklassniki widgets",
  ],
  onesignal: [
    "Sends notifications to the browser; knows which browser is subscribed, and stores the state of the subscription.",
  ],
  "pinterest-tag": [
    "Measures the return of advertisements on Pinterest, and stores an identifier of the visitor and a mark of the click on one.",
  ],
  "rambler-top100": ["Counts visitors for a ranking of sites, and stores a number of the session.", "Rambler Top-100"],
  recaptcha: [
    "Checks that a form is filled in by a person and not a robot; for that it rates actions in the browser and stores a mark of its own.",
  ],
  "retail-rocket": ["Recommends products by actions on the site; knows which products were viewed."],
  roistat: ["Tells from which advertisement a request or a call came; knows where the visit came from."],
  rutube: ["Plays a Rutube video on the page; Rutube learns the IP address and what was watched."],
  sendpulse: [
    "Sends notifications to the browser and shows a form for subscribing; knows which browser is subscribed.",
  ],
  sentry: ["Tells developers of errors on the site; knows the page with the error, the browser and the IP address."],
  "snapchat-pixel": [
    "Measures the return of advertisements on Snapchat, reports actions on the site, and stores an identifier of the visitor.",
  ],
  tawk: [
    "Opens a chat with staff on the page, and stores an identifier of the visitor and the time of the connection.",
  ],
  "telegram-widget": [
    "Shows a post or the login button of Telegram on the page; Telegram learns the IP address and, at a login, the account.",
    "Telegram widgets",
  ],
  "tiktok-pixel": [
    "Measures the return of advertisements on TikTok, reports actions on the site, and stores an identifier of the browser.",
  ],
  tilda: ["Counts visitors and views, and stores numbers of the visitor and the session.", "Tilda statistics"],
  "top-mail-ru": ["Counts visitors, measures the return of advertisements, and stores an identifier of the browser."],
  unisender: ["Shows a form for subscribing to a mailing on the page; learns the e-mail address given in it."],
  vimeo: ["Plays a Vimeo video on the page, and stores settings of the player and an identifier of the browser."],
  "vk-pixel": [
    "Tells VKontakte which pages of the site were opened, to show visitors advertisements in that network later.",
    "VKontakte pixel",
  ],
  "vk-video": ["Plays a VK video on the page; VK learns the IP address and what was watched.", "VK Video"],
  "vk-widgets": [
    "Shows comments, a community or a button of VKontakte on the page; the network may learn who opened what.",
    "VKontakte widgets",
  ],
  "yandex-ads": [
    "Shows advertisements on the site, and picks them by interests with an identifier of Yandex.",
    "Yandex Advertising",
  ],
  "yandex-id": [
    "Lets you sign in to the site with a Yandex account; Yandex learns who signs in, and to which site.",
    "Yandex ID",
  ],
  "yandex-maps": [
    "Shows a map on the page; Yandex learns the IP address and which place on the map is open.",
    "Yandex Maps",
  ],
  "yandex-metrica": [
    "Counts visitors and views, may record actions on the page, and stores an identifier of the browser.",
    "Yandex Metrica",
  ],
  "yandex-smartcaptcha": [
    "Checks that a form is filled in by a person, and for that rates data of the browser and of actions.",
  ],
  youtube: ["Plays a YouTube video on the page, knows what was watched, and stores an identifier of the browser."],
  "zero-kz": ["Counts visitors for a ranking of Kazakhstan's sites; knows the IP address and the open page."],
};

/** Definitions with their English words, for an operator who has that language. They are a file of their own, so that no other pays for them. */
export function inEnglish<S extends ServiceDefinition>(definitions: readonly S[]): S[] {
  return definitions.map((definition) => {
    const [about, title = definition.title.ru] = english[definition.id] ?? [];
    const { description } = definition;
    return {
      ...definition,
      title: { ...definition.title, en: title },
      ...(description && about && { description: { ...description, en: about } }),
    };
  });
}
