/** What the lock's script did in a page. */
export interface LockedPage {
  /** What it wrote; empty where the strict policy stays. */
  readonly written: string;
  /** What it left for the SDK. */
  readonly grants: string | undefined;
  /** The page comes back from the browser's memory with this cookie. @returns the address that it loads, if any */
  comeBack(cookie: string): string | undefined;
}

const scriptOf = (snippet: string): string =>
  /<script data-kelisim-lock(?:[^>"]|"[^"]*")*>(.*?)<\/script>/s.exec(snippet)?.[1] ?? "";

/** What of a page tells the script that it does not run in its place. */
export interface LockPlace {
  readonly body?: object;
  readonly currentScript?: { hasAttribute(name: string): boolean } | null;
  /** What has the mark of the strict policy, where that is in force already. */
  querySelector?(selector: string): object | null;
}

const inPlace: LockPlace = {
  currentScript: { hasAttribute: (name: string) => name === "data-kelisim-lock" },
  querySelector: () => null,
};

/** Runs the script of a lock's snippet as pages with these cookies would. */
export function lockIn(snippet: string, place: LockPlace = {}): (cookie: string) => LockedPage {
  const run = new Function("window", scriptOf(snippet));
  return (cookie) => {
    const written: string[] = [];
    const listeners: ((event: { persisted: boolean }) => void)[] = [];
    const loads: string[] = [];
    const document = {
      ...inPlace,
      ...place,
      cookie,
      addEventListener() {},
      write: (part: string) => void written.push(part),
    };
    const window: { kelisimLock?: string } & Record<string, unknown> = {
      document,
      addEventListener: (_type: string, listener: (typeof listeners)[number]) => listeners.push(listener),
      location: { href: "https://shop.kz/order#done", replace: (to: string) => void loads.push(to) },
    };
    run(window);
    return {
      written: written.join(""),
      grants: window.kelisimLock,
      comeBack(next) {
        document.cookie = next;
        for (const listener of listeners) listener({ persisted: true });
        return loads[0];
      },
    };
  };
}
