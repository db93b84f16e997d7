import type { Position } from "./position.ts";

/** 1: the config or the state of the folder stands against it. 2: the call itself is wrong. */
export type FaultCode = 1 | 2;

/** What a person can put right: what is wrong, and what would be right. */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly fix: string;
  readonly code: FaultCode;
  /** Where in the config it is. */
  readonly at: Position | undefined;

  constructor(problem: string, fix: string, code: FaultCode = 2, at?: Position) {
    super(problem);
    this.fix = fix;
    this.code = code;
    this.at = at;
  }
}
