import { grantsOf } from "@kelisim/core";
import { readCookie } from "../page/read-cookie.ts";
import type { LockTerms } from "./lock-terms.ts";
import { policyOf, sources } from "./sources.ts";

/** Where the lock's script leaves what it opened for, as `grantsOf` writes it. */
export type LockWindow = Window & { kelisimLock?: string };

/**
 * The lock's script; `npm run lock-script` bundles it for the snippet. With a record that counts it writes a wider policy,
 * and a `<noscript>` that swallows the strict one, which stands behind the script.
 */
export function openLock(window: LockWindow, terms: LockTerms): void {
  const { document } = window;
  const look = () => {
    const reading = readCookie(window, terms);
    const opened = terms.services.flatMap(([fingerprint, purpose, hosts]) =>
      reading?.granted.includes(purpose) && reading.services.includes(fingerprint) ? hosts.flatMap(sources) : [],
    );
    return { grants: grantsOf(reading), opened };
  };
  const { grants, opened } = look();
  if (opened.length) {
    const policy = policyOf([...terms.open, ...opened]);
    document.write(`<meta http-equiv="Content-Security-Policy" content="${policy}"><noscript>`);
  }
  // Not before the writing, which Trusted Types may refuse.
  window.kelisimLock = grants;
  // The page comes back from the browser's memory, or is shown that was loaded ahead.
  const lookAgain = ({ persisted }: Partial<PageTransitionEvent>): void => {
    if (persisted !== false && `${look().opened}` !== `${opened}`) window.location.reload();
  };
  window.addEventListener("pageshow", lookAgain);
  document.addEventListener("prerenderingchange", lookAgain);
}
