import type { Contacts } from "@kelisim/core";
import { formatRevision } from "../texts/dates.ts";
import type { Teller, Told, Ui } from "../ui.ts";

/** The legal persons, each with its number. */
export function controllersTold({ config, language, texts }: Teller): readonly Told[] {
  return config.controllers.map(({ name, bin, iin }) => ({
    lead: name[language],
    text: (bin ? `${texts.bin} ${bin}` : "") + (iin ? `${texts.iin} ${iin}` : ""),
  }));
}

const reachedBy = ({ email, phone }: Pick<Contacts, "email" | "phone">): readonly Told[] => [
  ...(email ? [{ link: email, url: `mailto:${email}` }] : []),
  ...(phone ? [{ link: phone, url: `tel:${phone.replace(/[^+\d]/g, "")}` }] : []),
];

export function operatorTold(ui: Ui): readonly Told[] {
  const { config, language, texts } = ui;
  const { contacts = {}, policy } = config;
  const { address, form, responsible } = contacts;
  const { revision, documents = [] } = policy;
  return [
    ...controllersTold(ui),
    ...reachedBy(contacts),
    ...(address ? [{ text: address[language] }] : []),
    ...(form ? [{ link: texts.form, url: form }] : []),
    ...(responsible ? [{ lead: texts.responsible, text: responsible.name[language] }, ...reachedBy(responsible)] : []),
    { link: texts.policy, url: policy.url?.[language] },
    ...(revision ? [{ text: `${texts.revision}: ${formatRevision(revision)}` }] : []),
    ...documents.map(({ title, url, clause }) => ({
      link: title[language],
      url: url?.[language],
      clauses: clause ? [clause] : [],
    })),
  ];
}
