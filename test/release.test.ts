// @vitest-environment node
import { describe, expect, it } from "vitest";
import { changelogHas, nextVersion, repositoryOf } from "../scripts/release.ts";
import { manifestOf, publishedFolders } from "../scripts/tarballs.ts";

describe("a release", () => {
  it("has one version and one repository for all packages", () => {
    const manifests = publishedFolders().map(manifestOf);
    expect(manifests.length).toBeGreaterThan(5);
    expect(new Set(manifests.map(({ version }) => version)).size).toBe(1);
    expect(new Set(manifests.map(repositoryOf)).size).toBe(1);
  });

  it("is what changesets raise the version to, or the version as it stands", () => {
    expect(nextVersion({ releases: [{ name: "kelisim", newVersion: "0.2.0" }] }, "0.1.0")).toBe("0.2.0");
    expect(nextVersion({ releases: [] }, "0.1.0")).toBe("0.1.0");
  });

  it("has a section of its own in the changelog", () => {
    expect(changelogHas("# Changelog\n\n## 0.1.0 – unreleased\n", "0.1.0")).toBe(true);
    expect(changelogHas("# Changelog\n\n## 0.1.01\n", "0.1.0")).toBe(false);
  });

  it("comes from the repository that each package names", () => {
    const repository = { url: "git+https://github.com/owner/name.git" };
    expect(repositoryOf({ repository })).toBe("owner/name");
    expect(repositoryOf({})).toBe("none");
  });
});
