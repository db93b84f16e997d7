import type { NetworkConditions } from "puppeteer-core";

export interface Condition {
  readonly id: "slow" | "plain";
  readonly title: string;
  readonly network: NetworkConditions | null;
  /** How many times slower the CPU is. */
  readonly cpu: number;
}

const kilobits = (count: number): number => (count * 1000) / 8;

export const conditions: readonly Condition[] = [
  {
    id: "slow",
    title: "Slow 4G (150 ms, 1.6 Mbit/s), CPU slowed 4 times",
    network: { latency: 150, download: kilobits(1600), upload: kilobits(750) },
    cpu: 4,
  },
  { id: "plain", title: "Unthrottled", network: null, cpu: 1 },
];
