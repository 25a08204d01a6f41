import { riskCategories } from "../risks";
import { rule } from "./rule";

/** Market, competitor, key people, technology and supply were all looked at: each has a risk or a written «none». */
export const k1 = rule({
  reads: { stRisks: ["risk", "category"] },
  prove: ({ stRisks }) => {
    const seen = new Set(
      stRisks.rows.filter(({ row }) => row.risk.trim() !== "").map(({ row }) => row.category),
    );
    const absent = riskCategories.filter((category) => !seen.has(category));
    return {
      isProved: absent.length === 0,
      figures: { categories: riskCategories.length - absent.length, absent },
    };
  },
});
