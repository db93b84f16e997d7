import type { Range } from "./scan-email.ts";

/**
 * What Outlook reads of a comment such as `<!--[if mso]>…<![endif]-->`; `undefined` for a comment that nobody reads.
 */
export function outlookPart(html: string, { start, end }: Range): Range | undefined {
  const comment = html.slice(start, end);
  if (!/^<!--\s*\[if\b/i.test(comment)) return undefined;
  const condition = comment.indexOf("]>");
  if (condition === -1) return undefined;
  const mark = /--!?>$/.exec(comment.slice(-4))?.[0].length ?? 0;
  const part = { start: start + condition + 2, end: end - mark };
  return part.start < part.end ? part : undefined;
}
