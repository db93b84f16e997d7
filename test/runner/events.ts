/** What a test process tells the runner while it works. */
export type LaneEvent =
  | { readonly kind: "files"; readonly names: readonly string[] }
  | { readonly kind: "test"; readonly test: TestResult }
  | { readonly kind: "file"; readonly name: string; readonly milliseconds: number }
  | { readonly kind: "fault"; readonly where: string; readonly message: string };

export interface TestResult {
  readonly name: string;
  readonly file: string;
  readonly state: "passed" | "failed" | "skipped";
  /** It passed, but not at its first try. */
  readonly isFlaky: boolean;
  /** Of a failed test: what was expected, and where. */
  readonly message: string;
}
