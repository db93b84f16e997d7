import { cookieValues } from "@kelisim/core";
import { expireCookie } from "../clear/expire-cookie.ts";
import type { RecordStorage } from "./record-storage.ts";

/** The record in a cookie. It is written by the acts, which most visits do without. */
export const cookieStorage = (window: Window, name: string): RecordStorage => ({
  // As text, since a form or image named `cookie` stands in for it.
  values: () => cookieValues(`${window.document.cookie}`, name),
  erase: () => expireCookie(window, name),
});
