import fc from "fast-check";

/** How many cases a law runs: modest in the tests, LAWS_RUNS in `npm run laws`. */
export const runs = { numRuns: Number(process.env.LAWS_RUNS ?? 150) };

// The tests' cases are the same in every run; `npm run laws` looks for others.
fc.configureGlobal({ seed: Number(process.env.LAWS_SEED ?? 20_260_701) });
