import type { Config, RightId } from "../config.ts";

/**
 * What a visitor may write to the operator about.
 *
 * `withdrawal`: of consent to the processing of personal data. `messages`: of advertising messages alone. `objection`:
 * to a changed policy. The others are rights the policy grants. Two rights have no letter: `permissions` are set on the
 * device, and `protect` is for a court or an authority, whom the operator's policy cannot speak for. `stop-messages` is
 * one letter with `messages` where the policy grants both.
 */
export type LetterId = "withdrawal" | "messages" | "objection" | Exclude<RightId, "permissions" | "protect">;

/** What of the policy a letter rests on. */
export interface Grounds {
  readonly clauses?: readonly string[];
}

/** `undefined` where the policy has nothing for such a letter to rest on. */
export function groundsOf({ policy, withdrawal, rights = [] }: Config, id: LetterId): Grounds | undefined {
  if (id === "withdrawal") return withdrawal;
  if (id === "messages") return withdrawal?.messages;
  if (id === "objection") return policy.objection;
  return rights.find((right) => right.id === id);
}

/** The letters that the operator's policy allows; the rights in the order of the config. */
export function lettersOf(config: Config): readonly LetterId[] {
  const rights = (config.rights ?? [])
    .map(({ id }) => id)
    .filter((id): id is Exclude<RightId, "permissions" | "protect"> => id !== "permissions" && id !== "protect");
  const ids: readonly LetterId[] = ["withdrawal", "messages", "objection", ...rights];
  const isInAnother = (id: LetterId): boolean => id === "stop-messages" && !!config.withdrawal?.messages;
  return ids.filter((id) => groundsOf(config, id) && !isInAnother(id));
}
