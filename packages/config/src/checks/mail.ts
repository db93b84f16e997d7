import { nearest } from "@kelisim/core";
import type { ConfigDraft } from "../draft.ts";
import { type Path, show } from "../path.ts";
import { type Problems, problem } from "../problem.ts";
import type { Check } from "./check.ts";
import { covers, operatorDomains } from "./host-names.ts";
import { isMailAddress, mailAddresses } from "./mail-address.ts";
import { nameLetter, strangeLetters } from "./text/scripts.ts";
import { wordings } from "./text/texts.ts";

const responsiblePath: Path = ["contacts", "responsible", "email"];
const objectionPath: Path = ["policy", "objection", "email"];

/** Letters of visitors go to the operator and nobody else (F65: `info@kreditomai.kz` in Kreditomat's policy). */
export const mail: Check = function* (config) {
  yield* contactAddress(config);
  const own = operatorDomains(config);
  if (own.length === 0) return;
  for (const { value, path } of places(config)) {
    for (const { address, domain } of mailAddresses(value)) {
      if (own.some((candidate) => covers(candidate, domain))) continue;
      yield problem(path, `${address} is at ${domain}, which is not a domain of the operator.`, advice(domain, own));
    }
  }
};

function* contactAddress({ contacts, policy, withdrawal }: ConfigDraft): Problems {
  yield* mailbox(contacts?.email, ["contacts", "email"]);
  yield* mailbox(contacts?.responsible?.email, responsiblePath);
  yield* mailbox(policy?.objection?.email, objectionPath);
  yield* lookAlikes(withdrawal?.address, ["withdrawal", "address"]);
}

function* mailbox(email: string | undefined, path: Path): Problems {
  if (email !== undefined && !isMailAddress(email)) {
    yield problem(path, `${show(email)} is not an e-mail address.`, "Write it like info@example.kz.");
  }
  yield* lookAlikes(email, path);
}

function* lookAlikes(address: string | undefined, path: Path): Problems {
  for (const { word, letter, index } of strangeLetters(address ?? "")) {
    yield problem(
      path,
      `"${word}" mixes alphabets: character ${index + 1} is ${nameLetter(letter)}.`,
      "Type the address again in Latin letters.",
    );
  }
}

function* places(config: ConfigDraft): Generator<{ readonly value: string; readonly path: Path }> {
  const { contacts, policy, withdrawal } = config;
  if (contacts?.email !== undefined) yield { value: contacts.email, path: ["contacts", "email"] };
  const responsible = contacts?.responsible?.email;
  if (responsible !== undefined) yield { value: responsible, path: responsiblePath };
  if (policy?.objection?.email !== undefined) yield { value: policy.objection.email, path: objectionPath };
  if (withdrawal?.address !== undefined) yield { value: withdrawal.address, path: ["withdrawal", "address"] };
  yield* wordings(config);
}

function advice(domain: string, own: readonly string[]): string {
  const meant = nearest(domain, own);
  const add = `If ${domain} is the operator's, add it to domains.`;
  return meant === undefined ? `Use an address at ${own.join(" or ")}. ${add}` : `Did you mean ${meant}? ${add}`;
}
