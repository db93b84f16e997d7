import { allGranted, type Config, decide, encodeRecord, type Language } from "@kelisim/core";
import type { Before } from "./scenes.ts";

/** The record's cookie as a page finds it that a visitor comes to after some choice; empty for none. */
export function recordBefore(config: Config, before: Before, language: Language, now: number): string {
  if (before === "nothing") return "";
  const shown = before === "everything" ? config : { ...config, policy: { ...config.policy, revision: "0" } };
  const occasion = { config: shown, previous: null, language, now: now - 60_000, id: "previewpreviewpr" };
  return encodeRecord(decide(allGranted(shown), "accept-all", occasion));
}
