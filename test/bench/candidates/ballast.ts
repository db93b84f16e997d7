import { randomBytes } from "node:crypto";
import { addedHeadBytes } from "../own-parts.ts";
import type { Candidate } from "./candidate.ts";
import { none } from "./none.ts";

/** The page without any, with as many compressed bytes more in its head as Kelisim's snippet has; they do nothing. */
export const ballast: Candidate = {
  ...none,
  id: "ballast",
  title: "the page with a comment of the snippet's size",
  page: (tags, visitor) => ({
    ...none.page(tags, visitor),
    // Random bytes as hexadecimal digits compress to half.
    head: `<!--${randomBytes(addedHeadBytes()).toString("hex")}-->`,
  }),
};
