/** `npm run release-check`: what a release would publish, and what stands in its way. Publishes nothing. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changelogHas, nextVersion, repositoryOf, type Status } from "./release.ts";
import { outside, packAll } from "./tarballs.ts";

const root = join(import.meta.dirname, "..");
const { folder, remove } = outside("release");
try {
  process.exitCode = check() ? 0 : 1;
} finally {
  remove();
}

function check(): boolean {
  const tarballs = packAll(folder);
  const versions = new Set(tarballs.map(({ manifest }) => manifest.version));
  const [version = ""] = versions;
  const next = nextVersion(changesets(), version);
  console.log(next === version ? `No changeset: ${version} as it stands.` : `Changesets raise ${version} to ${next}.`);
  for (const { manifest, files, bytes } of tarballs) {
    console.log(
      `  ${`${manifest.name}@${next}`.padEnd(26)} ${files.length} files, ${Math.round(bytes / 1024)} KB packed`,
    );
  }
  const { GITHUB_REPOSITORY: here } = process.env;
  const problems = [
    versions.size > 1 && `the packages have several versions: ${[...versions].join(", ")}`,
    !changelogHas(readFileSync(join(root, "CHANGELOG.md"), "utf8"), next) && `CHANGELOG.md has no section of ${next}`,
    ...tarballs.map(
      ({ manifest }) =>
        here &&
        repositoryOf(manifest) !== here &&
        `${manifest.name} names the repository ${repositoryOf(manifest)}; this is ${here}`,
    ),
  ].filter((problem) => typeof problem === "string" && problem !== "");
  for (const problem of problems) console.error(`! ${problem}`);
  return problems.length === 0;
}

/** What the files in .changeset ask for. */
function changesets(): Status {
  const output = join(folder, "status.json");
  // Also fails where something changed without a changeset, which is no fault of a release.
  spawnSync("changeset", ["status", `--output=${output}`], { cwd: root });
  try {
    return JSON.parse(readFileSync(output, "utf8")) as Status;
  } catch {
    return { releases: [] };
  }
}
