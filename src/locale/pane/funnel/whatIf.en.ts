import { one } from "./one";

/** What is tried out and what comes of it, in English. */
export const enFunnelWhatIf = {
  whatIfIntro:
    "What if you won more often, sold larger, or found more? Move a slider or type, also “4.5M*1.15”.",
  noData: "Fill in these five, or take them from your data first.",
  correct: "Correct what is marked, and the odds are back.",
  toData: "From the data",
  assumptions: "Assumptions",
  fields: {
    target: "Target",
    dealSize: "Average deal",
    rate: "Win rate",
    volume: "Opportunities planned",
    confidence: "Confidence",
    evidence: "Cases behind the rate",
    spread: "Spread of the deals",
    inHand: "Opportunities in hand",
    people: "People",
    workdays: "Working days",
    perOpportunity: "Visits an opportunity takes",
    perDay: "Visits a person manages a day",
  },
  hints: {
    target: "5000000*1.15",
    dealSize: "25000",
    rate: "30%",
    volume: "400",
    confidence: "90%",
    evidence: "0",
    spread: "0.5",
    inHand: "120",
    people: "8",
    workdays: "60",
    perOpportunity: "4",
    perDay: "3",
  },
  notes: {
    evidence: "0 takes the rate as certain.",
    spread: "Coefficient of variation; 0 where all deals are alike.",
    volume: "Those in hand among them.",
  },
  slider: (label: string) => `${label}, slider`,
  equals: (amount: string) => `= ${amount}`,
  proposal: (amount: string) => `Your data: ${amount}`,
  toProposal: (label: string, amount: string) => `Your data: ${amount}. Take it for ${label}`,
  answer: "The odds",
  oddsOf: (odds: string, volume: string) => `A chance of ${odds} with ${volume} opportunities`,
  answered: (odds: string, bottleneck: string) => `${odds}. ${bottleneck}`,
  oddsName: "Chance of reaching the target",
  reaches: (confidence: string) => `Reaches ${confidence}`,
  misses: (confidence: string) => `Below ${confidence}`,
  deals: (deals: string, many: number) => `${deals} ${one(many, "deal", "deals")} must be won.`,
  compare: "Opportunities",
  bars: {
    needed: (confidence: string) => `Needed for ${confidence}`,
    plain: "By plain division",
    planned: "Planned",
    inHand: "In hand",
    canWork: "The team can work",
  },
  beyond: "over 10,000,000",
  still: (count: string) => `${count} more must be found by plain division, beside those in hand.`,
  curve: "Odds by volume",
  curveChart: (plan: string, odds: string, needed: string | null, confidence: string) =>
    `The odds rise with the number of opportunities: ${odds} at the ${plan} planned` +
    (needed === null ? "." : `, ${confidence} at ${needed}.`),
  curveTable: "Odds by volume, as a table",
  curvePlan: "plan",
  curveNeed: "need",
  volume: "Opportunities",
  oddsColumn: "Odds",
  team: "What the team can do",
  teamHint: "Fill in all four to compare the need with your people's days.",
  load: (load: string) => `${load} visits a person a day would be needed`,
  manages: (perDay: string) => `against ${perDay} that a person manages.`,
  loadName: "Visits a person a day",
  loadOf: (total: string, perPerson: string) => `${total} visits in all, ${perPerson} a person.`,
  bottleneck: "Bottleneck",
  noBottleneck: "No bottleneck",
  bottlenecks: {
    team: (canWork: string, needed: string, confidence: string) =>
      `The team is the bottleneck: in its days it can work ${canWork} opportunities, and ${confidence} needs ${needed}.`,
    volume: (planned: string, needed: string, confidence: string) =>
      `The plan is the bottleneck: ${planned} opportunities are planned, and ${confidence} needs ${needed}.`,
    pipeline: (inHand: string, needed: string, toFind: string) =>
      `The pipeline is the bottleneck: ${inHand} of the ${needed} needed are in hand, ${toFind} must still be found.`,
    none: (inHand: string | null, needed: string) =>
      inHand === null
        ? `Nothing stands in the way of the plan: ${needed} opportunities are needed.`
        : `Nothing stands in the way: ${inHand} opportunities are in hand, and ${needed} are needed.`,
    beyond: (confidence: string) =>
      `The assumptions are the bottleneck: not even 10,000,000 opportunities reach ${confidence}. Lower the target or the confidence, or raise the rate, its evidence or the deal.`,
  },

  links: "Cells in your workbook",
  link: (label: string) => `Link to the selected cell: ${label}`,
  linkShort: "Link to the selected cell",
  linkedTo: "Linked to",
  linkedNow: (shown: string) => `now ${shown}`,
  linkedNoNumber: "no number there",
  linkGone: "The linked cell was deleted. Select another and link it.",
  linkedSaid: (label: string, address: string) => `${label} is linked to ${address}.`,
  assume: "Set as assumption",
  assumeHint: "Writes what you have tried here into the linked cells.",
  assumeNothing: "The linked cells hold these values already.",
  assumed: (cells: string) => `Written to ${cells}.`,
  setting: "Writing…",
  takeCells: "Take the cells' values",
  taken: "The cells' values stand here again.",
  follow: "Follow the data again",
  followed: "The assumptions follow the data again.",
  replaceTitle: "Replace formulas?",
  replaceBody: (count: number) =>
    `${one(count, "This cell holds a formula", "These cells hold formulas")}. Setting the assumption puts a fixed value in ${one(count, "its", "their")} place.`,
  replaceLine: (label: string, cell: string, value: string) => `${label}: ${cell} becomes ${value}`,
  replace: "Replace",

  refused: {
    notPositive: () => "It must be more than 0.",
    negative: () => "It can't be negative.",
    rateZero: () => "At 0 nothing would be won: a rate is over 0 and at most 100%.",
    rateOverOne: (value: string, percent: string | null) =>
      percent === null
        ? `${value} is more than 100%: a rate is over 0 and at most 100%.`
        : `${value} is more than 100%. Did you mean ${percent}?`,
    notWhole: () => "Count whole opportunities, without decimals.",
    tooLarge: (most: string) => `It takes ${most} at most.`,
    confidence: () => "A confidence lies between 0 and 100%, such as 90%.",
  },
};
