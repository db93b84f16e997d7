import type { WebDriver } from "selenium-webdriver";
import { answered } from "./poll.ts";

/** Runs one command at a time, in the window it is meant for. */
export type InWindow = <T>(command: () => Promise<T>) => Promise<T>;

export interface Windows {
  queued: InWindow;
  current(): Promise<InWindow>;
  create(): Promise<InWindow>;
}

/** WebDriver talks to one window at a time: commands wait for each other, and each first turns to its own window. */
export function windowQueue(driver: WebDriver): Windows {
  let last: Promise<unknown> = Promise.resolve();
  let selected = "";
  const queued: InWindow = (command) => {
    const result = last.then(() => answered("a command to WebKit", command()));
    last = result.catch(() => undefined);
    return result;
  };
  const select = async (handle: string): Promise<void> => {
    if (selected !== handle) await driver.switchTo().window(handle);
    selected = handle;
  };
  const commandsOf = (handle: string): InWindow => {
    return (command) => queued(() => select(handle).then(command));
  };
  const currentHandle = async (): Promise<string> => {
    selected = await driver.getWindowHandle();
    return selected;
  };
  return {
    queued,
    current: async () => commandsOf(await queued(currentHandle)),
    create: async () => commandsOf(await queued(() => driver.switchTo().newWindow("window").then(currentHandle))),
  };
}
