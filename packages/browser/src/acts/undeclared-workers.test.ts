import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startClock } from "../page/page.fixture.ts";
import { fakeReporter } from "../page/report.fixture.ts";
import type { PageState } from "../page-state.ts";
import { undeclaredWorkers } from "./undeclared-workers.ts";

beforeEach(() => startClock());
afterEach(() => vi.useRealTimers());

const services = [
  { id: "push", purpose: "ads", hosts: ["push.example"], serviceWorkers: ["/declared.js"] },
  { id: "counter", purpose: "stats", hosts: ["counter.example/tag/"] },
];

/** A site with these workers, by the path of their file. @param files what each has in it; `null` never comes */
function site(files: Record<string, string | null>) {
  const registrations = Object.keys(files).map((path) => ({ active: { scriptURL: `https://shop.kz${path}` } }));
  const text = (file: string | null): string | Promise<string> => file ?? new Promise<string>(() => {});
  const fetch = vi.fn(async (address: string) => ({
    text: async () => text(files[new URL(address).pathname] ?? null),
  }));
  const reporter = fakeReporter();
  const page = {
    window: {
      URL,
      fetch,
      location: { origin: "https://shop.kz" },
      navigator: { serviceWorker: { getRegistrations: async () => registrations } },
      setTimeout: (run: () => void, wait: number) => setTimeout(run, wait),
    },
    catalogue: { services: new Map(services.map((service) => [service.id, service])) },
    declaredBy: () => ({ storage: [{ where: "serviceWorker", name: "/declared.js" }] }),
    reporter,
  };
  const look = async (...purposes: string[]): Promise<string[]> => {
    const found = undeclaredWorkers(page as unknown as PageState, purposes);
    await vi.advanceTimersByTimeAsync(1000);
    return (await found).map(({ name, where, reason }) => `${name} ${where} ${reason}`);
  };
  return { look, fetch, reporter };
}
const asking = (host: string): string => `importScripts("https://${host}/tag/w.js")`;

it("names those whose file asks a host of what is withdrawn, and says so in the console", async () => {
  const { look, reporter } = site({
    "/own.js": "addEventListener('fetch', () => {})",
    "/asks.js": asking("cdn.counter.example"),
    "/other.js": asking("push.example"),
    "/alike.js": asking("mycounter.example"),
  });
  expect(await look("stats")).toEqual(["/asks.js serviceWorker undeclared"]);
  expect(reporter.error.mock.calls.map(([line]) => line)).toEqual([
    "the worker /asks.js names counter.example and goes on; write it into serviceWorkers of the service",
  ]);
});

it("asks for no file where there is none, or none but declared ones", async () => {
  const { look, fetch } = site({ "/declared.js": asking("push.example") });
  expect([await look("ads"), fetch.mock.calls]).toEqual([[], []]);
});

it("waits half a second for a file that does not come, and has what came", async () => {
  const { look } = site({ "/never.js": null, "/asks.js": asking("counter.example") });
  expect(await look("stats")).toEqual(["/asks.js serviceWorker undeclared"]);
});
