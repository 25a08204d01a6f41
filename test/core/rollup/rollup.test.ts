import { rollupAreas, type RollupRow } from "../../../src/core/rollup/rollup";

const row = (file: string, ...areas: (number | null)[]): RollupRow => ({
  file,
  readiness: {
    score: 50,
    pass: 80,
    ready: false,
    verdict: "",
    criticalOpen: [],
    overdue: 0,
    since: null,
    signoffs: 0,
    staleSignoffs: 0,
    areas,
  },
});

// prettier-ignore
test.each<[RollupRow[], unknown[], string]>([
  [[], [{ area: 0, mean: null, laggards: [] }], "no files, no mean"],
  [[{ file: "x", reason: "damaged" }], [{ area: 0, mean: null, laggards: [] }], "what was not read doesn't count"],
  [[row("a", 50), row("b", 50)], [{ area: 0, mean: 50, laggards: [] }], "nobody lags where all are alike"],
  [[row("a", 0.1), row("b", 0.2), row("c", null)], [{ area: 0, mean: 0.2, laggards: [{ file: "a", score: 0.1 }] }],
    "blank areas don't count, and the mean has one decimal"],
  [[row("e", 10), row("d", 10), row("c", 30), row("b", 20), row("a", 100)],
    [{ area: 0, mean: 34, laggards: [{ file: "d", score: 10 }, { file: "e", score: 10 }, { file: "b", score: 20 }] }],
    "the three furthest behind, alike ones by name"],
])("%j: %j, %s", (rows, areas) => expect(rollupAreas(rows, 1)).toEqual(areas));
