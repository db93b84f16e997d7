import type { ConfigDraft } from "../draft.ts";
import type { Problems } from "../problem.ts";

/** One thing a config must keep to. Sees the well-formed parts only and must not throw on what is missing. */
export type Check = (config: ConfigDraft) => Problems;
