/** How many cases a law runs: modest in the tests, LAWS_RUNS in `npm run laws`. */
export const runs = { numRuns: Number(process.env.LAWS_RUNS ?? 150) };
