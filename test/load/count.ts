/** What a page holds on to, counted from before its first script. Runs in the page, as text. */

export interface Counted {
  /** Listeners on targets that live as long as the page: window, document, html, body, media queries, stores. */
  readonly listeners: number;
  readonly observers: number;
  readonly timers: number;
  readonly channels: number;
}

declare global {
  var counted: () => Counted;
  /** Native functions as they were before anything could patch them, by name. */
  var changedNatives: () => string[];
}

/**
 * Stands in front of what registers something. Capture, `once`, `signal` and what was removed are counted as browsers do.
 * Kept to plain functions, so that others may patch them in their turn.
 */
export function startCounting(): void {
  const natives = new Map<string, [object, string, PropertyDescriptor]>();
  const note = (label: string, owner: object | undefined): void => {
    for (const name of owner ? Object.getOwnPropertyNames(owner) : []) {
      const found = Object.getOwnPropertyDescriptor(owner, name);
      if (owner && found?.configurable) natives.set(`${label}.${name}`, [owner, name, found]);
    }
  };

  const open = new Map<EventTarget, Set<string>>();
  const ids = new WeakMap<object, number>();
  let last = 0;
  const idOf = (listener: object): number => {
    if (!ids.has(listener)) ids.set(listener, ++last);
    return ids.get(listener) as number;
  };
  const lasting = (target: EventTarget): boolean =>
    target === window ||
    target === document ||
    target === document.documentElement ||
    target === document.body ||
    !(target instanceof Node || target instanceof AbortSignal || target instanceof XMLHttpRequest);
  const keyOf = (type: string, listener: object, options: unknown): string =>
    `${type} ${idOf(listener)} ${typeof options === "object" ? Boolean((options as AddEventListenerOptions)?.capture) : Boolean(options)}`;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const self = (this ?? window) as EventTarget;
    const { signal, once } = (typeof options === "object" && options) || {};
    if (listener && lasting(self) && !signal?.aborted) {
      const keys = open.get(self) ?? new Set();
      const key = keyOf(type, listener, options);
      open.set(self, keys.add(key));
      const forget = (): void => void keys.delete(key);
      if (signal) addEventListener.call(signal, "abort", forget);
      if (once) addEventListener.call(self, type, forget, { once: true });
    }
    addEventListener.call(self, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const self = (this ?? window) as EventTarget;
    if (listener) open.get(self)?.delete(keyOf(type, listener, options));
    removeEventListener.call(self, type, listener, options);
  };

  const observing = new Set<object>();
  for (const name of ["MutationObserver", "ResizeObserver", "IntersectionObserver", "PerformanceObserver"] as const) {
    const { prototype } = globalThis[name];
    const { observe, disconnect } = prototype as MutationObserver;
    Object.assign(prototype, {
      observe(this: MutationObserver, ...args: Parameters<MutationObserver["observe"]>) {
        observing.add(this);
        observe.apply(this, args);
      },
      disconnect(this: MutationObserver) {
        observing.delete(this);
        disconnect.call(this);
      },
    });
  }
  const timers = new Set<number>();
  const { setTimeout, clearTimeout } = window;
  Object.assign(window, {
    setTimeout: (run: () => void, delay?: number, ...rest: unknown[]) => {
      const id: number = setTimeout(
        () => {
          timers.delete(id);
          run();
        },
        delay,
        ...rest,
      );
      timers.add(id);
      return id;
    },
    clearTimeout: (id: number) => {
      timers.delete(id);
      clearTimeout(id);
    },
  });
  const channels = new Set<object>();
  const { BroadcastChannel } = window;
  const { close } = BroadcastChannel.prototype;
  BroadcastChannel.prototype.close = function () {
    channels.delete(this);
    close.call(this);
  };
  window.BroadcastChannel = new Proxy(BroadcastChannel, {
    construct: (target, args) => {
      const made = Reflect.construct(target, args) as object;
      channels.add(made);
      return made;
    },
  });

  // As they are from here on, for whoever comes next.
  for (const name of [
    "Element",
    "Node",
    "Document",
    "EventTarget",
    "Attr",
    "Range",
    "DOMParser",
    "Navigator",
    "Storage",
    "IDBFactory",
    "CacheStorage",
    "CookieStore",
    "XMLHttpRequest",
    "ShadowRoot",
    "Geolocation",
    "MediaDevices",
  ])
    note(name, (window as unknown as Record<string, { prototype: object } | undefined>)[name]?.prototype);
  for (const name of [
    "Script",
    "Image",
    "IFrame",
    "Link",
    "Source",
    "Media",
    "Video",
    "Embed",
    "Object",
    "Input",
    "Anchor",
    "Body",
  ])
    note(
      `HTML${name}Element`,
      (window as unknown as Record<string, { prototype: object } | undefined>)[`HTML${name}Element`]?.prototype,
    );
  for (const name of ["fetch", "EventSource", "WebSocket", "Audio", "Image", "WebTransport"]) {
    const found = Object.getOwnPropertyDescriptor(window, name);
    if (found) natives.set(name, [window, name, found]);
  }
  const instances = [
    ["document.write", document, "write"],
    ["document.writeln", document, "writeln"],
  ] as const;

  globalThis.counted = () => ({
    listeners: [...open.values()].reduce((sum, keys) => sum + keys.size, 0),
    observers: observing.size,
    timers: timers.size,
    channels: channels.size,
  });
  globalThis.changedNatives = () => [
    ...[...natives].flatMap(([label, [owner, name, before]]) => {
      const now = Object.getOwnPropertyDescriptor(owner, name);
      return now?.value === before.value && now?.get === before.get && now?.set === before.set ? [] : [label];
    }),
    ...instances.flatMap(([label, owner, name]) => (owner[name] === Document.prototype[name] ? [] : [label])),
  ];
}
