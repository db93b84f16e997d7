import type { Server } from "node:http";
import { type Command, InvalidArgumentError } from "commander";
import { soundConfig } from "../check-config.ts";
import { readConfigFile } from "../config-file.ts";
import { Fault } from "../fault.ts";
import type { Io } from "../io.ts";
import { respond } from "../preview/respond.ts";
import { createPreviewServer } from "../preview/serve.ts";

interface PreviewFlags {
  readonly port: number;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError("Write a number from 0 to 65535.");
  return port;
}

export function addPreview(program: Command, io: Io): void {
  program
    .command("preview")
    .description("Show every dialog of a config on a blank page, in each language, light and dark.")
    .argument("[config]", "a .json or .jsonc file; kelisim.config.jsonc or .json if left out")
    .option("--port <number>", "port on this machine; 0 for any that is free", portNumber, 4321)
    .addHelpText("after", "\nCtrl+C ends it.\n\nExample:\n  kelisim preview --port 8080")
    .action(async (path: string | undefined, flags: PreviewFlags) => {
      await preview(io, path, flags);
    });
}

/** @returns the server, which listens on this machine alone */
export async function preview(io: Io, path: string | undefined, { port }: PreviewFlags): Promise<Server> {
  // A config with problems is told of before anything starts.
  const config = async () => soundConfig(await readConfigFile(io, path));
  await config();
  const server = createPreviewServer(async (url) => respond(url, await config(), io.parts, io.now()));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(portFault(cause, port)));
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const at = typeof address === "object" && address ? address.port : port;
  io.out(`The preview is at http://localhost:${at}/ until you press Ctrl+C.\n`);
  return server;
}

const portFault = (cause: NodeJS.ErrnoException, port: number): Error =>
  cause.code === "EADDRINUSE" || cause.code === "EACCES"
    ? new Fault(
        `Port ${port} cannot be used: ${cause.code === "EACCES" ? "it is reserved" : "it is taken"}.`,
        "Name another one with --port.",
        1,
      )
    : cause;
