import type { PermissionId } from "@kelisim/core";
import { type Look, type Patches, read } from "../guard/patches.ts";
import { reportError } from "../page/report-error.ts";
import type { Asking } from "./create-asking.ts";

/** Camera and microphone: asked for before the browser asks, and stopped when they are taken back. */
export function standBeforeMedia(
  window: Window & typeof globalThis,
  patches: Patches,
  { ask, allows, whenTakenBack }: Asking,
): void {
  const refusal = (): DOMException => new window.DOMException("Permission denied", "NotAllowedError");
  const follow = (stream: MediaStream): void => {
    for (const track of stream.getTracks()) {
      whenTakenBack([kindOf(track)], () => stop(window, track));
    }
  };
  patches.patch(window.MediaDevices?.prototype, "getUserMedia", (args, self, native) => {
    const answer = ask(readOnce(args));
    const open = async (): Promise<unknown> => {
      const stream = await Reflect.apply(native, self, args);
      follow(stream as MediaStream);
      return stream;
    };
    return [answer === true ? open() : answer.then((granted) => (granted ? open() : window.Promise.reject(refusal())))];
  });
  // The older form, with callbacks.
  patches.patch(window.Navigator.prototype, "getUserMedia webkitGetUserMedia mozGetUserMedia", (args, self, native) => {
    const [, success, error] = args;
    if (typeof success !== "function" || typeof error !== "function") return undefined;
    args[1] = (stream: MediaStream) => {
      follow(stream);
      success(stream);
    };
    const answer = ask(readOnce(args));
    if (answer === true) return undefined;
    void answer
      .then((granted) => (granted ? Reflect.apply(native, self, args) : error(refusal())))
      .catch((cause) => reportError(window, cause));
    return [undefined];
  });
  const { HTMLUserMediaElement, HTMLCameraElement, HTMLMicrophoneElement, SpeechRecognition, webkitSpeechRecognition } =
    window as Partial<RareRealm>;
  // Buttons of the browser's own. Pressing one lets the browser ask; what comes of it is the page's where it is granted.
  for (const element of [HTMLUserMediaElement, HTMLCameraElement, HTMLMicrophoneElement]) {
    const hide: Look = () => (made) => {
      const tracks = made ? ((made as Partial<MediaStream>).getTracks?.() ?? [made as MediaStreamTrack]) : [];
      if (allows(tracks.map(kindOf))) return made;
      for (const track of tracks) track.stop();
      return null;
    };
    patches.patch(element?.prototype, "stream track", hide, "get");
  }
  for (const recognition of new Set([SpeechRecognition, webkitSpeechRecognition])) {
    patches.patch(recognition?.prototype, "start", (args, self, native) => {
      // A track that the page has is heard already.
      const answer = args.length > 0 || ask(["microphone"]);
      if (answer === true) return undefined;
      void answer.then((granted) => (granted ? Reflect.apply(native, self, args) : refuseSpeech(window, self)));
      return [undefined];
    });
  }
}

/** Not in TypeScript's library: only some browsers have them. */
type Rare = { readonly prototype: object } | undefined;
type RareRealm = Window &
  Record<
    | "HTMLUserMediaElement"
    | "HTMLCameraElement"
    | "HTMLMicrophoneElement"
    | "SpeechRecognition"
    | "webkitSpeechRecognition",
    Rare
  >;

const kindOf = ({ kind }: MediaStreamTrack): "camera" | "microphone" => (kind === "video" ? "camera" : "microphone");

/** What is wanted is what the browser gets to read, whatever a getter of the page would say the second time. */
function readOnce(args: unknown[]): PermissionId[] {
  const [given] = args;
  return read(() => {
    const { video, audio } = Object(given) as MediaStreamConstraints;
    if (typeof given === "object" && given) args[0] = { ...given, video, audio };
    return [...(video ? (["camera"] as const) : []), ...(audio ? (["microphone"] as const) : [])];
  });
}

/** What a browser tells whose user has said no to the microphone. */
function refuseSpeech({ Event }: Window & typeof globalThis, recognition: unknown): void {
  const told = recognition as EventTarget;
  told.dispatchEvent(Object.assign(new Event("error"), { error: "not-allowed", message: "" }));
  told.dispatchEvent(new Event("end"));
}

/** A track that code stops says nothing of it; one that the user takes back does. */
function stop({ Event }: Window & typeof globalThis, track: MediaStreamTrack): void {
  if (track.readyState === "ended") return;
  track.stop();
  track.dispatchEvent(new Event("ended"));
}
