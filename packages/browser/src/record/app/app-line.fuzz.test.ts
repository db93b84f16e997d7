/** Whatever an app, or a script that plays one, answers. */
import { type Config, decide, decodeRecord, encodeRecord } from "@kelisim/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openAppLine } from "./app-line.ts";
import { openAppStorage } from "./app-storage.ts";
import { type AppQuestion, answers, parsedAnswer } from "./messages.ts";

const always = (holds: boolean): void => {
  if (!holds) throw new Error("does not hold");
};
const question: AppQuestion = { kelisim: 1, id: "abc123", type: "read", operator: "shop" };
const real = { kelisim: 1, id: "abc123", type: "read", operator: "shop", value: "2.shop.x" };
const strange = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
  fc.constantFrom<unknown>(1, "1", true, [1], null, undefined, "abc123", "shop", "read", "write", "x".repeat(2001)),
);
/** A real answer with some fields changed, put in or left out. */
const altered = fc
  .array(
    fc.tuple(
      fc.constantFrom("kelisim", "id", "type", "operator", "value", "ok", "__proto__", "then"),
      strange,
      fc.boolean(),
    ),
    {
      maxLength: 4,
    },
  )
  .map((changes) => {
    const fields = new Map<string, unknown>(Object.entries(real));
    for (const [name, value, isCut] of changes) isCut ? fields.delete(name) : fields.set(name, value);
    return Object.fromEntries(fields);
  });
const asText = (value: unknown): unknown => {
  try {
    return JSON.stringify(value);
  } catch {
    return "";
  }
};
const message = fc.oneof(
  strange,
  altered,
  altered.map(asText),
  strange.map(asText),
  fc.json(),
  fc.string({ unit: "binary" }),
);

/** What the page's listeners are given, and by whom. */
interface FakeApp {
  readonly window: Window & typeof globalThis;
  /** What was asked. */
  readonly asked: AppQuestion[];
  tell(message: unknown): void;
  /** Listeners that are left. */
  listening(): number;
  runOut(): void;
}

function fakeApp(reply: (question: AppQuestion) => unknown): FakeApp {
  const asked: AppQuestion[] = [];
  const listeners = new Set<(event: { detail: unknown }) => void>();
  const timers = new Map<number, () => void>();
  const window = {
    crypto,
    document: { cookie: "" },
    location: { hostname: "shop.kz", pathname: "/" },
    addEventListener: (_type: string, listener: never) => listeners.add(listener),
    removeEventListener: (_type: string, listener: never) => listeners.delete(listener),
    setTimeout: (run: () => void) => timers.set(timers.size + 1, run) && timers.size,
    clearTimeout: (id: number) => timers.delete(id),
    Kelisim: {
      postMessage(text: string) {
        const question = JSON.parse(text) as AppQuestion;
        asked.push(question);
        return reply(question);
      },
    },
  };
  return {
    window: window as unknown as Window & typeof globalThis,
    asked,
    tell: (detail) => {
      for (const listener of listeners) listener({ detail });
    },
    listening: () => listeners.size + timers.size,
    runOut: () => {
      for (const run of [...timers.values()]) run();
    },
  };
}

describe("a message of any content", { timeout: 120_000 }, () => {
  it("is taken for the answer only where every field is right", () => {
    let taken = 0;
    fc.assert(
      fc.property(message, (any) => {
        const answer = { ...Object(parsedAnswer(any)) };
        if (!answers(answer, question)) return;
        taken++;
        const { kelisim, id, type, operator, value } = answer;
        always(kelisim === 1 && id === "abc123" && type === "read" && operator === "shop");
        always(value === null || (typeof value === "string" && value.length <= 2000));
      }),
    );
    expect(taken).toBeGreaterThan(10);
  });

  it("leaves a question open or settles it, and nothing listens on after that", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 4 }), message, fc.boolean(), async (told, returned, isRight) => {
        const app = fakeApp(() => returned);
        const answer = openAppLine(app.window, "shop")("read");
        const [asked] = app.asked;
        always(asked !== undefined && app.listening() > 0);
        for (const any of told) app.tell(any);
        if (isRight) app.tell({ ...asked, value: "2.shop.x" });
        await Promise.resolve();
        app.runOut();
        const found = await answer;
        always(isRight ? found?.value === "2.shop.x" : found === undefined || found === null);
        always(app.listening() === 0);
      }),
    );
  });

  it("grants nothing, whatever the app says that it keeps", async () => {
    const text = { kk: "Үлгі", ru: "Пример" };
    const config: Config = {
      id: "shop",
      name: text,
      controllers: [{ name: text }],
      hosts: ["shop.kz"],
      policy: { languages: ["kk", "ru"] },
      consent: { months: 13 },
      intro: text,
      recordIn: "app",
      purposes: [{ id: "stats", kind: "device", title: text, description: text }],
      services: [],
    };
    const occasion = { config, previous: null, language: "kk" as const, now: Date.UTC(2026, 0), id: "abcd" };
    const record = decide({ stats: true }, "choose", occasion);
    const value = fc.oneof(
      strange,
      fc.string(),
      fc.constant(encodeRecord(record)).map((whole) => whole.replace(".stats.", ".stats_ads.")),
    );
    await fc.assert(
      fc.asyncProperty(value, message, async (kept, reply) => {
        const answer = (question: AppQuestion): unknown =>
          question.type === "read" ? { ...question, value: kept } : reply;
        const app = fakeApp(answer);
        const storage = await openAppStorage(app.window, config, () => {});
        always(storage.values().every((one) => decodeRecord(one) === null));
        // A yes that the app has not confirmed is none.
        const written = storage.write(record, null);
        for (let turn = 0; turn < 8; turn++) await Promise.resolve();
        app.runOut();
        always((await written) === false && storage.values().length === 0);
        app.runOut();
      }),
    );
  });
});
