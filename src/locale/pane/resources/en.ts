/** What the page of resources says in English. */
export const enResources = {
  budget: "Budget",
  category: "Category",
  needed: "Needed",
  available: "Available",
  left: "Left",
  capacity: "Capacity by month",
  capacityHint: "Bars: what the team can sell. Lines: the plan.",
  attrition: "Leaving in a year",
  attritionHint: "The share of those without a leaving date who go in a year.",
  attritionWrong: "From 0% to below 100%.",
  month: "Month",
  canSell: "Can sell",
  plan: "Plan",
  chart: (short: number) =>
    short === 0
      ? "Capacity by month against the plan: every month is covered."
      : `Capacity by month against the plan: ${short === 1 ? "1 month falls" : `${short} months fall`} short.`,
  enough: (capacity: string, plan: string, spare: string) =>
    `The team can sell ${capacity} in these months, ${spare} more than the plan of ${plan}.`,
  short: (capacity: string, plan: string, gap: string) =>
    `The team can sell ${capacity} in these months, ${gap} less than the plan of ${plan}.`,
  shortMonths: (months: readonly string[]) => `Short in ${months.join(", ")}.`,
  skills: "Skills",
  asTable: "As a table",
  tables: "Open the tables",
  opening: "Reading the tables…",
  again: "Look again",
};

/** A language that misses a sentence does not compile. */
export type ResourcesSentences = typeof enResources;
