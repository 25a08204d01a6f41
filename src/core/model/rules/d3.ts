import { themes } from "../kpis";
import { named } from "./indicators";
import { rule } from "./rule";

/** Beyond revenue: margin, new customers, activity or repurchase is measured too. */
export const d3 = rule({
  reads: { stKpis: ["name", "theme"] },
  prove: ({ stKpis }) => {
    const seen = new Set(named(stKpis).map(({ row }) => row.theme));
    const beyond = themes.filter((theme) => theme !== "revenue" && seen.has(theme));
    return { isProved: beyond.length > 0, figures: { indicators: named(stKpis).length, beyond } };
  },
});
