import { services as catalogue } from "@kelisim/services";
import { Fault } from "../fault.ts";
import type { Io, TextQuestion } from "../io.ts";
import { type Answers, hostFrom, idFromHost } from "./answers.ts";

/** Answers given as flags. */
export interface InitFlags {
  readonly id?: string;
  readonly nameKk?: string;
  readonly nameRu?: string;
  readonly host?: string;
  readonly controllerKk?: string;
  readonly controllerRu?: string;
  readonly bin?: string;
  readonly policyUrl?: string;
  readonly services?: readonly string[];
  readonly lock?: boolean;
  readonly strictLock?: boolean;
  readonly yes?: boolean;
}

/**
 * The flags, with questions for what they leave open.
 * @throws Fault that names the flags that are missing, where nobody can be asked
 */
export function allAnswers(io: Pick<Io, "ask" | "isInteractive">, flags: InitFlags): Answers | Promise<Answers> {
  return flags.yes || !io.isInteractive ? fromFlags(flags) : fromQuestions(io, flags);
}

const required = { host: "--host", controllerKk: "--controller-kk", controllerRu: "--controller-ru" } as const;

/** What is not said takes its usual answer; who the operator is has none. */
export function fromFlags(flags: InitFlags): Answers {
  const missing = Object.entries(required).filter(([name]) => !flags[name as keyof typeof required]);
  if (missing.length) {
    const list = missing.map(([, flag]) => flag).join(", ");
    throw new Fault(`These have no usual answer: ${list}.`, "Give them as flags, or run kelisim init in a terminal.");
  }
  const host = hostFrom(flags.host ?? "");
  const name = flags.nameKk ?? flags.nameRu ?? host;
  return {
    id: flags.id ?? idFromHost(host),
    nameKk: flags.nameKk ?? name,
    nameRu: flags.nameRu ?? name,
    host,
    controllerKk: flags.controllerKk ?? "",
    controllerRu: flags.controllerRu ?? "",
    bin: flags.bin ?? "",
    policyUrl: flags.policyUrl ?? "",
    services: flags.services ?? [],
    lock: flags.lock ?? true,
    strictLock: flags.strictLock ?? false,
  };
}

async function fromQuestions({ ask }: Pick<Io, "ask">, flags: InitFlags): Promise<Answers> {
  const text = async (given: string | undefined, question: TextQuestion): Promise<string> =>
    given ?? (await ask.text(question)).trim();
  const host = hostFrom(await text(flags.host, { message: "Host of the site, such as my-shop.kz" }));
  const id = await text(flags.id, { message: "Short name, in Latin letters", initial: idFromHost(host) });
  const nameKk = await text(flags.nameKk, { message: "Name of the site, in Kazakh", initial: host });
  const nameRu = await text(flags.nameRu, { message: "Name of the site, in Russian", initial: nameKk });
  const controllerKk = await text(flags.controllerKk, { message: "Legal person, in Kazakh, such as «Дүкен» ЖШС" });
  const controllerRu = await text(flags.controllerRu, { message: "Legal person, in Russian, such as ТОО «Дүкен»" });
  const bin = await text(flags.bin, { message: "Its BIN, 12 digits (empty: later)", isOptional: true });
  const policyUrl = await text(flags.policyUrl, {
    message: "Address of the privacy policy (empty: later)",
    isOptional: true,
  });
  const services = flags.services ?? (await ask.some("Services on the site; type to search", choices()));
  const lock = flags.lock ?? (await ask.yes("Lock: have the browser refuse everything that was not accepted?", true));
  return {
    id,
    nameKk,
    nameRu,
    host,
    controllerKk,
    controllerRu,
    bin,
    policyUrl,
    services,
    lock,
    strictLock: flags.strictLock ?? false,
  };
}

const choices = () =>
  catalogue.map(({ id, title, vendor, category }) => ({
    value: id,
    label: title.ru,
    hint: `${vendor}, ${category}`,
  }));
