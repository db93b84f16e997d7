import { formatRevision } from "../texts/dates.ts";
import type { Told, Ui } from "../ui.ts";

export function operatorTold({ config, language, texts }: Ui): readonly Told[] {
  const { controllers, contacts = {}, policy } = config;
  const { email, phone, address, form } = contacts;
  const { revision, documents = [] } = policy;
  return [
    ...controllers.map(({ name, bin, iin }) => ({
      lead: name[language],
      text: (bin ? `${texts.bin} ${bin}` : "") + (iin ? `${texts.iin} ${iin}` : ""),
    })),
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
