import type { Config, Service } from "@kelisim/core";
import { lettersOf, routeOf } from "@kelisim/core/letters";

/** By the beginning of a key, whether a site with that config ever shows the text. What is not named here, every site does. */
type Rule = readonly [key: RegExp, isShown: (config: Config, name: string) => boolean];

const has = (config: Config, kind: Config["purposes"][number]["kind"]): boolean =>
  config.purposes.some((purpose) => purpose.kind === kind);

const cookiesOf = ({ services }: Config): NonNullable<Service["cookies"]> =>
  services.flatMap(({ cookies = [] }) => cookies.filter(({ unproven }) => !unproven));

const idOf = (statement: NonNullable<Config["statements"]>[number]): string =>
  typeof statement === "string" ? statement : statement.id;

const isOurs = ({ statements = [] }: Config, id: string): boolean =>
  statements.some((one) => idOf(one) === id && (typeof one === "string" || !one.text));

/** Units of the terms, our own record's among them. */
const isUnit = (config: Config, unit: string): boolean =>
  unit === "month" || cookiesOf(config).some(({ term }) => typeof term === "object" && term.unit === unit);

const isOptional = ({ purposes }: Config, service: Service): boolean =>
  !purposes.some(({ id, always }) => always && id === service.purpose);

const hasEmbeds = (config: Config): boolean =>
  config.services.some((service) => isOptional(config, service) && (service.hosts?.length ?? 0) > 0);

const lacksServices = ({ purposes, services }: Config): boolean =>
  purposes.some(({ id, kind, always }) => kind === "device" && !always && !services.some((one) => one.purpose === id));

const isPending = ({ pending = [] }: Config, start: string): boolean =>
  pending.some(({ path }) => path.startsWith(start));

const agreements = ({ agreements: all = [] }: Config): NonNullable<Config["agreements"]> => all;

const routes = (config: Config): readonly ReturnType<typeof routeOf>[] =>
  lettersOf(config).map((id) => routeOf(config, id, "kk"));

const rules: readonly Rule[] = [
  [/^dialogs\.statements\./, isOurs],
  [/^dialogs\.prevails\./, ({ policy }, language) => policy.prevails === language],
  [/^dialogs\.russianOnly$/, ({ policy }) => !policy.languages.includes("kk")],
  [/^dialogs\.exceptions\./, ({ withdrawal }, one) => withdrawal?.exceptions?.some((id) => id === one) ?? false],
  [/^dialogs\.ages\./, ({ declaration }, age) => `${declaration?.age}` === age],
  [/^dialogs\.minor$/, ({ declaration }) => declaration?.age === "adult"],
  [/^dialogs\.actions\.declare-underage$/, ({ declaration }) => declaration?.age === 18],
  [/^dialogs\.(?:sections\.age|headings\.underage)$/, ({ declaration }) => declaration !== undefined],
  [/^dialogs\.policyChanged$/, ({ policyChanged }) => !policyChanged],
  [/^dialogs\.(?:sections|apart)\.permissions$/, (config) => has(config, "permission")],
  [/^dialogs\.(?:sections|apart)\.messages$/, (config) => has(config, "message")],
  [/^dialogs\.(?:sections\.data|personalDataApart|dataApart)$/, (config) => has(config, "data")],
  [/^dialogs\.sections\.rights$/, ({ rights = [] }) => rights.length > 0],
  [/^dialogs\.(?:recipients|sources|retention)$/, (config, name) => Boolean(config[name as "retention"])],
  [/^dialogs\.(?:bin|iin)$/, ({ controllers }, name) => controllers.some((one) => one[name as "bin"])],
  [/^dialogs\.form$/, ({ contacts, withdrawal }) => Boolean(contacts?.form) || withdrawal?.route === "form"],
  [/^dialogs\.units\./, isUnit],
  [/^dialogs\.session$/, (config) => cookiesOf(config).some(({ term }) => term === "session")],
  [/^dialogs\.termUnknown$/, (config) => cookiesOf(config).some(({ term }) => !term)],
  [
    /^dialogs\.places\./,
    ({ services }, place) => services.some(({ storage = [] }) => storage.some(({ where }) => where === place)),
  ],
  // Our own record's among them.
  [/^dialogs\.uses\./, (config, use) => use === "consent" || cookiesOf(config).some((one) => one.use === use)],
  [/^dialogs\.gpc$/, ({ purposes }) => purposes.some(({ advertising }) => advertising)],
  [/^dialogs\.noServices$/, lacksServices],
  [/^dialogs\.reasons\.http-only$/, (config) => cookiesOf(config).some(({ httpOnly }) => httpOnly)],
  [/^dialogs\.reasons\.other-domain$/, (config) => cookiesOf(config).some(({ domain }) => domain)],
  [/^dialogs\.(?:actions\.allow-(?:once|always)|otherSite|alwaysMeans)$/, hasEmbeds],
  [/^dialogs\.actions\.letters$/, (config) => lettersOf(config).length > 0],
  [/^dialogs\.withoutProfiling$/, ({ purposes }) => purposes.some(({ profiling }) => profiling)],
  [/^dialogs\.responsible$/, ({ contacts }) => contacts?.responsible !== undefined],
  [/^data\.decisionTerm$/, ({ rights = [] }) => rights.some(({ id }) => id === "object-decision")],
  [/^data\.letterNames\./, (config, id) => lettersOf(config).some((one) => one === id)],
  [/^data\.routes\./, (config, kind) => routes(config).some((route) => route.kind === kind)],
  [/^data\.openForm$/, (config) => routes(config).some((route) => route.kind === "form")],
  [/^data\.(?:letters|sentByYou|showLetter|back|write|copy|copied|print)$/, (config) => lettersOf(config).length > 0],
  [/^data\.noAddress$/, (config) => lettersOf(config).length > 0],
  [/^dialogs\.actions\.(?:accept|object)$/, ({ policy }) => policy.objection !== undefined],
  [/^data\.noTerm$/, (config) => agreements(config).some(({ term }) => !term)],
  [
    /^data\.noAim$/,
    (config) => agreements(config).some((one, index) => !one.aim && isPending(config, `agreements[${index}].aim`)),
  ],
  [/^data\.notSaid$/, (config) => agreements(config).length > 0 && isPending(config, "statements")],
  [/^data\.choices$/, (config) => agreements(config).some(({ choices = [] }) => choices.length > 0)],
  [/^data\.confirmFirst$/, (config) => agreements(config).length > 0 && config.declaration !== undefined],
  [/^data\./, (config) => agreements(config).length > 0],
];

/** For a test: patterns that no key has any more are of words that are gone. */
export const shownPatterns: readonly RegExp[] = rules.map(([pattern]) => pattern);

/** Whether this site ever shows a text of ours, by its key such as `dialogs.policy`. */
export function isShown(config: Config, key: string): boolean {
  const rule = rules.find(([pattern]) => pattern.test(key));
  return rule ? rule[1](config, key.slice(key.lastIndexOf(".") + 1)) : true;
}
