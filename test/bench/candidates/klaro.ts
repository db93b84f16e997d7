import { filesOf, versionOf } from "../package-file.ts";
import { services } from "../tags.ts";
import { languages, purposes, texts } from "../texts.ts";
import type { Candidate } from "./candidate.ts";

const translations = Object.fromEntries(
  languages.map((language) => [
    language,
    {
      privacyPolicyUrl: `/${language}/policy`,
      consentModal: { title: texts.title[language], description: texts.intro[language] },
      consentNotice: { description: texts.intro[language], learnMore: texts.choose[language] },
      acceptAll: texts.accept[language],
      decline: texts.reject[language],
      acceptSelected: texts.save[language],
      close: texts.close[language],
      ok: texts.accept[language],
      purposes: Object.fromEntries(
        purposes.map(({ id, title, description }) => [
          id,
          { title: title[language], description: description[language] },
        ]),
      ),
    },
  ]),
);

const config = {
  version: 1,
  lang: "kk",
  default: false,
  acceptAll: true,
  hideDeclineAll: false,
  groupByPurpose: true,
  cookieExpiresAfterDays: 393,
  styling: { theme: ["light", "bottom", "wide"] },
  translations,
  services: services.map(({ id, purpose }) => ({ name: id, title: id, purposes: [purpose] })),
};

export const klaro: Candidate = {
  id: "klaro",
  title: `klaro ${versionOf("klaro")}`,
  setup: "two deferred scripts, as its README says: config, then `klaro.js` with its styles and translations",
  accept: { button: "#klaro .cookie-notice .cm-btn-success" },
  files: new Map([
    ...filesOf({ "/klaro.js": "klaro/dist/klaro.js" }),
    ["/config.js", Buffer.from(`var klaroConfig = ${JSON.stringify(config)};`)],
  ]),
  page: (tags) => ({
    head: '<script defer src="/config.js"></script>\n<script defer src="/klaro.js"></script>',
    tags: tags
      .map(
        ({ service, url }) =>
          `<script type="text/plain" data-type="application/javascript" data-name="${service}" data-src="${url}" async></script>`,
      )
      .join("\n"),
    bodyEnd: "",
  }),
};
