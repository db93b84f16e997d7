// What code of a site does with permissions; `__told` is what it hears.
globalThis.__told = [];
const api = (name) => Object.create(globalThis[name].prototype);
const tell = (value) => __told.push(value);
const failed = (error) => tell(`${error.name ?? error.constructor.name} ${error.code ?? ""}`.trim());
const positionFailed = (error) =>
  tell(`${error.code === error.PERMISSION_DENIED && error instanceof GeolocationPositionError ? "PERMISSION_DENIED" : "?"}`);

globalThis.uses = {
  geolocation: () => api("Geolocation").getCurrentPosition(() => tell("position"), positionFailed),
  watch() {
    globalThis.__watch = api("Geolocation").watchPosition(() => tell("position"), positionFailed);
  },
  unwatch: () => api("Geolocation").clearWatch(__watch),
  async media(constraints = { video: true, audio: true }) {
    try {
      globalThis.__tracks = (await api("MediaDevices").getUserMedia(constraints)).getTracks();
      for (const track of __tracks) track.addEventListener("ended", () => tell(`${track.kind} ended`));
      tell("stream");
    } catch (error) {
      failed(error);
    }
  },
  oldMedia: () => navigator.webkitGetUserMedia({ audio: true }, () => tell("stream"), failed),
  contacts: () => api("ContactsManager").select(["name"]).then((list) => tell(`contacts ${list.length}`), failed),
  bluetooth: () => api("Bluetooth").requestDevice({}).then(() => tell("device"), failed),
  notifications: () => Notification.requestPermission((answer) => tell(answer)).then(tell, failed),
  decoy() {
    let reads = 0;
    const constraints = {
      get video() {
        return reads++ > 0;
      },
    };
    return uses.media(constraints);
  },
  speech() {
    const recognition = new SpeechRecognition();
    for (const name of ["start", "error", "end"])
      recognition.addEventListener(name, ({ type, error }) => tell(`speech ${error ?? type}`));
    recognition.start();
  },
  notify() {
    const shown = new Notification("");
    for (const name of ["show", "error"]) shown.addEventListener(name, ({ type }) => tell(`notification ${type}`));
  },
  worker: () => api("ServiceWorkerRegistration").showNotification("").then(() => tell("shown"), failed),
  push: () => api("PushManager").subscribe().then(() => tell("subscription"), failed),
};
