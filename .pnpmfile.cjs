/** Of Astro only the scripts that its pages get are tested; what builds a site stays away. */
const readPackage = (manifest) =>
  manifest.name === "astro"
    ? { ...manifest, dependencies: {}, optionalDependencies: {}, peerDependencies: {} }
    : manifest;

module.exports = { hooks: { readPackage } };
