import { headSnippet, lockSnippet } from "@kelisim/browser/snippets";
import { ConfigError, parseConfig } from "@kelisim/config";
import { type Config as CoreConfig, readRecord as readWithCore } from "@kelisim/core";
import { type Letter, letter, lettersOf } from "@kelisim/core/letters";
import { hostsOf, stripTrackingPixels } from "@kelisim/email";
import { yandexMetrica } from "@kelisim/services";
import { type Config, type Consent, defineConfig, init, readRecord, withServices } from "kelisim";

const text: string = "{}";
const config: Config = defineConfig(parseConfig(JSON.parse(text)));
const same: CoreConfig = withServices({ ...config, services: ["yandex-metrica"] }, [yandexMetrica]);
const consent: Consent = init(same);
const undo: () => void = consent.when("analytics", () => {});
const granted: boolean | undefined = readRecord("kelisim=1", config)?.purposes.analytics;
const none: null | object = readWithCore(undefined, config);
const written: Letter[] = lettersOf(config).map((id) => letter(config, id, "kk", 0));
const body: string = stripTrackingPixels("<p></p>", hostsOf(config, "email_tracking"));
const head: string = lockSnippet(config) + headSnippet(config, "");
const status: "granted" | "denied" | "undecided" = consent.status("analytics");

// @ts-expect-error a purpose is yes or no
void consent.decide({ analytics: "yes" });
// @ts-expect-error a config has an id
defineConfig({});

export { body, ConfigError, granted, head, none, status, undo, written };
