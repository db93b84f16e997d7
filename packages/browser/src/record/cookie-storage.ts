import { cookieValues } from "@kelisim/core";
import { expireCookie } from "../clear/expire-cookie.ts";
import type { RecordStorage } from "./record-storage.ts";

/** The record in a cookie. It is written by the acts, which most visits do without. */
export const cookieStorage = (window: Window, name: string): RecordStorage => ({
  values: () => cookieValues(window.document.cookie, name),
  erase: () => expireCookie(window, name),
});
