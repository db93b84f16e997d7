import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** What a browser says that a page's policy has refused. */
export interface Violation {
  readonly page: string;
  readonly directive: string;
  /** An address, or a word such as `inline`. */
  readonly blocked: string;
  /** Where the code stands that asked for it, as far as the browser tells. */
  readonly source: string;
}

/** Takes a report as `report-uri` sends it: https://www.w3.org/TR/CSP3/#deprecated-serialize-violation */
export async function takeViolation(
  request: IncomingMessage,
  response: ServerResponse,
  taken: Violation[],
): Promise<void> {
  const { "csp-report": report } = JSON.parse(await text(request)) as { "csp-report": Record<string, unknown> };
  const told = (name: string): string => String(report[name] ?? "");
  taken.push({
    page: told("document-uri"),
    directive: told("effective-directive") || told("violated-directive"),
    blocked: told("blocked-uri"),
    source: `${told("source-file")}:${told("line-number")} ${told("script-sample")}`,
  });
  response.writeHead(204).end();
}
