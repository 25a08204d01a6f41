/** What the page of risks says in English. */
export const enRisks = {
  map: "Probability and impact",
  mapHint: "How many risks stand where; impact as a share of the target.",
  mapTable: "Heat map of the risks",
  probability: "Probability",
  from: (share: string) => `≥ ${share}`,
  cell: (count: number, names: readonly string[]) => (count === 0 ? "none" : `${count}: ${names.join("; ")}`),
  unrated: (names: readonly string[]) => `Not rated yet: ${names.join("; ")}.`,
  list: "Risks, the pressing ones first",
  unwritten: "No risk is written down yet. Name one for each category, or write “none”.",
  none: "Every category was looked at and holds no risk.",
  past: (indicator: string, current: string, threshold: string) =>
    `${indicator} is at ${current}, past its threshold of ${threshold}`,
  within: (indicator: string, current: string, threshold: string) =>
    `${indicator} is at ${current}, threshold ${threshold}`,
  unmeasured: (indicator: string, threshold: string) =>
    `${indicator}: not measured yet, threshold ${threshold}`,
  loss: (loss: string) => `Expected loss ${loss}`,
  pastMark: "Past its threshold",
  highMark: "High",
  noPlan: "High risk without a plan B that has an owner",
  show: "Show",
  showOf: (risk: string) => `Show: ${risk}`,
  reserve: "Reserve",
};

/** A language that misses a sentence does not compile. */
export type RisksSentences = typeof enRisks;
