import type { Undo } from "@kelisim/core";

type Page = Window & typeof globalThis;
type Seen = (address: string, use: string) => void;

/** By what a browser says that began a request (Resource Timing, "initiatorType"), the directive that it comes under. */
const uses: Readonly<Record<string, string>> = {
  script: "script-src",
  img: "img-src",
  image: "img-src",
  input: "img-src",
  iframe: "frame-src",
  frame: "frame-src",
  video: "media-src",
  audio: "media-src",
  track: "media-src",
  embed: "object-src",
  object: "object-src",
  fetch: "connect-src",
  xmlhttprequest: "connect-src",
  beacon: "connect-src",
  eventsource: "connect-src",
};

/**
 * Calls with an address: a socket or a worker has no entry among a page's resources, a stream one when it ends, and a
 * `fetch` in Chromium one when somebody has read its answer, which who sends a form does not.
 */
function callsOf(window: Page): readonly (readonly [holder: object, name: string, use: string, at: number])[] {
  return [
    [window, "fetch", "connect-src", 0],
    [window.Navigator.prototype, "sendBeacon", "connect-src", 0],
    [window.XMLHttpRequest.prototype, "open", "connect-src", 1],
    [window, "WebSocket", "connect-src", 0],
    [window, "EventSource", "connect-src", 0],
    [window, "Worker", "worker-src", 0],
    [window, "SharedWorker", "worker-src", 0],
  ];
}

/** Tells of what a page asks for, as far as a page can see that, and holds nothing. */
export function watchRequests(window: Page, seen: Seen): Undo {
  const undone = [watchResources(window, seen), watchReports(window, seen), ...watchCalls(window, seen)];
  return () => {
    for (const undo of undone) undo();
  };
}

function watchResources({ PerformanceObserver }: Page, seen: Seen): Undo {
  const observer = new PerformanceObserver((list) => {
    for (const { name, initiatorType } of list.getEntries() as PerformanceResourceTiming[])
      seen(name, uses[initiatorType] ?? byName(name));
  });
  observer.observe({ type: "resource", buffered: true });
  return () => observer.disconnect();
}

/** Of style sheets and links no more is known than what they ask for. */
function byName(address: string): string {
  if (/\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)/i.test(address)) return "font-src";
  if (/\.css(?:[?#]|$)|\/css2?\?/i.test(address)) return "style-src";
  return /\.m?js(?:[?#]|$)/i.test(address) ? "script-src" : "default-src";
}

/** A server that sends the policy as `Content-Security-Policy-Report-Only` has the browser itself tell. */
function watchReports({ document }: Page, seen: Seen): Undo {
  const tell = ({ blockedURI, effectiveDirective, disposition }: SecurityPolicyViolationEvent): void => {
    if (disposition === "report" && blockedURI.includes("://")) seen(blockedURI, effectiveDirective);
  };
  document.addEventListener("securitypolicyviolation", tell);
  return () => document.removeEventListener("securitypolicyviolation", tell);
}

function watchCalls(window: Page, seen: Seen): Undo[] {
  return callsOf(window).flatMap(([owner, name, use, at]) => {
    const holder = owner as Record<string, ((...given: unknown[]) => unknown) | undefined>;
    const call = holder[name];
    if (!call) return [];
    const see = (given: unknown): void => {
      const address = (given as Partial<Request> | null)?.url ?? given;
      // What is no address is for the browser to say.
      if (typeof address === "string" || address instanceof window.URL) seen(`${address}`, use);
    };
    const watched = new Proxy(call, {
      apply(target, self, given) {
        see(given[at]);
        return Reflect.apply(target, self, given);
      },
      construct(target, given, heir) {
        see(given[at]);
        return Reflect.construct(target, given, heir);
      },
    });
    holder[name] = watched;
    return () => {
      if (holder[name] === watched) holder[name] = call;
    };
  });
}
