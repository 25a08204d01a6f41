/** A workbook's readiness in the table of many. */
export interface RollupReadiness {
  /** 0 to 100 as the pane shows it; null where nothing applies. */
  readonly score: number | null;
  readonly pass: number;
  readonly ready: boolean;
  readonly verdict: string;
  readonly criticalOpen: readonly string[];
  readonly overdue: number;
  /** The snapshot before today's as yyyy-mm-dd, and by how many points the score moved since; null where there is none. */
  readonly since: { readonly day: string; readonly change: number | null } | null;
  /** Sign-offs that hold, and those whose plan has changed since. */
  readonly signoffs: number;
  readonly staleSignoffs: number;
  /** The scores of the eight areas, in their order. */
  readonly areas: readonly (number | null)[];
}

/** A workbook in the table, or why it could not be read. */
export type RollupRow = { readonly file: string } & (
  { readonly readiness: RollupReadiness } | { readonly reason: string }
);

/** An area over many workbooks: its mean score, and which are furthest behind. */
export interface RollupArea {
  /** From 0. */
  readonly area: number;
  readonly mean: number | null;
  /** The lowest first. */
  readonly laggards: readonly { readonly file: string; readonly score: number }[];
}

/** So many laggards are named in an area. */
const most = 3;

const meanOf = (scores: readonly number[]): number | null =>
  scores.length === 0
    ? null
    : Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;

/**
 * The areas of many workbooks, in their order. A laggard scores below the area's mean.
 *
 * @param count how many areas there are
 */
export function rollupAreas(rows: readonly RollupRow[], count: number): readonly RollupArea[] {
  return Array.from({ length: count }, (_, area) => {
    const scores = rows.flatMap((row) => {
      const score = "readiness" in row ? row.readiness.areas[area] : null;
      return score === null || score === undefined ? [] : [{ file: row.file, score }];
    });
    const mean = meanOf(scores.map(({ score }) => score));
    const laggards = scores
      .filter(({ score }) => mean !== null && score < mean)
      .sort((a, b) => a.score - b.score || (a.file < b.file ? -1 : 1))
      .slice(0, most);
    return { area, mean, laggards };
  });
}
