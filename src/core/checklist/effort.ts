/**
 * What an open item takes, by what has to be done before it is true. The hours are working time of a team of about a
 * dozen, our own estimate: docs/decisions/efforts.md. Only their proportions matter for what to do next.
 *
 * - `word`: one person writes a sentence or a figure that is known already.
 * - `table`: one person fills a table of some rows from what others have on file.
 * - `round`: everybody who carries a target is asked, or several departments are.
 * - `project`: something is set up, bought or taught.
 */
const hours = { word: 0.5, table: 2, round: 8, project: 40 } as const;
type Work = keyof typeof hours;

const ids: Readonly<Record<Work, string>> = {
  word: "g1 g2 g3 g4 g5 p7 e4 k5 d7 d8",
  table: "m6 m7 r1 r2 p1 p2 p3 p5 p6 e3 e6 k1 k2 k4 d1 d2 d3 d4 d5 d6 m1 m2 m5",
  round: "g6 g7 g8 m3 m4 r3 p4 t3 t4 e2 e5 k3 r4",
  project: "r5 r6 t1 t2 t5 e1",
};

const byId = new Map(
  (Object.keys(ids) as Work[]).flatMap((work) =>
    ids[work].split(" ").map((id): [string, number] => [id, hours[work]]),
  ),
);

/**
 * The hours of work that an item takes; a row of the user's own counts as a table of some rows.
 *
 * @example hoursFor("g1") // 0.5
 */
export const hoursFor = (id: string): number => byId.get(id) ?? hours.table;
