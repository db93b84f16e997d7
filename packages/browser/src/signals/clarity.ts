import { callOf, stateOf, type Tell } from "./vendor.ts";

// https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2
interface Clarity {
  (...words: unknown[]): void;
  q?: IArguments[];
}

type ClarityWindow = Window & { clarity?: Clarity };

/** Makes the queue that Clarity's own snippet would make, and leaves alone where it is there. */
export const firstToClarity: Tell = (window, word) => {
  const holder = window as ClarityWindow;
  const queue: Clarity = (...words) => {
    queue.q ??= [];
    queue.q.push(callOf(...words));
  };
  holder.clarity ??= queue;
  tellClarity(window, word);
};

export const tellClarity: Tell = (window, { granted, ads }) => {
  const words = { ad_Storage: stateOf(ads), analytics_Storage: stateOf(granted) };
  (window as ClarityWindow).clarity?.("consentv2", words);
};
