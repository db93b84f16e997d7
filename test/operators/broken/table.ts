/** One fault or more for each feature of docs/operators.md. What they did is in results.json, which `npm run features:broken` writes. */

import { asked } from "./asked.ts";
import { inPages } from "./in-pages.ts";
import type { Mutation } from "./mutation.ts";
import { policy } from "./policy.ts";

export const mutations: readonly Mutation[] = [...asked, ...policy, ...inPages];
