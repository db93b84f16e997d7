import type { Tell } from "./vendor.ts";

type MetricaWindow = Window & {
  ym?: (account: number, method: string) => void;
  [flag: `disableYaCounter${string}`]: boolean;
};

/**
 * Metrica has no consent command. A flag that it reads when a counter starts keeps the counter from starting.
 * https://yandex.com/support/metrica/general/user-opt-out.html
 */
export const firstToMetrica: Tell = (window, { granted, account }) => {
  if (!granted && account) (window as MetricaWindow)[`disableYaCounter${account}`] = true;
};

/** Ends a counter that runs. One that was kept from starting starts with the next page. */
export const tellMetrica: Tell = (window, { granted, account }) => {
  if (!account) return;
  const holder = window as MetricaWindow;
  holder[`disableYaCounter${account}`] = !granted;
  if (!granted) holder.ym?.(Number(account), "destruct");
};
