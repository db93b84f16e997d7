import { createServer, type Socket } from "node:net";

/** A port that speaks no protocol and counts who connects, for what asks for nothing: a hint to the browser, WebRTC. */
export interface Wire {
  readonly port: number;
  /** Connections since the last clearing. */
  count(): number;
  clear(): void;
  close(): Promise<void>;
}

export async function openWire(): Promise<Wire> {
  let count = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    count++;
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    // A browser that is not answered goes away by itself, and not always politely.
    socket.on("error", () => socket.destroy());
    socket.resume();
  });
  // No host, as for the server itself.
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the wire has no port");
  return {
    port: address.port,
    count: () => count,
    clear: () => {
      count = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
