import { cellsAt } from "./proof";
import { rule } from "./rule";
import { tiersFor } from "./tiers";

/** Tiers are clear from base to over-achievement: they rise, begin at 100 % or below, and the last begins there or beyond. */
export const e3 = rule({
  reads: { stTiers: ["from", "multiplier"] },
  takes: { stTiers: ["pays"] },
  prove: ({ stTiers }) => {
    const tiers = tiersFor(stTiers, "individual");
    const falls = tiers.filter(
      ({ from, multiplier }, at) =>
        at > 0 && (from <= tiers[at - 1].from || multiplier < tiers[at - 1].multiplier),
    );
    const first = tiers.length > 0 ? tiers[0].from : null;
    const last = tiers.length > 0 ? tiers[tiers.length - 1].from : null;
    const isEarly = first !== null && first <= 1;
    const isBeyond = last !== null && last >= 1 && tiers.length > 1;
    return {
      isProved: falls.length === 0 && isEarly && isBeyond,
      figures: { tiers: tiers.length, first, last, falls: falls.length, isEarly, isBeyond },
      cells: cellsAt(
        "stTiers",
        "from",
        falls.map(({ index }) => index),
      ),
    };
  },
});
