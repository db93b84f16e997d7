// In the place of the browser's own functions, which would ask a person; `__native` tells what got through to them.
globalThis.__native = [];
const note = (name) => __native.push(name);
const put = (owner, name, value) =>
  Object.defineProperty(owner, name, { value, configurable: true, writable: true, enumerable: true });
/** Browsers that lack an API get one, so that each engine is asked for all of them. */
const owner = (name) => {
  if (!globalThis[name]) put(globalThis, name, { [name]: class {} }[name]);
  return globalThis[name].prototype;
};
const at = { coords: { latitude: 43.24, longitude: 76.95 } };
const methods = (target, given) => {
  // Methods of a literal cannot be made with `new`, as native ones cannot.
  for (const [name, value] of Object.entries(given)) put(target, name, value);
};

methods(owner("Geolocation"), {
  getCurrentPosition(success) {
    if (typeof success !== "function") throw new TypeError("no function");
    note("getCurrentPosition");
    success(at);
  },
  watchPosition(success) {
    note("watchPosition");
    success(at);
    return 7;
  },
  clearWatch(watch) {
    note(`clearWatch ${watch}`);
  },
});

class Track extends EventTarget {
  readyState = "live";
  constructor(kind) {
    super();
    this.kind = kind;
  }
  stop() {
    this.readyState = "ended";
  }
}
const stream = ({ video, audio }) => {
  const tracks = [...(video ? [new Track("video")] : []), ...(audio ? [new Track("audio")] : [])];
  return { getTracks: () => tracks };
};
methods(owner("MediaDevices"), {
  async getUserMedia(constraints) {
    note("getUserMedia");
    return stream(constraints);
  },
});
methods(owner("Navigator"), {
  webkitGetUserMedia(constraints, success) {
    note("webkitGetUserMedia");
    success(stream(constraints));
  },
});
methods(owner("ContactsManager"), {
  async select() {
    note("select");
    return [{ name: ["Айгүл"] }];
  },
});
methods(owner("Bluetooth"), {
  async requestDevice() {
    note("requestDevice");
    return { name: "device" };
  },
});
globalThis.Notification = class extends EventTarget {
  constructor() {
    super();
    note("Notification");
    queueMicrotask(() => this.dispatchEvent(new Event("show")));
  }
};
methods(owner("ServiceWorkerRegistration"), {
  async showNotification() {
    note("showNotification");
  },
});
put(globalThis.Notification, "requestPermission", {
  async requestPermission(callback) {
    note("requestPermission");
    callback?.("granted");
    return "granted";
  },
}.requestPermission);
const getter = (name, property, get) =>
  Object.defineProperty(owner(name), property, { get, configurable: true, enumerable: true });
getter("HTMLGeolocationElement", "position", () => at);
getter("HTMLUserMediaElement", "stream", () => stream({ video: true, audio: true }));
getter("HTMLCameraElement", "track", () => new Track("video"));
globalThis.SpeechRecognition = class extends EventTarget {};
methods(SpeechRecognition.prototype, {
  start() {
    note("start");
    this.dispatchEvent(new Event("start"));
  },
});
methods(owner("PushManager"), {
  async subscribe() {
    note("subscribe");
    return { endpoint: "" };
  },
});
