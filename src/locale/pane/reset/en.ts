const plural = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);
const names = {
  month: (count: number) => plural(count, "month", "months"),
  quarter: (count: number) => plural(count, "quarter", "quarters"),
};

/** What the cards of the quarterly reset say in English. */
export const enReset = {
  rule: "When to reset",
  ruleHint: "Your rule: so many periods in a row, each off its plan by at least so much.",
  level: "Periods",
  levels: { month: "Months", quarter: "Quarters" },
  periods: "In a row",
  by: "Off plan by at least",
  byWrong: "Enter a share above 0% and below 100%, such as 10%.",
  keep: "Keep this rule",
  keeping: "Keeping…",
  kept: "The rule is kept with the workbook.",
  notSet: "Nobody has set a rule for this workbook yet: this is a suggestion. Keep it, or set your own.",
  notKept: "Changed, and not kept with the workbook yet.",
  off: {
    behind: (level: "month" | "quarter", count: number, by: string) =>
      `The last ${names[level](count)} stayed behind the plan by ${by} or more: a reset is due.`,
    ahead: (level: "month" | "quarter", count: number, by: string) =>
      `The last ${names[level](count)} were ahead of the plan by ${by} or more: a reset is due.`,
  },
  notYet: {
    behind: (level: "month" | "quarter", count: number, needed: number) =>
      `${names[level](count)} in a row behind so far; the rule asks for ${needed}.`,
    ahead: (level: "month" | "quarter", count: number, needed: number) =>
      `${names[level](count)} in a row ahead so far; the rule asks for ${needed}.`,
  },
  on: "Pace is on plan by this rule: no reset is due.",
  noneClosed: { month: "No month is over yet.", quarter: "No quarter is over yet." },
  period: "Period",
  planned: "Plan",
  sold: "Sold",
  attainment: "Attainment",
  proposal: "Reset",
  proposalHint: "Nothing is written before you say so; every figure can be put back from the history.",
  allTheSame: "Reset all the same",
  kind: "How",
  kinds: {
    own: "Everybody makes up their own",
    team: "The team makes it up together",
    target: "Change the target",
  },
  kindHints: {
    own: "Targets stay; what somebody is behind is added to their own open months.",
    team: "The target stays; what is left is shared by everybody's open plan.",
    target: "What is left of the new target is shared by the targets, nobody's below what they sold.",
  },
  target: "New target",
  targetWrong: "A target is above 0.",
  shape: "Open months",
  shapes: { plan: "As the plan has them", even: "Evenly", late: "More each month" },
  owner: "Owner",
  targets: "Target",
  left: "Still to bring",
  ofOwner: (sold: string) => `sold ${sold}`,
  hasLeft: "left",
  total: "All",
  change: (before: string, after: string) => `${before} → ${after}`,
  months: (count: number) => `The plan's ${names.month(count)}`,
  closedMonth: "over",
  reason: "Reason",
  reasonFirst: "Write the reason first.",
  reasonLong: (most: string) => `A reason has at most ${most} characters.`,
  reasonOf: {
    behind: (level: "month" | "quarter", count: number, by: string) =>
      `${names[level](count)} behind plan by ${by} or more`,
    ahead: (level: "month" | "quarter", count: number, by: string) =>
      `${names[level](count)} ahead of plan by ${by} or more`,
  },
  write: "Write the reset",
  writing: "Writing…",
  written: "Written into the plan, and into the history with date and reason.",
  problems: {
    "not-begun": "No month of the plan is over yet: there is nothing to reset.",
    over: "All months of the plan are over: nothing is left to be shared.",
    unreported:
      "Nothing was sold in the plan's time by the actuals. Enter them first, or a reset would take it for zero.",
    passed: "More is sold already than the target: only another target is left to be set.",
    nobody: "Nobody of the plan is there to take over: everybody has left or has a target of 0.",
    sold: (sold: string) => `${sold} is sold already; a new target is more than that.`,
    low: (least: string) => `Owners have sold more than that leaves them: together at least ${least}.`,
  },
  noChange: "This would change nothing.",
  history: "Resets so far",
  reading: "Reading the history…",
  none: "None yet.",
  entry: (day: string, reason: string, figures: number) =>
    `${day}: ${reason} (${plural(figures, "figure", "figures")})`,
  undoneOn: (day: string) => `undone on ${day}`,
  undo: "Undo",
  undoOf: (reason: string) => `Undo: ${reason}`,
  undoing: "Undoing…",
  undone: "The plan is as it was before; the history says when it was undone.",
  undoLater: "A reset can be undone once no later one stands over it.",
};

/** A language that misses a sentence does not compile. */
export type ResetSentences = typeof enReset;
