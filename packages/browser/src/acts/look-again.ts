import type { ClearedItem, WithdrawalReport } from "@kelisim/core";
import type { PageState } from "../page-state.ts";
import { clear } from "./clear.ts";

/** Milliseconds after the report. A chat that keeps itself alive writes every second or so. */
const looks = [1000, 3000];

const keyOf = ({ where, name }: ClearedItem): string => `${where} ${name}`;

/**
 * Clears again what code that still runs has written since, as long as the page is open; the report itself is quick.
 * @param mend told the report as it is then, where something came back, and the one that it takes the place of
 */
export function lookAgain(
  page: PageState,
  purposes: readonly string[],
  first: WithdrawalReport,
  mend: (report: WithdrawalReport, instead: WithdrawalReport) => void,
): void {
  const { window } = page;
  let report = first;
  const look = async (): Promise<void> => {
    // What was granted again meanwhile stays.
    const declared = page.declaredBy(({ id, purpose }) => purposes.includes(purpose) && !page.allows(id));
    const { cleared, remaining } = await page.reporting(() => clear({ window, declared }));
    const known = new Set(report.remaining.map(keyOf));
    const back = new Map([...cleared, ...remaining].map((item) => [keyOf(item), item]));
    for (const key of known) back.delete(key);
    if (!back.size) return;
    const rewritten = [...back.values()].map(({ name, where }) => ({ name, where, reason: "rewritten" }) as const);
    const instead = report;
    report = {
      ...report,
      cleared: report.cleared.filter((item) => !back.has(keyOf(item))),
      remaining: [...report.remaining, ...rewritten],
      reload: true,
    };
    mend(report, instead);
  };
  // What cannot be looked at now is swept on the next page.
  page.reporter.attempt("what comes back after a withdrawal is not looked for in this page", () => {
    for (const wait of looks) window.setTimeout(() => void look().catch(() => {}), wait);
  });
}
