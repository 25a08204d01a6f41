/** What the page of the review says in English. */
export const enReview = {
  pace: "Pace",
  paceHint: "Months that are over, against the plan's own months.",
  after: (closed: number, months: number) => `${closed} of ${months} months are over.`,
  notBegun: "No month of the plan is over yet.",
  unreported: "Nothing was sold in the plan's time by the actuals; enter them, or link your own.",
  team: (actual: string, expected: string, attainment: string) =>
    `${actual} of ${expected} expected, ${attainment}.`,
  nothingExpected: (actual: string) => `${actual} sold; nothing was expected so far.`,
  needed: (needed: string) => `Each month left must bring ${needed}.`,
  passed: "The target is reached.",
  owner: "Owner",
  expected: "Expected",
  actual: "Actual",
  attainment: "Attainment",
  levels: { green: "on pace", amber: "slightly behind", red: "behind" },
  others: (names: readonly string[], amount: string) =>
    `The plan does not name ${names.map((name) => name || "rows without an owner").join(", ")}; they sold ${amount}.`,
  decisions: "What needs a decision",
  none: "Nothing needs a decision today.",
  decide: {
    behind: (name: string, gap: string, attainment: string) =>
      `${name} is ${gap} behind (${attainment}): help, re-split or accept?`,
    past: (risk: string, indicator: string) =>
      `${indicator} is past its threshold (${risk}): does plan B begin?`,
    noPlan: (risk: string) => `${risk}: a high risk without a plan B that has an owner.`,
    due: (action: string, owner: string, day: string) =>
      `Was due on ${day}${owner === "" ? "" : `, by ${owner}`}: ${action}. Is it done?`,
  },
  indicators: "Indicators",
  leading: "Leading",
  lagging: "Lagging",
  noneOfThem: "None yet.",
  keep: "Notes and actions",
  keepHint: "Kept as a row of the reviews' table, dated today.",
  kind: "Review",
  notes: "Notes",
  action: "Action",
  by: "Action by",
  due: "Due",
  add: "Keep",
  adding: "Keeping…",
};

/** A language that misses a sentence does not compile. */
export type ReviewSentences = typeof enReview;
