import type { Config, Purpose, Service } from "@kelisim/core";
import { english } from "@kelisim/ui/english";
import { storedBy, type Teller, texts } from "@kelisim/ui/words";
import type { Row } from "./row.ts";

/** Purposes, each with its services. */
export function purposeRows({ purposes, services }: Config, isWanted: (purpose: Purpose) => boolean): Row[] {
  return purposes.flatMap((purpose, index) => {
    if (!isWanted(purpose)) return [];
    const path = `purposes[${index}]`;
    return [
      { path: `${path}.title`, ...purpose.title },
      ...(purpose.short ? [{ path: `${path}.short`, ...purpose.short }] : []),
      { path: `${path}.description`, ...purpose.description, clauses: purpose.clauses },
      ...services.flatMap((service, at) => (service.purpose === purpose.id ? serviceRows(service, at) : [])),
    ];
  });
}

function serviceRows(service: Service, index: number): Row[] {
  const { title, description, cookies = [] } = service;
  const path = `services[${index}]`;
  // An unproven name is never told to a visitor.
  const told = { ...service, cookies: cookies.filter(({ unproven }) => !unproven) };
  const listed = (words: Teller["texts"]): string =>
    storedBy(words, told)
      .map(([name, about]) => `${name}: ${about}`)
      .join("; ");
  const ru = storedBy(texts.ru, told);
  const en = storedBy(english.dialogs, told);
  const table = storedBy(texts.kk, told).map(([name, kk], index) => ({
    name,
    kk,
    ru: ru[index]?.[1] ?? "",
    en: en[index]?.[1] ?? "",
  }));
  const all = { kk: listed(texts.kk), ru: listed(texts.ru), en: listed(english.dialogs) };
  const stored = { path: `${path}.cookies`, ...all, stored: table };
  return [
    { path: `${path}.title`, ...title },
    ...(description ? [{ path: `${path}.description`, ...description }] : []),
    ...(stored.kk ? [stored] : []),
  ];
}
