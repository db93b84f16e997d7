import type { PermissionId } from "@kelisim/core";
import { type Patches, read } from "../guard/patches.ts";
import { reportError } from "../page/report-error.ts";
import type { Asking } from "./create-asking.ts";

/** Camera and microphone: asked for before the browser asks, and stopped when they are taken back. */
export function standBeforeMedia(
  window: Window & typeof globalThis,
  patches: Patches,
  { ask, whenTakenBack }: Asking,
): void {
  const refusal = (): DOMException => new window.DOMException("Permission denied", "NotAllowedError");
  const follow = (stream: MediaStream): void => {
    for (const track of stream.getTracks()) {
      whenTakenBack([track.kind === "video" ? "camera" : "microphone"], () => stop(window, track));
    }
  };
  patches.patch(window.MediaDevices?.prototype, "getUserMedia", (args, self, native) => {
    const answer = ask(wantedBy(args));
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
    const answer = ask(wantedBy(args));
    if (answer === true) return undefined;
    void answer
      .then((granted) => (granted ? Reflect.apply(native, self, args) : error(refusal())))
      .catch((cause) => reportError(window, cause));
    return [undefined];
  });
}

function wantedBy([constraints]: readonly unknown[]): PermissionId[] {
  return read(() => {
    const { video, audio } = Object(constraints) as MediaStreamConstraints;
    return [...(video ? (["camera"] as const) : []), ...(audio ? (["microphone"] as const) : [])];
  });
}

/** A track that code stops says nothing of it; one that the user takes back does. */
function stop({ Event }: Window & typeof globalThis, track: MediaStreamTrack): void {
  if (track.readyState === "ended") return;
  track.stop();
  track.dispatchEvent(new Event("ended"));
}
