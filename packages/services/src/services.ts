import { twoGis } from "./catalogue/2gis.ts";
import { adfox } from "./catalogue/adfox.ts";
import { adjust } from "./catalogue/adjust.ts";
import { adriver } from "./catalogue/adriver.ts";
import { amplitude } from "./catalogue/amplitude.ts";
import { appsflyer } from "./catalogue/appsflyer.ts";
import { between } from "./catalogue/between.ts";
import { bitrix24 } from "./catalogue/bitrix24.ts";
import { callibri } from "./catalogue/callibri.ts";
import { calltouch } from "./catalogue/calltouch.ts";
import { carrotQuest } from "./catalogue/carrot-quest.ts";
import { chatra } from "./catalogue/chatra.ts";
import { clarity } from "./catalogue/clarity.ts";
import { cloudflare } from "./catalogue/cloudflare.ts";
import { cloudflareAnalytics } from "./catalogue/cloudflare-analytics.ts";
import { cloudpaymentsKz } from "./catalogue/cloudpayments-kz.ts";
import { comagic } from "./catalogue/comagic.ts";
import { criteo } from "./catalogue/criteo.ts";
import { ddosGuard } from "./catalogue/ddos-guard.ts";
import { doubleclick } from "./catalogue/doubleclick.ts";
import { envybox } from "./catalogue/envybox.ts";
import { flocktory } from "./catalogue/flocktory.ts";
import { freedomPay } from "./catalogue/freedom-pay.ts";
import { gemius } from "./catalogue/gemius.ts";
import { googleAds } from "./catalogue/google-ads.ts";
import { googleAdsense } from "./catalogue/google-adsense.ts";
import { googleAnalytics } from "./catalogue/google-analytics.ts";
import { googleFonts } from "./catalogue/google-fonts.ts";
import { googleMaps } from "./catalogue/google-maps.ts";
import { gravitec } from "./catalogue/gravitec.ts";
import { gtm } from "./catalogue/gtm.ts";
import { halykEpay } from "./catalogue/halyk-epay.ts";
import { hotjar } from "./catalogue/hotjar.ts";
import { hybrid } from "./catalogue/hybrid.ts";
import { intercom } from "./catalogue/intercom.ts";
import { jetpayKz } from "./catalogue/jetpay-kz.ts";
import { jivosite } from "./catalogue/jivosite.ts";
import { kaspiButton } from "./catalogue/kaspi-button.ts";
import { linkedinInsight } from "./catalogue/linkedin-insight.ts";
import { liveinternet } from "./catalogue/liveinternet.ts";
import { livetex } from "./catalogue/livetex.ts";
import { matomo } from "./catalogue/matomo.ts";
import { mediascope } from "./catalogue/mediascope.ts";
import { metaPixel } from "./catalogue/meta-pixel.ts";
import { microsoftUet } from "./catalogue/microsoft-uet.ts";
import { mindbox } from "./catalogue/mindbox.ts";
import { mixpanel } from "./catalogue/mixpanel.ts";
import { mytarget } from "./catalogue/mytarget.ts";
import { okWidgets } from "./catalogue/ok-widgets.ts";
import { onesignal } from "./catalogue/onesignal.ts";
import { pinterestTag } from "./catalogue/pinterest-tag.ts";
import { ramblerTop100 } from "./catalogue/rambler-top100.ts";
import { recaptcha } from "./catalogue/recaptcha.ts";
import { retailRocket } from "./catalogue/retail-rocket.ts";
import { roistat } from "./catalogue/roistat.ts";
import { rutube } from "./catalogue/rutube.ts";
import { sendpulse } from "./catalogue/sendpulse.ts";
import { sentry } from "./catalogue/sentry.ts";
import { snapchatPixel } from "./catalogue/snapchat-pixel.ts";
import { tawk } from "./catalogue/tawk.ts";
import { telegramWidget } from "./catalogue/telegram-widget.ts";
import { tiktokPixel } from "./catalogue/tiktok-pixel.ts";
import { tilda } from "./catalogue/tilda.ts";
import { topMailRu } from "./catalogue/top-mail-ru.ts";
import { unisender } from "./catalogue/unisender.ts";
import { vimeo } from "./catalogue/vimeo.ts";
import { vkPixel } from "./catalogue/vk-pixel.ts";
import { vkVideo } from "./catalogue/vk-video.ts";
import { vkWidgets } from "./catalogue/vk-widgets.ts";
import { yandexAds } from "./catalogue/yandex-ads.ts";
import { yandexId } from "./catalogue/yandex-id.ts";
import { yandexMaps } from "./catalogue/yandex-maps.ts";
import { yandexMetrica } from "./catalogue/yandex-metrica.ts";
import { yandexSmartcaptcha } from "./catalogue/yandex-smartcaptcha.ts";
import { youtube } from "./catalogue/youtube.ts";
import { zeroKz } from "./catalogue/zero-kz.ts";
import type { CatalogueService } from "./catalogue-service.ts";

/** Every service of the catalogue, in alphabetical order of ids. */
export const services: readonly CatalogueService[] = [
  twoGis,
  adfox,
  adjust,
  adriver,
  amplitude,
  appsflyer,
  between,
  bitrix24,
  callibri,
  calltouch,
  carrotQuest,
  chatra,
  clarity,
  cloudflare,
  cloudflareAnalytics,
  cloudpaymentsKz,
  comagic,
  criteo,
  ddosGuard,
  doubleclick,
  envybox,
  flocktory,
  freedomPay,
  gemius,
  googleAds,
  googleAdsense,
  googleAnalytics,
  googleFonts,
  googleMaps,
  gravitec,
  gtm,
  halykEpay,
  hotjar,
  hybrid,
  intercom,
  jetpayKz,
  jivosite,
  kaspiButton,
  linkedinInsight,
  liveinternet,
  livetex,
  matomo,
  mediascope,
  metaPixel,
  microsoftUet,
  mindbox,
  mixpanel,
  mytarget,
  okWidgets,
  onesignal,
  pinterestTag,
  ramblerTop100,
  recaptcha,
  retailRocket,
  roistat,
  rutube,
  sendpulse,
  sentry,
  snapchatPixel,
  tawk,
  telegramWidget,
  tiktokPixel,
  tilda,
  topMailRu,
  unisender,
  vimeo,
  vkPixel,
  vkVideo,
  vkWidgets,
  yandexAds,
  yandexId,
  yandexMaps,
  yandexMetrica,
  yandexSmartcaptcha,
  youtube,
  zeroKz,
];
