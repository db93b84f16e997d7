import { grantsOf } from "@kelisim/core";
import { readCookie } from "../page/read-cookie.ts";
import type { LockTerms } from "./lock-terms.ts";
import { policyOf, sources } from "./sources.ts";

/** Where the lock's script leaves what it opened for, as `grantsOf` writes it. */
export type LockWindow = Window & {
  kelisimLock?: string;
  /** What was refused before the SDK could hear of it. */
  kelisimRefused?: Event[];
};

/**
 * The lock's script; `npm run lock-script` bundles it for the snippet. With a record that counts it writes a wider policy,
 * and the beginning of a `<meta>` that takes in the tag behind the script, which is the strict policy: of attributes
 * with one name the first counts (HTML, 13.2.5.33). So it ends with that tag, whatever becomes of the page behind it.
 */
export function openLock(window: LockWindow, terms: LockTerms): void {
  const { document } = window;
  const refused: Event[] = [];
  window.kelisimRefused = refused;
  document.addEventListener("securitypolicyviolation", (event) => refused.length < 99 && refused.push(event));
  // Moved, delayed or made part of another script it may write nothing: the strict policy is in force, or is not what
  // stands behind. `inspectLock` tells of it.
  if (
    document.body ||
    !document.currentScript?.hasAttribute("data-kelisim-lock") ||
    document.querySelector("meta[data-kelisim-lock][http-equiv^=C]")
  )
    return;
  const look = () => {
    const reading = readCookie(window, terms);
    const opened = terms.services.flatMap(([fingerprint, purpose, hosts]) =>
      reading?.granted.includes(purpose) && reading.services.includes(fingerprint) ? hosts.flatMap(sources) : [],
    );
    return { grants: grantsOf(reading), opened };
  };
  const { grants, opened } = look();
  if (opened.length) {
    const policy = policyOf([...terms.open, ...opened], terms.others);
    // By this name, which a minifier leaves, caches know a script that cannot be joined with others.
    window.document.write(`<meta http-equiv="Content-Security-Policy" content="${policy}"><meta http-equiv content `);
  }
  // Not before the writing, which Trusted Types may refuse.
  window.kelisimLock = grants;
  // The page comes back from the browser's memory, or is shown that was loaded ahead. By GET: see `loadAnew`.
  const lookAgain = ({ persisted }: Partial<PageTransitionEvent>): void => {
    if (persisted !== false && `${look().opened}` !== `${opened}`)
      window.location.replace(window.location.href.split("#")[0] ?? "");
  };
  window.addEventListener("pageshow", lookAgain);
  document.addEventListener("prerenderingchange", lookAgain);
}
