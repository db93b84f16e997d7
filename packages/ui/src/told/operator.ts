import { formatRevision } from "../texts/dates.ts";
import type { Teller, Told, Ui } from "../ui.ts";

/** The legal persons, each with its number. */
export function controllersTold({ config, language, texts }: Teller): readonly Told[] {
  return config.controllers.map(({ name, bin, iin }) => ({
    lead: name[language],
    text: (bin ? `${texts.bin} ${bin}` : "") + (iin ? `${texts.iin} ${iin}` : ""),
  }));
}

export function operatorTold(ui: Ui): readonly Told[] {
  const { config, language, texts } = ui;
  const { contacts = {}, policy } = config;
  const { email, phone, address, form } = contacts;
  const { revision, documents = [] } = policy;
  return [
    ...controllersTold(ui),
    ...(email ? [{ link: email, url: `mailto:${email}` }] : []),
    ...(phone ? [{ link: phone, url: `tel:${phone.replace(/[^+\d]/g, "")}` }] : []),
    ...(address ? [{ text: address[language] }] : []),
    ...(form ? [{ link: texts.form, url: form }] : []),
    { link: texts.policy, url: policy.url?.[language] },
    ...(revision ? [{ text: `${texts.revision}: ${formatRevision(revision)}` }] : []),
    ...documents.map(({ title, url, clause }) => ({
      link: title[language],
      url: url?.[language],
      clauses: clause ? [clause] : [],
    })),
  ];
}
