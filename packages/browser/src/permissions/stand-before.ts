import type { PermissionId, Undo } from "@kelisim/core";
import { createPatches } from "../guard/patches.ts";
import { sayOnce } from "../guard/say-once.ts";
import { createAsking, type Reach } from "./create-asking.ts";
import { standBeforeGeolocation } from "./geolocation.ts";
import { standBeforeMedia } from "./media.ts";
import type { PermissionTerms } from "./permission-terms.ts";

type Realm = Window & typeof globalThis;
// Not in TypeScript's library: only some browsers have them.
type RareRealm = Realm & { ContactsManager?: { prototype: object }; Bluetooth?: { prototype: object } };

/**
 * Stands between code in the page and permissions of the browser. A granted purpose changes nothing; a refused one gets
 * the answer that the API itself gives when the user says no; an undecided one is asked for first.
 */
export function standBeforePermissions(window: Realm, terms: PermissionTerms, reach: Reach): Undo {
  const patches = createPatches(() => false, sayOnce(window));
  const asking = createAsking(window, terms, reach);
  const { ContactsManager, Bluetooth, Notification, PushManager, ServiceWorkerRegistration, DOMException } =
    window as RareRealm;

  /** Functions that answer with a promise. */
  const promised = (
    id: PermissionId,
    owner: object | undefined,
    name: string,
    refuse: (args: unknown[]) => unknown,
  ) => {
    if (!terms[id]) return;
    patches.patch(owner, name, (args, self, native) => {
      const answer = asking.ask([id]);
      if (answer === true) return undefined;
      return [answer.then((granted) => (granted ? Reflect.apply(native, self, args) : refuse(args)))];
    });
  };
  const throws = (name: string, message: string) => (): never => {
    throw new DOMException(message, name);
  };
  if (terms.geolocation) standBeforeGeolocation(window, patches, asking);
  if (terms.camera || terms.microphone) standBeforeMedia(window, patches, asking);
  // A picker that is closed gives an empty list.
  promised("contacts", ContactsManager?.prototype, "select", () => []);
  // Web Bluetooth rejects with this where the user picks no device or has denied the permission.
  promised(
    "bluetooth",
    Bluetooth?.prototype,
    "requestDevice",
    throws("NotFoundError", "User cancelled the requestDevice() chooser."),
  );
  promised(
    "notifications",
    ServiceWorkerRegistration?.prototype,
    "showNotification",
    throws("TypeError", "No notification permission has been granted for this origin."),
  );
  promised("notifications", Notification, "requestPermission", ([callback]) => {
    if (typeof callback === "function") callback("denied");
    return "denied";
  });
  promised(
    "notifications",
    PushManager?.prototype,
    "subscribe",
    throws("NotAllowedError", "Registration failed - permission denied"),
  );
  if (terms.notifications)
    patches.patch(window, "Notification", () => (asking.allows(["notifications"]) ? undefined : [unshown(window)]));
  return patches.remove;
}

/** In the place of a notification that the browser does not show: it can be listened to and closed, and tells so. */
function unshown({ EventTarget, Event, queueMicrotask }: Realm): object {
  const made: EventTarget & { onerror?: unknown } = Object.assign(new EventTarget(), { close() {} });
  made.addEventListener("error", (event) => typeof made.onerror === "function" && made.onerror(event));
  queueMicrotask(() => made.dispatchEvent(new Event("error")));
  return made;
}
