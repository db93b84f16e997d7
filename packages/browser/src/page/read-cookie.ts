import { type RecordReading, type RecordTerms, readHeader } from "@kelisim/core";

/** What the record cookie says, for a piece in the page's head; nothing where a sandboxed frame throws for its cookies. */
export function readCookie({ document }: Window, terms: RecordTerms): RecordReading | undefined {
  try {
    return readHeader(document.cookie, terms, Date.now());
  } catch {
    return undefined;
  }
}
