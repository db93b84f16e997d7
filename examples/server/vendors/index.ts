import { twoGis } from "./2gis.ts";
import { adriver } from "./adriver.ts";
import { amplitude } from "./amplitude.ts";
import { bitrix24 } from "./bitrix24.ts";
import { calltouch } from "./calltouch.ts";
import { carrotQuest } from "./carrot-quest.ts";
import { chatra } from "./chatra.ts";
import { clarity } from "./clarity.ts";
import { criteo } from "./criteo.ts";
import { googleAds } from "./google-ads.ts";
import { googleAdsense } from "./google-adsense.ts";
import { googleAnalytics } from "./google-analytics.ts";
import { googleFonts } from "./google-fonts.ts";
import { googleMaps } from "./google-maps.ts";
import { gtm } from "./gtm.ts";
import { hotjar } from "./hotjar.ts";
import { intercom } from "./intercom.ts";
import { jivosite } from "./jivosite.ts";
import { linkedinInsight } from "./linkedin-insight.ts";
import { liveinternet } from "./liveinternet.ts";
import { matomo } from "./matomo.ts";
import { metaPixel } from "./meta-pixel.ts";
import { microsoftUet } from "./microsoft-uet.ts";
import { mindbox } from "./mindbox.ts";
import { mixpanel } from "./mixpanel.ts";
import { mytarget } from "./mytarget.ts";
import { onesignal } from "./onesignal.ts";
import { pinterestTag } from "./pinterest-tag.ts";
import { ramblerTop100 } from "./rambler-top100.ts";
import { recaptcha } from "./recaptcha.ts";
import { roistat } from "./roistat.ts";
import { rutube } from "./rutube.ts";
import { sendpulse } from "./sendpulse.ts";
import { sentry } from "./sentry.ts";
import { snapchatPixel } from "./snapchat-pixel.ts";
import { tawk } from "./tawk.ts";
import { telegramWidget } from "./telegram-widget.ts";
import { tiktokPixel } from "./tiktok-pixel.ts";
import { topMailRu } from "./top-mail-ru.ts";
import type { Vendor } from "./vendor.ts";
import { vimeo } from "./vimeo.ts";
import { vkPixel } from "./vk-pixel.ts";
import { vkVideo } from "./vk-video.ts";
import { vkWidgets } from "./vk-widgets.ts";
import { yandexAds } from "./yandex-ads.ts";
import { yandexMaps } from "./yandex-maps.ts";
import { yandexMetrica } from "./yandex-metrica.ts";
import { youtube } from "./youtube.ts";
import { zeroKz } from "./zero-kz.ts";

export const vendors: readonly Vendor[] = [
  twoGis,
  adriver,
  amplitude,
  bitrix24,
  calltouch,
  carrotQuest,
  chatra,
  clarity,
  criteo,
  googleAds,
  googleAdsense,
  googleAnalytics,
  googleFonts,
  googleMaps,
  gtm,
  hotjar,
  intercom,
  jivosite,
  linkedinInsight,
  liveinternet,
  matomo,
  metaPixel,
  microsoftUet,
  mindbox,
  mixpanel,
  mytarget,
  onesignal,
  pinterestTag,
  ramblerTop100,
  recaptcha,
  roistat,
  rutube,
  sendpulse,
  sentry,
  snapchatPixel,
  tawk,
  telegramWidget,
  tiktokPixel,
  topMailRu,
  vimeo,
  vkPixel,
  vkVideo,
  vkWidgets,
  yandexAds,
  yandexMaps,
  yandexMetrica,
  youtube,
  zeroKz,
];
