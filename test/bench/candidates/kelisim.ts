import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "@kelisim/core";
import type { Candidate } from "./candidate.ts";
import { kelisimConfig } from "./kelisim-config.ts";

const bin = join(import.meta.dirname, "../../../packages/kelisim/bin/kelisim.js");

/** What `kelisim build` makes of a config, by name. */
function built(config: Config): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "kelisim-bench-"));
  try {
    writeFileSync(join(folder, "config.json"), JSON.stringify(config));
    const { status, stderr } = spawnSync(process.execPath, [bin, "build", "config.json", "--out", "out"], {
      cwd: folder,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    const out = join(folder, "out");
    return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function candidate(guard: boolean, names: Pick<Candidate, "id" | "title" | "setup">): Candidate {
  const all = built(kelisimConfig(guard));
  const scripts = [...all].filter(([name]) => name.endsWith(".js"));
  return {
    ...names,
    accept: { host: "[data-kelisim-ui]", button: '[data-part="accept-all"]' },
    files: new Map(scripts.map(([name, text]) => [`/kelisim/${name}`, text])),
    page: (tags) => ({
      head: all.get("snippet.html")?.toString() ?? "",
      tags: tags
        .map(
          ({ service, url }) => `<script type="text/plain" data-kelisim="${service}" data-src="${url}" async></script>`,
        )
        .join("\n"),
      bodyEnd: "",
    }),
  };
}

export const kelisim = candidate(true, {
  id: "kelisim",
  title: "Kelisim",
  setup: "`kelisim build`, its `snippet.html` in the head, the guard in it; tags inert",
});

export const kelisimInert = candidate(false, {
  id: "kelisim-inert",
  title: "Kelisim without guard",
  setup: "the same without the guard: only inert tags are held",
});
