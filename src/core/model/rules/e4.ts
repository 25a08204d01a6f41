import { rule } from "./rule";
import { tiersFor } from "./tiers";

/** Individual pay is linked to the team: a tier that depends on the team's attainment pays something. */
export const e4 = rule({
  reads: { stTiers: ["pays", "from", "multiplier"] },
  prove: ({ stTiers }) => {
    const paying = tiersFor(stTiers, "team").filter(({ multiplier }) => multiplier > 0);
    return {
      isProved: paying.length > 0,
      figures: { tiers: paying.length, from: paying.length > 0 ? paying[0].from : null },
    };
  },
});
