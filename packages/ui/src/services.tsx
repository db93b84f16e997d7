import type { Purpose, Service } from "@kelisim/core";
import type { JSX } from "preact";
import { storedBy } from "./texts/stored.ts";
import type { PurposeProps, Ui } from "./ui.ts";

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
  const record = { name, term: { count: config.consent.months, unit: "month" }, use: "consent" } as const;
  return [{ id: "kelisim", purpose: id, title, cookies: [record] }, ...services];
}

/** Who gets what, and what is stored here: each name with what it is for and how long it stays. */
export function Services({ ui, purpose }: PurposeProps): JSX.Element | null {
  const { language, texts } = ui;
  const services = servicesOf(ui, purpose);
  if (!services.length) return purpose.kind === "device" ? <p>{texts.noServices}</p> : null;
  return (
    <>
      {services.map((service) => (
        <div key={service.id} class="service">
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
    </>
  );
}
