/** What runs in the page before anything of the page: the stopwatch. It is passed to the browser as text. */

export interface Probe {
  /** Milliseconds since the navigation began, at the first frame in which the button can be clicked. */
  banner: number | null;
  /** The middle of the accept button. */
  button: { x: number; y: number } | null;
  /** Milliseconds that looking for the banner took, without the layout that the frame does anyway; to be taken off. */
  own: number;
  shift: number;
  tasks: { start: number; duration: number }[];
  /** Longest event of the click, in milliseconds; 16 is the least that the browser tells. */
  interaction: number;
  pressed: number;
  /** When each gated tag ran. */
  ran: number[];
  /** Resolves when the banner can be clicked. Waiting so costs the page nothing. */
  bannerSeen: Promise<void>;
  tagsRan(count: number): Promise<void>;
}

export function startProbe(accept: { host?: string; button: string } | null): void {
  let seen = (): void => {};
  const waiting: (() => void)[] = [];
  const probe: Probe = {
    banner: null,
    button: null,
    own: 0,
    shift: 0,
    tasks: [],
    interaction: 0,
    pressed: 0,
    ran: [],
    bannerSeen: new Promise((resolve) => {
      seen = resolve;
    }),
    tagsRan: (count) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (probe.ran.length >= count) resolve();
          else waiting.push(check);
        };
        check();
      }),
  };
  const ran: string[] = [];
  ran.push = (...names: string[]) => {
    probe.ran.push(performance.now());
    for (const check of waiting.splice(0)) check();
    return Array.prototype.push.apply(ran, names);
  };
  Object.assign(globalThis, { __probe: probe, __ran: ran });

  const observe = (options: PerformanceObserverInit, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe(options);
  observe({ type: "longtask" }, ({ startTime, duration }) => probe.tasks.push({ start: startTime, duration }));
  observe({ type: "layout-shift" }, (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) probe.shift += value;
  });
  observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit, (entry) => {
    if ((entry as PerformanceEntry & { interactionId: number }).interactionId)
      probe.interaction = Math.max(probe.interaction, entry.duration);
  });
  addEventListener("pointerup", ({ timeStamp }) => Object.assign(probe, { pressed: timeStamp }), true);

  if (!accept) return;
  const opacity = (element: Element): number => {
    let all = 1;
    for (let node: Element | null = element; node; ) {
      all *= Number(getComputedStyle(node).opacity);
      const root = node.getRootNode();
      node = node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return all;
  };
  const find = (): Element | null => {
    if (!accept.host) return document.querySelector(accept.button);
    for (const host of document.querySelectorAll(accept.host)) {
      const button = host.shadowRoot?.querySelector(accept.button);
      if (button) return button;
    }
    return null;
  };
  const look = (): void => {
    const start = performance.now();
    const button = find();
    probe.own += performance.now() - start;
    const box = button?.getBoundingClientRect();
    const laidOut = performance.now();
    if (button && box && box.width > 0) {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const root = button.getRootNode() as Document | ShadowRoot;
      const hit = root.elementFromPoint(x, y);
      if (hit && (hit === button || button.contains(hit)) && opacity(button) >= 0.5) {
        probe.banner ??= start;
        probe.button = { x, y };
      }
    }
    probe.own += performance.now() - laidOut;
  };
  // A frame shows what was there when its callbacks ran, so the time of that frame is the time the banner is seen.
  const frame = (): void => {
    look();
    if (probe.banner === null) requestAnimationFrame(frame);
    else seen();
  };
  requestAnimationFrame(frame);
  Object.assign(globalThis, { __look: look });
}
