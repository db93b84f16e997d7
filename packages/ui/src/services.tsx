import type { Purpose, Service } from "@kelisim/core";
import { citeClauses } from "@kelisim/core";
import type { JSX } from "preact";
import { counted } from "./texts/counted.ts";
import { storedBy } from "./texts/stored.ts";
import type { Texts } from "./texts/texts.ts";
import type { PurposeProps, Ui } from "./ui.ts";

function summarize(texts: Texts, services: readonly Service[]): string {
  const cookies = services.flatMap((service) => service.cookies ?? []).length;
  const keys = services.flatMap((service) => service.storage ?? []).length;
  const parts = [counted(services.length, texts.services)];
  if (cookies) parts.push(`${cookies}\u00a0cookie`);
  if (keys) parts.push(counted(keys, texts.storageKeys));
  return parts.join(", ");
}

/** Without what nobody has shown to be set: it is held and cleared, and not told as a fact. */
const proven = ({ cookies = [], ...service }: Service): Service => ({
  ...service,
  cookies: cookies.filter(({ unproven }) => !unproven),
});

/** What the purpose stores, our own record first: it is a cookie like any other, and the visitor is told of it. */
function servicesOf({ config }: Ui, { id, always }: Purpose): readonly Service[] {
  const services = config.services.filter(({ purpose }) => purpose === id).map(proven);
  if (!always) return services;
  const title = { kk: "Kelisim", ru: "Kelisim" };
  const name = config.cookie?.name ?? "kelisim";
  const record = { name, term: { count: config.consent.months, unit: "month" } } as const;
  return [{ id: "kelisim", purpose: id, title, cookies: [record] }, ...services];
}

/** Numbers and the clause in one line, so that opening is a choice and not a need. */
export function Services({ ui, purpose }: PurposeProps): JSX.Element | null {
  const { language, texts } = ui;
  const services = servicesOf(ui, purpose);
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
