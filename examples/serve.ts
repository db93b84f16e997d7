import { operatorIds } from "./server/config.ts";
import { startDemo } from "./server/demo.ts";

const demo = await startDemo({ port: Number(process.env.PORT ?? 8080) });

console.log(`Kelisim demo: ${demo.url("").replace(/\/$/, "")}\n`);
for (const id of await operatorIds()) console.log(`  ${id.padEnd(12)} ${demo.url(id)}`);
console.log(`  ${"web-app".padEnd(12)} ${demo.url("web-app")}`);
console.log(`  ${"log".padEnd(12)} ${demo.url("thirdparty", "/log")}`);
