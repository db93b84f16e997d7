import type { Tag } from "../tags.ts";

/** One way to ask for consent on the page, set up as its manual says. */
export interface Candidate {
  readonly id: string;
  /** As the tables name it. */
  readonly title: string;
  /** How it was set up, for the docs. */
  readonly setup: string;
  /** The button that accepts all, or `null` for a page that asks nothing. In open shadow roots under `host`, if there is one. */
  readonly accept: { readonly host?: string; readonly button: string } | null;
  /** Files beside the page, by path. */
  readonly files: ReadonlyMap<string, Buffer>;
  page(tags: readonly Tag[], visitor: Visitor): PageParts;
}

/** Whom the page is for. Only a page without an SDK has to know: its server decides what is in it. */
export type Visitor = "first" | "returning";

export interface PageParts {
  readonly head: string;
  /** Where the page has its gated tags. */
  readonly tags: string;
  readonly bodyEnd: string;
}
