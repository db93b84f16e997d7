import { filesOf, versionOf } from "../package-file.ts";
import { services, type Tag } from "../tags.ts";
import { texts } from "../texts.ts";
import type { Candidate } from "./candidate.ts";

const options = {
  privacyUrl: "/kk/policy",
  bodyPosition: "bottom",
  orientation: "bottom",
  groupServices: false,
  serviceDefaultState: "wait",
  showAlertSmall: false,
  showIcon: true,
  DenyAllCta: true,
  AcceptAllCta: true,
  highPrivacy: true,
  handleBrowserDNTRequest: false,
  removeCredit: false,
  mandatory: true,
  googleConsentMode: false,
  bingConsentMode: false,
  pianoConsentMode: false,
};

const words = {
  alertBigPrivacy: texts.intro.kk,
  acceptAll: texts.accept.kk,
  denyAll: texts.reject.kk,
  personalize: texts.choose.kk,
  privacyUrl: texts.policy.kk,
};

function service(id: string, purpose: string, tags: readonly Tag[]): string {
  const urls = JSON.stringify(tags.filter((tag) => tag.service === id).map(({ url }) => url));
  const type = purpose === "ads" ? "ads" : "analytic";
  return `tarteaucitron.services.${id} = { key: "${id}", type: "${type}", name: "${id}", needConsent: true, cookies: [], js: function () { ${urls}.forEach(function (url) { tarteaucitron.addScript(url); }); } };
(tarteaucitron.job = tarteaucitron.job || []).push("${id}");`;
}

export const tarteaucitron: Candidate = {
  id: "tarteaucitron",
  title: `tarteaucitron ${versionOf("tarteaucitronjs")}`,
  setup:
    "script in the head and its own services, as its README says; it has no Kazakh, so its Russian file with our Kazakh words",
  accept: { button: "#tarteaucitronPersonalize2" },
  files: filesOf({
    "/tarteaucitron.min.js": "tarteaucitronjs/tarteaucitron.min.js",
    "/tarteaucitron.services.min.js": "tarteaucitronjs/tarteaucitron.services.min.js",
    "/lang/tarteaucitron.ru.min.js": "tarteaucitronjs/lang/tarteaucitron.ru.min.js",
    "/css/tarteaucitron.min.css": "tarteaucitronjs/css/tarteaucitron.min.css",
  }),
  page: (tags) => ({
    head: `<script src="/tarteaucitron.min.js"></script>
<script>
tarteaucitronForceLanguage = "ru";
tarteaucitronCustomText = ${JSON.stringify(words)};
tarteaucitron.init(${JSON.stringify(options)});
</script>`,
    // It knows no inert tags: a service's script is named in its code.
    tags: "",
    bodyEnd: `<script>\n${services.map(({ id, purpose }) => service(id, purpose, tags)).join("\n")}\n</script>`,
  }),
};
