import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ConfigInput, withServices } from "@kelisim/core";
import { services } from "@kelisim/services";

export type Json = Record<string, unknown>;

/** Tests that show what they notice run on copies with a fault in them. */
const operators = process.env.KELISIM_OPERATORS ?? join(import.meta.dirname, "../operators");

/** In alphabetical order. */
export async function operatorIds(): Promise<string[]> {
  const entries = await readdir(operators, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** With the services that it names by id taken from the catalogue, as a build step does. A broken config stays so. */
export function wholeConfig(config: Json): Json {
  const named = Array.isArray(config.services) && config.services.some((entry) => !Object(entry).title);
  return named ? { ...withServices(config as unknown as ConfigInput, services) } : config;
}

export function operatorFolder(id: string): string {
  return join(operators, id);
}

/**
 * The operator's real config as the demo shows it: top-level keys of demo.json, such as the hosts of the fake third
 * party, replace those of kelisim.config.json. Without a config file it is `null`.
 */
export async function operatorConfig(id: string): Promise<Json | null> {
  const config = await readJson(join(operators, id, "kelisim.config.json"));
  return config && { ...config, ...(await readJson(join(operators, id, "demo.json"))) };
}

export async function readJson(path: string): Promise<Json | null> {
  const text = await readText(path);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new Error(`${path} is not JSON`, { cause: error });
  }
}

/** `null` if there is no such file. */
export async function readText(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  });
}
