import type { Channel } from "@kelisim/core";

/** Every word of the part for personal data that is not the operator's own. */
export interface DataTexts {
  /** Heading of what a consent contains, and of each part of it. */
  readonly contents: string;
  readonly operator: string;
  readonly term: string;
  readonly thirdParties: string;
  readonly crossBorder: string;
  readonly publication: string;
  readonly data: string;
  readonly purpose: string;
  readonly other: string;
  readonly withdrawal: string;
  /** Over the boxes that may stay empty. */
  readonly choices: string;
  readonly channels: Readonly<Record<Channel, string>>;
  /** Beside a press that does not count yet. */
  readonly confirmFirst: string;
}
