import { stateOf, type Tell } from "./vendor.ts";

// https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_dynamicconsentgtm
type UetWindow = Window & { uetq?: { push(...words: unknown[]): void } };

/** `uetq` takes the words of a command one by one. */
export const firstToUet: Tell = (window, { granted }) => {
  const holder = window as UetWindow;
  holder.uetq ??= [];
  holder.uetq.push("consent", "default", { ad_storage: stateOf(granted) });
};

export const tellUet: Tell = (window, { granted }) => {
  (window as UetWindow).uetq?.push("consent", "update", { ad_storage: stateOf(granted) });
};
