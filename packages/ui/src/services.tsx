import type { Service } from "@kelisim/core";
import type { JSX } from "preact";
import type { PurposeProps } from "./purpose-row.tsx";
import { citeClauses } from "./texts/clauses.ts";
import { counted } from "./texts/counted.ts";
import { storedBy } from "./texts/stored.ts";
import type { Texts } from "./texts/texts.ts";

function summarize(texts: Texts, services: readonly Service[]): string {
  const cookies = services.flatMap((service) => service.cookies ?? []).length;
  const keys = services.flatMap((service) => service.storage ?? []).length;
  const parts = [counted(services.length, texts.services)];
  if (cookies) parts.push(`${cookies}\u00a0cookie`);
  if (keys) parts.push(counted(keys, texts.storageKeys));
  return parts.join(", ");
}

/** Numbers and the clause in one line, so that opening is a choice and not a need. */
export function Services({ ui, purpose }: PurposeProps): JSX.Element | null {
  const { config, language, texts } = ui;
  const services = config.services.filter((service) => service.purpose === purpose.id);
  const facts = services.length ? summarize(texts, services) : purpose.kind === "device" && texts.noServices;
  const summary = [facts, citeClauses(texts, purpose.clauses)].filter(Boolean).join(" · ");
  if (!services.length) return <p class="small">{summary}</p>;
  return (
    <details class="small">
      <summary data-part={`details:${purpose.id}`}>{summary}</summary>
      {services.map((service) => (
        <div key={service.id}>
          <b>{service.title[language]}</b>
          <p>{service.description?.[language]}</p>
          <p>{service.hosts?.join(", ")}</p>
          <dl>
            {storedBy(texts, service).map(([name, about]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{about}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </details>
  );
}
