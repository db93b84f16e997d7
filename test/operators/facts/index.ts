import { autocheck } from "./autocheck.ts";
import { callprikol } from "./callprikol.ts";
import type { Facts } from "./facts.ts";
import { kashalot } from "./kashalot.ts";
import { kreditomat } from "./kreditomat.ts";
import { mycar } from "./mycar.ts";

export const facts: Readonly<Record<string, Facts>> = { autocheck, callprikol, kashalot, kreditomat, mycar };
