import { matchesName, type RemainingItem } from "@kelisim/core";
import type { PageState } from "../page-state.ts";
import { storageArea } from "./storage-areas.ts";

/** Milliseconds that a report waits for files that the browser has, as it runs them. */
const patience = 500;

/**
 * Workers that no service declares, though their file names a host of what is withdrawn: a push service's, which goes
 * on. One may be the site's own, which only its operator can tell, so they are named and stay.
 */
export async function undeclaredWorkers(page: PageState, purposes: readonly string[]): Promise<RemainingItem[]> {
  const { window, catalogue, reporter } = page;
  const { storage } = page.declaredBy(() => true);
  const isDeclared = (path: string): boolean =>
    storage.some(({ where, name }) => where === "serviceWorker" && matchesName(name, path));
  const hosts = [...catalogue.services.values()]
    .filter(({ purpose }) => purposes.includes(purpose))
    .flatMap((service) => service.hosts?.map((host) => host.split("/", 1)[0] ?? host) ?? []);

  const found: RemainingItem[] = [];
  const look = async (path: string): Promise<void> => {
    const code = await (await window.fetch(window.location.origin + path)).text();
    const host = hosts.find((one) => code.includes(`/${one}`) || code.includes(`.${one}`));
    if (!host) return;
    found.push({ name: path, where: "serviceWorker", reason: "undeclared" });
    reporter.error(`the worker ${path} names ${host} and goes on; write it into serviceWorkers of the service`);
  };
  const lookAtAll = async (): Promise<void> => {
    const paths = new Set(await storageArea(window, "serviceWorker").names());
    await Promise.all([...paths].filter((path) => !isDeclared(path)).map(look));
  };
  // What cannot be looked at is nothing that could be told of.
  await Promise.race([lookAtAll().catch(() => {}), new Promise((resolve) => window.setTimeout(resolve, patience))]);
  return [...found];
}
