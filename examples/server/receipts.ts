import type { IncomingMessage, ServerResponse } from "node:http";

/** What the operator's server has been sent. */
export interface TakenReceipt {
  readonly host: string;
  /** The receipt as it came. */
  readonly receipt: Readonly<Record<string, unknown>>;
}

export const receiptsPath = "/receipts";

/** Takes receipts at every site's `/receipts`; `?status=500` refuses them, `?status=hang` never answers. */
export async function takeReceipt(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  taken: TakenReceipt[],
): Promise<void> {
  const status = url.searchParams.get("status") ?? "204";
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (status === "hang") return;
  if (status === "204") taken.push({ host: url.hostname, receipt: JSON.parse(Buffer.concat(chunks).toString()) });
  response.writeHead(Number(status));
  response.end();
}
