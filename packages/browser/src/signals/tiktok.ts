import type { Tell } from "./vendor.ts";

// https://business-api.tiktok.com/portal/docs?id=1739585702922241
type Method = "holdConsent" | "grantConsent" | "revokeConsent";
type TikTokWindow = Window & { ttq?: Partial<Record<Method, () => void>> & { push?(call: [Method]): void } };

/** TikTok's snippet goes on with an array that is there; a call in it is a method's name with its arguments. */
export const firstToTikTok: Tell = (window, { granted }) => {
  const holder = window as TikTokWindow;
  holder.ttq ??= [] as TikTokWindow["ttq"] & object;
  if (!granted) call(holder, "holdConsent");
};

export const tellTikTok: Tell = (window, { granted }) => call(window, granted ? "grantConsent" : "revokeConsent");

function call({ ttq }: TikTokWindow, method: Method): void {
  if (ttq?.[method]) ttq[method]();
  else ttq?.push?.([method]);
}
