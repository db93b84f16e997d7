import type { Config } from "@kelisim/core";
import { isElsewhere } from "./head-html.ts";

/** What an operator should know before this goes out. None of it is an error of the config. */
export function warningsFor(
  config: Config,
  { base, path }: { readonly base: string; readonly path: string },
): string[] {
  return [
    ...(config.pending ?? []).map((item) => `Pending: ${item.path}. ${item.why}`),
    ...emptyServices(config),
    ...lockedOut(config, base),
    ...onSomePages(config, path),
    ...withoutGate(config),
  ];
}

const emptyServices = ({ services, pending = [] }: Config): string[] =>
  services.length || pending.some(({ path }) => path === "services")
    ? []
    : ["The config lists no services, so there is nothing to hold back."];

/** The lock would refuse the SDK's own files. */
function lockedOut({ gate }: Config, base: string): string[] {
  if (!gate?.lock) return [];
  const { allow } = gate.lock;
  const source = isElsewhere(base) ? new URL(base, "https://site.invalid").host : "'self'";
  if (allow.some((one) => one === source || (isElsewhere(base) && one.includes(source)))) return [];
  return [`gate.lock.allow lacks ${source}, where Kelisim's own files are. The lock would refuse them.`];
}

function onSomePages({ gate, services }: Config, path: string): string[] {
  if (!gate?.lock) return [];
  const places = [...new Set(services.flatMap(({ pages = [] }) => pages))];
  return places.map(
    (place) =>
      `A service is let in on ${place} alone. This snippet is for ${path}; make those pages' own with --path ${place.replace(/\*$/, "")}`,
  );
}

const withoutGate = ({ gate }: Config): string[] =>
  gate?.guard || gate?.lock
    ? []
    : ["Neither gate.guard nor gate.lock is on: only tags that are written inert are held back."];
