import { createReporter, takeAllShortForms } from "@kelisim/browser";
import type { Consent } from "@kelisim/core";
import { closedConsent } from "./closed.ts";
import { configOf } from "./config-source.ts";
import { fileAddresses } from "./file-address.ts";
import { ownScript } from "./own-script.ts";
import { isTaken, takeOver } from "./queue.ts";
import { start } from "./start.ts";

// The script tag: `kelisim.js`. Read at once, since `currentScript` is gone after the first wait.
const script = ownScript(window);
const addressOf = fileAddresses(window, script);
const reporter = createReporter(window);

async function open(): Promise<Consent> {
  try {
    const config = await configOf(window, script);
    const beside = async (file: string) => import(/* @vite-ignore */ addressOf(file, config.files));
    return start(window, config, {
      loadActs: () => beside("kelisim-acts.js"),
      loadBridge: () => beside("kelisim-bridge.js"),
      loadHints: () => beside("kelisim-hints.js"),
      loadDialogs: () => beside("kelisim-acts.js"),
      loadBanner: () => beside("kelisim-banner.js"),
      loadUi: () => beside("kelisim-ui.js"),
      loadData: () => beside("kelisim-data.js"),
      loadEnglish: () => beside("kelisim-en.js"),
    });
  } catch (cause) {
    reporter.error(`nothing optional is let in: ${cause instanceof Error ? cause.message : cause}`);
    return closedConsent();
  }
}

takeAllShortForms(window);
if (!isTaken(window, reporter)) void open().then((consent) => takeOver(window, consent, reporter));
