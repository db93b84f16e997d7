import { Command, CommanderError } from "commander";
import { addBuild } from "./commands/build.ts";
import { addCheck } from "./commands/check.ts";
import { addInit } from "./commands/init.ts";
import { addLock } from "./commands/lock.ts";
import { addPreview } from "./commands/preview.ts";
import { addTexts } from "./commands/texts.ts";
import { Fault } from "./fault.ts";
import type { Io } from "./io.ts";

/**
 * Runs one command.
 * @param args without the program's own name
 * @returns the exit code: 0 done, 1 the config or what is there stands against it, 2 the call is wrong
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const program = createProgram(io, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
    if (!(cause instanceof Fault)) throw cause;
    io.err(`${io.colors.red(cause.message)}\n${cause.fix}\n`);
    return cause.code;
  }
}

function createProgram(io: Io, end: (code: number) => void): Command {
  const program = new Command("kelisim")
    .description("Makes, checks and builds the consent config of a site.")
    .version(io.parts.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help on a command")
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(io.colors.red(text)),
    })
    .showHelpAfterError("Run kelisim --help to see what there is.")
    .exitOverride();
  addInit(program, io);
  addCheck(program, io, end);
  addBuild(program, io);
  addLock(program, io);
  addTexts(program, io);
  addPreview(program, io);
  for (const command of program.commands)
    command
      .showHelpAfterError(`Run kelisim ${command.name()} --help to see what it takes.`)
      .helpOption("-h, --help", "print help");
  return program;
}
