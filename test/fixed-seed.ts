import fc from "fast-check";

/**
 * Tests of random input try the same on every run, so that a run says something of the change it is for, and a mutant's
 * of the mutant. `FUZZ_SEED=7 npm run unit` tries others.
 */
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_261_121) });
