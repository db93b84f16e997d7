/**
 * The app around a web view, played in two parts: what it keeps is on this server, out of reach of the page's storage,
 * and a script first in the page stands for the web view's own objects.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** Records by host and operator, as `kreditomat.localhost:8080 kreditomat`. They outlive pages, as an app's do. */
export type AppRecords = Map<string, string>;

export const appPath = "/native-app";

interface Asked {
  readonly id: string;
  readonly type: string;
  readonly operator: string;
  readonly value?: string;
}

/** Answers a question as docs/web-view.md has it. */
export async function answerAsApp(
  request: IncomingMessage,
  response: ServerResponse,
  records: AppRecords,
): Promise<void> {
  const { id, type, operator, value } = JSON.parse(await text(request)) as Asked;
  const key = `${request.headers.host} ${operator}`;
  if (type === "write") records.set(key, value ?? "");
  if (type === "erase") records.delete(key);
  const result = type === "read" ? { value: records.get(key) ?? null } : { ok: true };
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ kelisim: 1, id, type, operator, ...result }));
}

/** Runs in the page. `fault` is how the app misbehaves, or `""`. */
export function playApp(kind: string, fault: string, path: string): void {
  type Answer = Record<string, unknown> & { readonly type: string };
  const send = window.fetch.bind(window);
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  /** What is said in the place of an answer. */
  const twists: Record<string, (answer: Answer) => unknown[]> = {
    malformed: (answer) => [JSON.stringify(answer).slice(0, -1), 7, null, { ...answer, kelisim: 2 }],
    "wrong-id": (answer) => [
      { ...answer, id: "guessed" },
      { ...answer, id: undefined },
    ],
    "wrong-type": (answer) => [{ ...answer, type: "write", ok: true }],
    "wrong-operator": (answer) => [{ ...answer, operator: "other" }],
    "no-string": ({ value, ...answer }) => [{ ...answer, value: [value] }],
    oversized: (answer) => [{ ...answer, value: `${answer.value}${"x".repeat(5000)}` }],
    "oversized-text": (answer) => [JSON.stringify({ ...answer, more: "x".repeat(5000) })],
    double: (answer) => [{ ...answer, value: null }, answer, { ...answer, type: "read" }],
    silent: () => [],
    "silent-writes": (answer) => (answer.type === "read" ? [answer] : []),
    refusing: (answer) => [answer.type === "read" ? answer : { ...answer, ok: false }],
  };
  const answersTo = async (question: string): Promise<unknown[]> => {
    const kept = !/silent-writes|refusing/.test(fault) || question.includes('"read"');
    const answer: Answer = kept
      ? await (await send(path, { method: "POST", body: question })).json()
      : { ...JSON.parse(question), ok: true };
    if (fault === "late") await wait(2600);
    if (fault === "slow") await wait(600);
    return twists[fault]?.(answer) ?? [answer];
  };
  const byEvent = async (question: string): Promise<void> => {
    for (const detail of await answersTo(question)) dispatchEvent(new CustomEvent("kelisim:bridge", { detail }));
  };
  const listener = new EventTarget();
  const byMessage = async (question: string): Promise<void> => {
    for (const answer of await answersTo(question)) {
      const data = typeof answer === "string" ? answer : JSON.stringify(answer);
      listener.dispatchEvent(new MessageEvent("message", { data }));
    }
  };
  const kinds: Record<string, object> = {
    // A handler with a reply: the call gives a promise, which can hold one answer only.
    ios: {
      webkit: { messageHandlers: { kelisim: { postMessage: async (asked: string) => (await answersTo(asked))[0] } } },
    },
    android: { Kelisim: Object.assign(listener, { postMessage: (asked: string) => void byMessage(asked) }) },
    "react-native": { ReactNativeWebView: { postMessage: (asked: string) => void byEvent(asked) } },
    none: {},
  };
  for (const [name, value] of Object.entries(kinds[kind] ?? {})) {
    Object.defineProperty(window, name, { configurable: true, value });
  }
}
