export interface Status {
  readonly releases: readonly { readonly name: string; readonly newVersion: string }[];
}

/** The version that all packages get together, or the present one where no changeset raises it. */
export const nextVersion = ({ releases }: Status, version: string): string =>
  releases.find(({ name }) => name === "kelisim")?.newVersion ?? version;

export const changelogHas = (changelog: string, version: string): boolean =>
  changelog.split("\n").some((line) => line === `## ${version}` || line.startsWith(`## ${version} `));

/** `owner/name`, as the provenance of a package must have it. */
export const repositoryOf = ({ repository }: { repository?: { url?: string } }): string =>
  /github\.com\/([^/]+\/[^/]+?)(?:\.git)?$/.exec(repository?.url ?? "")?.[1] ?? "none";
