import type { Colors } from "picocolors/types";

/** Everything a command touches outside of itself; a test hands in its own. */
export interface Io {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** The SDK's built files, of the package `kelisim`. */
  readonly parts: Parts;
  readonly files: Files;
  readonly colors: Colors;
  /** Whether a person sits in front of it and can be asked. */
  readonly isInteractive: boolean;
  readonly ask: Ask;
  out(text: string): void;
  err(text: string): void;
  /** Milliseconds since 1970 UTC. */
  now(): number;
}

export interface Parts {
  readonly version: string;
  /** @throws Error if there is no such file */
  read(name: string): Promise<string>;
}

/** Paths are absolute. */
export interface Files {
  /** `undefined` where there is no file that can be read. */
  read(path: string): Promise<string | undefined>;
  /**
   * Makes the folder too. Never writes through a link: a file that is there already, or a link of that name, is refused, or
   * is replaced by a new file.
   */
  write(path: string, text: string, replace?: boolean): Promise<void>;
  /** Whether the name is taken, be it by a link that leads nowhere. */
  exists(path: string): Promise<boolean>;
  /** Names in a folder; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * Paths of all files in a folder and its folders, from it, with `/` between; `undefined` where there is no such folder.
   * Without `node_modules` and what begins with a dot, and behind no link.
   */
  tree(folder: string): Promise<readonly string[] | undefined>;
}

/** Questions to a person. Each throws {@link Fault} when the person gives up. */
export interface Ask {
  text(question: TextQuestion): Promise<string>;
  yes(message: string, initial: boolean): Promise<boolean>;
  some(message: string, options: readonly Choice[]): Promise<readonly string[]>;
}

export interface TextQuestion {
  readonly message: string;
  /** Stands there already; Enter takes it. */
  readonly initial?: string;
  readonly isOptional?: boolean;
  /** What is wrong with an answer; `undefined` if nothing is. */
  check?(answer: string): string | undefined;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}
