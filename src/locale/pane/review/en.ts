/** So many are named. */
const most = 3;
const few = (names: readonly string[]): string =>
  names.slice(0, most).join(", ") + (names.length > most ? ` and ${names.length - most} more` : "");

/** What the page of the review says in English. */
export const enReview = {
  review: "Review",
  kinds: { weekly: "Weekly", monthly: "Monthly", quarterly: "Quarterly" },
  pace: "Pace",
  paceHint: {
    week: "Weeks that are over, cut where a month ends, against the plan's own months, each spread over its working days.",
    month: "Months that are over, against the plan's own months.",
  },
  after: {
    week: (closed: number, periods: number) => `${closed} of ${periods} weeks are over.`,
    month: (closed: number, periods: number) => `${closed} of ${periods} months are over.`,
  },
  notBegun: { week: "No week of the plan is over yet.", month: "No month of the plan is over yet." },
  last: {
    week: (start: string, end: string, actual: string, expected: string) =>
      `The last week (${start} to ${end}): ${actual} of ${expected}.`,
    month: (start: string, end: string, actual: string, expected: string) =>
      `The last month (${start} to ${end}): ${actual} of ${expected}.`,
  },
  lastOf: {
    week: (actual: string, expected: string) => `last week ${actual} of ${expected}`,
    month: (actual: string, expected: string) => `last month ${actual} of ${expected}`,
  },
  unreported: "Nothing was sold in the plan's time by the actuals; enter them, or link your own.",
  team: (actual: string, expected: string, attainment: string) =>
    `${actual} of ${expected} expected, ${attainment}.`,
  nothingExpected: (actual: string) => `${actual} sold; nothing was expected so far.`,
  needed: {
    week: (needed: string) => `Each week left must bring ${needed}.`,
    month: (needed: string) => `Each month left must bring ${needed}.`,
  },
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
    left: (name: string, day: string) =>
      `${name} left on ${day} and still carries a target: who takes it over?`,
  },
  indicators: "Indicators",
  leading: "Leading",
  lagging: "Lagging",
  noneOfThem: "None yet.",
  against: (current: string, threshold: string) => `${current} now, threshold ${threshold}`,
  past: "past its threshold",
  breakdown: "Is the breakdown still right?",
  assigned: (assigned: string, target: string) => `Owners carry ${assigned} of a target of ${target}.`,
  beyond: (amount: string) => `${amount} of it is beyond the target.`,
  short: (amount: string) => `Nobody carries ${amount} of the target.`,
  monthsAddUp: "The months add up to the target.",
  monthsOff: (amount: string) => `The months come to ${amount} more than the target.`,
  monthsShort: (amount: string) => `The months come to ${amount} less than the target.`,
  monthless: (owners: readonly string[], from: string, to: readonly string[]) =>
    `${few(owners)} ${owners.length === 1 ? "has" : "have"} no months beside the plan: copy ${from} to ${few(to)}.`,
  noDrift: "Everybody's part of the sales is near their part of the plan.",
  drift: (name: string, planned: string, sold: string) =>
    `${name} was to bring ${planned} of the team's sales and brings ${sold}.`,
  actions: "Actions",
  noActions: "No action is open.",
  actionBy: (owner: string) => `by ${owner}`,
  actionDue: (day: string) => `due ${day}`,
  overdue: "overdue",
  actionDone: (day: string) => `done ${day}`,
  done: "Done",
  doneOf: (action: string) => `Done: ${action}`,
  reopen: "Open again",
  reopenOf: (action: string) => `Open again: ${action}`,
  doneActions: (count: number) => (count === 1 ? "1 action is done" : `${count} actions are done`),
  keep: "Notes and actions",
  keepHint: "Kept as a row of the reviews' table, dated today.",
  notes: "Notes",
  action: "Action",
  by: "Action by",
  due: "Due",
  pack: {
    card: "Review pack",
    hint: "What this page says, on a sheet that prints on one page. The sheet is made anew each time.",
    make: "Make the review pack",
    making: "Writing the sheet…",
    title: (kind: string) => `Review pack: ${kind.toLowerCase()}`,
    status: "Status",
    noPace: "Nothing can be told of the pace yet.",
    more: (count: number) => `… and ${count} more.`,
    anew: "Made anew each time: notes belong in the reviews.",
  },
  add: "Keep",
  adding: "Keeping…",
  nothingToKeep: "Write what was said, or an action, first.",
};

/** A language that misses a sentence does not compile. */
export type ReviewSentences = typeof enReview;
