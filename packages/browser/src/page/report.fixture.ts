import { type Mock, vi } from "vitest";
import { createReporter, type Reporter } from "./report.ts";

export interface FakeReporter extends Reporter {
  readonly error: Mock<Reporter["error"]>;
  readonly hint: Mock<Reporter["hint"]>;
}

/** A reporter that a test can ask what was said. */
export function fakeReporter(): FakeReporter {
  const error = vi.fn<Reporter["error"]>();
  const console = { error: (text: string, cause?: unknown) => error(text.replace("[kelisim] ", ""), cause) };
  const { attempt } = createReporter({
    console,
    location: { hostname: "shop.kz" },
  } as unknown as typeof globalThis.window);
  return { error, hint: vi.fn<Reporter["hint"]>(), attempt };
}
