import fc from "fast-check";

/**
 * How much random input each property tries. The usual run tries the same input every time, so that it says something
 * of the change it is for, and a mutant's run of the mutant. The nightly run tries more, and new, by a seed that it prints.
 * `FUZZ_SEED=7 npm run unit` tries other input.
 */
fc.configureGlobal({
  seed: Number(process.env.FUZZ_SEED ?? 20_261_121),
  numRuns: Number(process.env.FUZZ_RUNS ?? 300),
});
