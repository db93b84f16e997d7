import type { Config, Service, StandIns } from "@kelisim/core";

/** What the site's own scripts find of services that wait, and what to do where that is not enough. */
export function globalLines({ purposes, services }: Pick<Config, "purposes" | "services">): string[] {
  const always = new Set(purposes.flatMap(({ id, always }) => (always ? [id] : [])));
  const waiting = services.filter(({ gate, purpose }) => gate !== "signal" && !always.has(purpose));
  const lines = waiting.flatMap((service) => [...stoodFor(service), ...missing(service)]);
  if (lines.length === 0) return ["none"];
  return [
    "While a service waits, the site's own scripts find these of its globals. Calls are kept until its own code runs.",
    'Put what needs more than that, such as a map that is made at once, into kelisim.push(({ when }) => when("<service>", () => { … })).',
    ...lines,
  ];
}

const stoodFor = ({ id, standIns = {} }: Service): string[] =>
  Object.entries(standIns).map(([name, kinds]) => `  ${id}: ${namesOf(name, kinds)}`);

function namesOf(name: string, kinds: StandIns[string]): string {
  if (typeof kinds === "string") return name;
  const members = Object.keys(kinds).map((member) => `${name}.${member}`);
  return [...members, `nothing comes of whatever else of ${name} is called`].join(", ");
}

/** A global that nothing stands in for is not there: a script that uses it ends at that line. */
function missing({ id, globals = [], standIns = {} }: Service): string[] {
  const roots = new Set(Object.keys(standIns).map(rootOf));
  const left = globals.filter((name) => !roots.has(rootOf(name)));
  return left.length ? [`  ${id}: ${left.join(", ")} is not there while it waits`] : [];
}

const rootOf = (name: string): string => name.split(".", 1)[0] ?? "";
