// Prints what a server learns from the Cookie header that it is given.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { parseConfig } from "@kelisim/config";
import { letter, lettersOf } from "@kelisim/core/letters";
import { stripTrackingPixels } from "@kelisim/email";
import { init, readRecord } from "kelisim";
import { config } from "./config.js";

const before = Object.keys(globalThis).length;
const consent = init(config);
const [, , header] = process.argv;
console.log(
  JSON.stringify({
    closed: [consent.status("analytics"), consent.allows("yandex-metrica"), await consent.acceptAll()],
    record: readRecord(header, config)?.purposes ?? null,
    parsed: parseConfig(config).id,
    letters: [lettersOf(config).length, typeof letter],
    mailer: stripTrackingPixels('<p>1<img src="https://px.example/1.gif"></p>', ["px.example"]),
    required: typeof createRequire(import.meta.url)("kelisim").init,
    script: readFileSync(fileURLToPath(import.meta.resolve("kelisim/kelisim.js")), "utf8").length > 1000,
    globals: Object.keys(globalThis).length - before,
  }),
);
