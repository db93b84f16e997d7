import { filesOf, versionOf } from "../package-file.ts";
import { purposeOf, type Tag } from "../tags.ts";
import { languages, purposes, texts } from "../texts.ts";
import type { Candidate } from "./candidate.ts";

const version = versionOf("vanilla-cookieconsent");

const translations = Object.fromEntries(
  languages.map((language) => [
    language,
    {
      consentModal: {
        title: texts.title[language],
        description: texts.intro[language],
        acceptAllBtn: texts.accept[language],
        acceptNecessaryBtn: texts.reject[language],
        showPreferencesBtn: texts.choose[language],
        footer: `<a href="/${language}/policy">${texts.policy[language]}</a>`,
      },
      preferencesModal: {
        title: texts.title[language],
        acceptAllBtn: texts.accept[language],
        acceptNecessaryBtn: texts.reject[language],
        savePreferencesBtn: texts.save[language],
        closeIconLabel: texts.close[language],
        sections: purposes.map(({ id, title, description }) => ({
          title: title[language],
          description: description[language],
          linkedCategory: id,
        })),
      },
    },
  ]),
);

const config = {
  // On by default, and then it shows nothing to an automated browser.
  hideFromBots: false,
  guiOptions: { consentModal: { layout: "bar", position: "bottom", equalWeightButtons: true } },
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, ads: {} },
  language: { default: "kk", translations },
};

const run = `CookieConsent.run(${JSON.stringify(config)});`;
const packaged = filesOf({
  "/cookieconsent.css": "vanilla-cookieconsent/dist/cookieconsent.css",
  "/cookieconsent.umd.js": "vanilla-cookieconsent/dist/cookieconsent.umd.js",
});
const style = '<link rel="stylesheet" href="/cookieconsent.css">';
const accept = { button: '#cc-main .cm__btn[data-role="all"]' };

const gated = (tags: readonly Tag[]): string =>
  tags
    .map(
      ({ service, url }) =>
        `<script type="text/plain" data-category="${purposeOf(service)}" data-service="${service}" src="${url}" async></script>`,
    )
    .join("\n");

export const vanilla: Candidate = {
  id: "vanilla",
  title: `vanilla-cookieconsent ${version}`,
  setup:
    "as its manual says for HTML: style sheet in the head, a module at the end that imports the script and runs it; `hideFromBots` off",
  accept,
  files: new Map([...packaged, ["/cookieconsent-config.js", Buffer.from(`import "./cookieconsent.umd.js";\n${run}`)]]),
  page: (tags) => ({
    head: style,
    tags: gated(tags),
    bodyEnd: '<script type="module" src="/cookieconsent-config.js"></script>',
  }),
};

export const vanillaDeferred: Candidate = {
  id: "vanilla-deferred",
  title: `vanilla-cookieconsent ${version}, deferred`,
  setup:
    "the same with two deferred scripts in the head instead of a module that imports, which saves a step of loading",
  accept,
  files: new Map([...packaged, ["/cookieconsent-config.js", Buffer.from(run)]]),
  page: (tags) => ({
    head: `${style}\n<script src="/cookieconsent.umd.js" defer></script>\n<script src="/cookieconsent-config.js" defer></script>`,
    tags: gated(tags),
    bodyEnd: "",
  }),
};
