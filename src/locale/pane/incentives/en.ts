/** What the page of incentives says in English. */
export const enIncentives = {
  terms: "What is paid",
  variable: "Variable pay of a person (multiple 1)",
  pool: "The team's pool at 100%",
  notNegative: "0 or more.",
  curve: "Payout by attainment",
  curveChart: (points: readonly string[]) =>
    `Payout as a multiple of the variable pay: ${points.join("; ")}.`,
  point: (attainment: string, multiple: string) => `${attainment} pays ${multiple}`,
  attainment: "Attainment",
  multiple: "Of the variable pay",
  earns: "What is earned",
  nothingPaid:
    "Enter the variable pay above, or what is needed for commission and rewards in the Budget table.",
  ofExpected: (share: string) => `At ${share} of what they expect`,
  middle: (name: string, attainment: string) => `In the middle: ${name}, expects ${attainment}`,
  best: (name: string, attainment: string) => `The best: ${name}, expects ${attainment}`,
  cost: "What the plan costs",
  costs: (cost: string, share: string) => `${cost}, ${share} of the target`,
  noShareOfTarget: (why: string) => `What share of the target that is can't be told. ${why}`,
  poolShares: "The team's pool",
  poolNone: "There is no pool: give its size above, and a tier that depends on the team.",
  poolGate: (team: string, gate: string) =>
    `The team expects ${team}, below the ${gate} from which the pool pays; nothing is shared.`,
  poolPaid: (team: string) => `The team expects ${team}; the pool is shared by target.`,
  owner: "Owner",
  share: "Share",
  warnings: {
    falls: "A tier pays less than the one below it: selling more is worth less there.",
    startsLate: (from: string) =>
      `The first tier begins at ${from}: who just makes the target earns nothing until then.`,
    middleNothing: (attainment: string) =>
      `Nothing reaches the middle of the team: at ${attainment} nothing is paid.`,
  },
  fine: "The tiers rise, begin at 100% or below, and pay the middle of the team.",
  asTable: "As a table",
};

/** A language that misses a sentence does not compile. */
export type IncentivesSentences = typeof enIncentives;
