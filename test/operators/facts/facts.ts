/** What a policy says and what a visitor is told of it, side by side. */
export interface Facts {
  /**
   * A place in the config, its value, the clause, and the words of the policy. Purposes go by id; of lists of things with
   * an id, the ids are the value.
   */
  readonly values: readonly (readonly [path: string, value: unknown, clause: string, policy: string])[];
  /**
   * By what is told, rows of `clause | policy, Russian | policy, Kazakh | told, Russian | told, Kazakh`. `…` stands for
   * words between. A clause with `+` is told of without being cited; `*` are words of the operator's own, with no clause.
   */
  readonly told: Readonly<Record<string, readonly string[]>>;
}

export interface Row {
  readonly place: string;
  readonly clause: string;
  readonly isCited: boolean;
  readonly policy: { readonly ru: string; readonly kk: string };
  readonly told: { readonly ru: string; readonly kk: string };
}

export function rowsOf({ told }: Facts): readonly Row[] {
  return Object.entries(told).flatMap(([place, lines]) =>
    lines.map((line) => {
      const [clause = "", policyRu = "", policyKk = "", ru = "", kk = "", ...more] = line
        .split("|")
        .map((one) => one.trim());
      if (more.length > 0 || !clause) throw new Error(`${place}: ${line}`);
      return {
        place,
        clause: clause.replace("+", ""),
        isCited: !clause.endsWith("+") && clause !== "*",
        policy: { ru: policyRu, kk: policyKk },
        told: { ru, kk },
      };
    }),
  );
}
