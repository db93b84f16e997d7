import { type ConfigDraft, items } from "../draft.ts";
import { formatPath, type Path } from "../path.ts";
import { problem } from "../problem.ts";
import type { Check } from "./check.ts";

/** What a site in use needs and a draft may lack. Only run in strict mode. */
export const deployment: Check = function* (config) {
  const pending = items(config.pending);
  for (const [index, { path, why }] of pending) {
    const place = path ?? formatPath(["pending", index]);
    const what = `This is still to be supplied by the operator: ${why ?? "no reason given"}`;
    const fix = `Get it from the operator, fill in ${place} and remove the entry from pending.`;
    yield { ...problem([], what, fix), path: place };
  }
  const told = new Set(pending.map(([, { path }]) => path));
  for (const [path, missing, fix] of needs(config)) {
    if (missing && !told.has(formatPath(path))) yield problem(path, "A site in use needs this value.", fix);
  }
};

type Need = readonly [path: Path, missing: boolean, fix: string];

function* needs(config: ConfigDraft): Generator<Need> {
  yield [["policy", "url"], config.policy?.url === undefined, "Say where the policy is, in both languages."];
  yield [["policy", "revision"], config.policy?.revision === undefined, "Give the policy's date or a version of it."];
  yield [["services"], items(config.services).length === 0, "List the services, hosts and cookies of the site."];
  for (const [index, { bin, iin }] of items(config.controllers)) {
    const hasNumber = bin !== undefined || iin !== undefined;
    // Either number will do, so an entry in pending for either counts.
    const listed = items(config.pending).some(([, { path }]) => path === `controllers[${index}].iin`);
    yield [["controllers", index, "bin"], !hasNumber && !listed, "Give the controller's BIN, or its IIN as iin."];
  }
  for (const [index, { url }] of items(config.policy?.documents)) {
    yield [["policy", "documents", index, "url"], url === undefined, "Say where the document is, or leave it out."];
  }
  yield* withdrawalNeeds(config);
}

function* withdrawalNeeds({ purposes, withdrawal }: ConfigDraft): Generator<Need> {
  const asksData = items(purposes).some(([, { kind }]) => kind === "data");
  if (withdrawal === undefined) {
    // Art. 24 of Law No. 94-V: consent that can be given can be withdrawn.
    yield [["withdrawal"], asksData, "Say how consent to the processing of personal data is withdrawn."];
    return;
  }
  const byPost = withdrawal.route === "post" || withdrawal.route === "written";
  yield byPost
    ? [["withdrawal", "postalAddress"], withdrawal.postalAddress === undefined, "Give the address to write to."]
    : [["withdrawal", "address"], withdrawal.address === undefined, "Give the address to write to."];
}
