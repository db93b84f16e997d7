import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import type { Engine, EngineName, Page, Visitor } from "./engine.ts";
import { sharedEngine } from "./shared.ts";

/** A site whose files a spec makes. */
export interface MadeSite {
  readonly demo: () => Demo;
  /** The one whose page was opened last. */
  readonly visitor: () => Visitor;
  /** Opens a page with a fresh visitor, closed after the test; what was asked for before is forgotten. */
  open(path: string): Promise<Page>;
}

/** One engine and one site for the tests of a block. @param make puts the files into an empty folder */
export function madeSiteIn(name: EngineName, label: string, make: (folder: string) => Promise<void>): MadeSite {
  let engine: Engine;
  let demo: Demo;
  let folder: string;
  let visitor: Visitor;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kelisim-pages-"));
    await make(folder);
    demo = await startDemo({ port: 0, pages: folder });
    engine = await sharedEngine(name);
  });
  afterEach(() => visitor?.close());
  afterAll(async () => {
    await engine?.close();
    await demo?.close();
    await rm(folder, { recursive: true });
  });
  return {
    demo: () => demo,
    visitor: () => visitor,
    async open(path) {
      demo.clearRequests();
      visitor = await engine.newVisitor();
      return visitor.open(demo.url(`${label}.pages`, path));
    },
  };
}
