import { filled } from "./lines";
import { CannotTell, cellsAt } from "./proof";
import type { Lines } from "./rule";

interface TierRow {
  readonly pays: "individual" | "team";
  readonly from: number | null;
  readonly multiplier: number | null;
}
export interface Tier {
  readonly from: number;
  readonly multiplier: number;
  readonly index: number;
}

/** From here on an attainment is a percentage without its sign: nobody reaches ten times a quota. */
const mostAttainment = 10;

/** The tiers of a person's or the team's attainment, in the table's order. */
export function tiersFor(stTiers: Lines<TierRow>, pays: TierRow["pays"]): readonly Tier[] {
  const [from, multiplier] = [filled(stTiers, "from"), filled(stTiers, "multiplier")];
  const beyond = stTiers.rows.filter((_, at) => from[at] > mostAttainment);
  if (beyond.length > 0) {
    const where = { table: "stTiers", column: "from", count: beyond.length } as const;
    throw new CannotTell(
      { code: "percentage", facts: { ...where, value: beyond[0].row.from ?? 0 } },
      cellsAt(
        "stTiers",
        "from",
        beyond.map(({ index }) => index),
      ),
    );
  }
  return stTiers.rows
    .map(({ row, index }, at) => ({ pays: row.pays, from: from[at], multiplier: multiplier[at], index }))
    .filter((tier) => tier.pays === pays);
}
