import type { ConfigDraft, InputDraft } from "../draft.ts";
import type { Problems } from "../problem.ts";

/** One thing a config must keep to. Sees the well-formed parts only and must not throw on what is missing. */
export type Check = (config: ConfigDraft) => Problems;

/** The same for what the operator has written: what the catalogue says is not the operator's to mend. */
export type InputCheck = (config: InputDraft) => Problems;
