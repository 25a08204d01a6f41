import type { ProofSentences } from "./proofSentences";

import {
  amount,
  are,
  chance,
  count,
  day,
  gap,
  has,
  headers,
  levelsOf,
  list,
  names,
  share,
  verdicts,
  word,
} from "./wording.en";

/** What the rules found, in English. */
export const enProofs: ProofSentences = {
  g1: {
    proved: (f) => `The goal says what is sold, to whom or where: “${f.words ?? ""}”.`,
    open: () => "The goal doesn't say what is sold, to whom or where.",
  },
  g2: {
    proved: (f) => `${amount(f.target ?? 0)} ${f.unit}, against a baseline of ${amount(f.baseline ?? 0)}.`,
    open: (f) => `Blank in the goal: ${headers("stGoal", f.missing)}.`,
  },
  g3: {
    proved: (f) =>
      `By ${f.periods} periods before it, the target is ${verdicts[f.verdict]}: a chance of ${chance(f.chance)}, ${amount(f.forecast)} by the trend${f.growth === null ? "" : `, ${share(f.growth)} on the last`}.`,
    open: (f) =>
      `By ${f.periods} periods before it, ${amount(f.target)} is ${verdicts[f.verdict]}: a chance of ${chance(f.chance)}; the trend says ${amount(f.forecast)}, and a stretch goes to ${amount(f.stretchTo)}.`,
  },
  g5: {
    proved: (f) => `From ${day(f.start ?? 0)} to ${day(f.end ?? 0)}.`,
    open: (f) =>
      f.missing.length > 0
        ? `Blank in the goal: ${headers("stGoal", f.missing)}.`
        : `It ends on ${day(f.end ?? 0)}, before it begins on ${day(f.start ?? 0)}.`,
  },
  g7: {
    proved: (f) =>
      `${count(f.owners, "owner")} committed to ${amount(f.committed)} of ${amount(f.target)}: ${gap(f.gap)}.`,
    open: (f) =>
      `${f.silent} of ${count(f.owners, "owner")} ${has(f.silent)} committed to nothing yet (${names(f.names, f.silent)}); the others to ${amount(f.committed)} of ${amount(f.target)}.`,
  },
  g8: {
    proved: (f) =>
      f.owners === 1 ? "The one owner has accepted." : `All ${amount(f.owners)} owners have accepted.`,
    open: (f) =>
      `${f.open} of ${count(f.owners, "owner")} ${has(f.open)} not accepted yet: ${names(f.names, f.open)}.`,
  },
  m6: {
    proved: (f) => `${count(f.segments, "segment")}, each with a weight.`,
    open: (f) =>
      f.segments < f.needed
        ? `${count(f.segments, "segment")} in the plan; ${f.needed} are the least.`
        : `${count(f.weightless, "segment")} without a weight: ${names(f.names, f.weightless)}.`,
  },
  m7: {
    proved: (f) =>
      `Segments add up to ${amount(f.assigned)}, the target of ${amount(f.target)}${f.over > 0 ? ` and ${amount(f.over)} beyond it` : ""}: ${amount(f.keep)} from customers to keep, ${amount(f.won)} from new ones.`,
    open: (f) =>
      f.over < 0
        ? `Segments add up to ${amount(f.assigned)}, ${amount(-f.over)} less than the target of ${amount(f.target)}.`
        : f.unsegmented + f.unknown > 0
          ? `${count(f.unsegmented, "row")} without a segment, ${amount(f.unknown)} that don't say whether the customers are new.`
          : `Customers to keep carry ${amount(f.keep)}, new ones ${amount(f.won)}: one of them carries nothing.`,
  },
  r1: {
    proved: (f) => `${amount(f.needed)} needed, ${amount(f.available)} available; enough in each category.`,
    open: (f) =>
      [
        ...f.short.map(
          ({ category, by }) => `${word("stBudget", "category", category)}: ${amount(by)} short.`,
        ),
        ...(f.absent.length > 0
          ? [`Not in the budget: ${list(f.absent.map((one) => word("stBudget", "category", one)))}.`]
          : []),
      ].join(" "),
  },
  r2: {
    proved: (f) =>
      `${count(f.people, "person", "people")} can sell ${amount(f.capacity)} in that time, ${amount(f.gap)} more than the target.`,
    open: (f) =>
      `${count(f.people, "person", "people")} can sell ${amount(f.capacity)} in that time, ${amount(-f.gap)} less than the target of ${amount(f.target)}.`,
  },
  r3: {
    proved: (f) =>
      f.wanted === 1
        ? "The one skill wanted is held or has training against it."
        : `All ${amount(f.wanted)} skills wanted are held or have training or hiring against them.`,
    open: (f) =>
      `${f.gaps} of ${count(f.wanted, "skill")} wanted ${are(f.gaps)} neither held nor trained: ${names(f.skills, f.gaps)}.`,
  },
  p1: {
    proved: (f) =>
      `${levelsOf(f.levels)} add up to ${amount(f.target)} exactly, over ${count(f.periods, "period")}.`,
    open: (f) => {
      if (!f.isTop)
        return `${levelsOf(f.levels.slice(0, 1))} add up to ${amount(f.top)}, not to the target of ${amount(f.target)}.`;
      if (f.first)
        return `${count(f.off, "period")} not met by the level below: the ${word("stPeriods", "level", f.first.level).toLowerCase()} from ${day(f.first.start)} is ${amount(f.first.target)}, its parts ${amount(f.first.sum)}.`;
      if (f.astray > 0)
        return `${count(f.astray, "period")} ${f.astray === 1 ? "reaches" : "reach"} beyond the period that ${f.astray === 1 ? "it belongs" : "they belong"} to, or beyond the goal's time, or ${f.astray === 1 ? "overlaps" : "overlap"} another.`;
      return "The target stands in one period only and is not broken down yet.";
    },
  },
  p2: {
    proved: (f) => (f.rows === 1 ? "The one row has an owner." : `All ${amount(f.rows)} rows have an owner.`),
    open: (f) => `${f.without} of ${count(f.rows, "row")} ${has(f.without)} no owner.`,
  },
  p3: {
    proved: ({ needs }) =>
      needs === null
        ? ""
        : `${count(needs.deals, "deal")} take ${amount(needs.needed)} at “${needs.first}”; with ${amount(needs.inHand)} in hand over all stages, ${amount(needs.stillNeeded)} more.`,
    open: (f) =>
      f.stages < 2
        ? "One stage is no funnel: what it takes can't be worked out."
        : f.noRate > 0
          ? `${f.noRate} of ${count(f.stages, "stage")} ${has(f.noRate)} no rate to the next.`
          : "No stage says what is in hand.",
  },
  p4: {
    proved: (f) =>
      `${count(f.activities, "activity", "activities")} fit in a day; the fullest is ${f.fullest.activity}: ${amount(f.fullest.aDay)} for each person a day, ${amount(f.fullest.limit)} at most.`,
    open: (f) =>
      `${f.over} of ${count(f.activities, "activity", "activities")} ${f.over === 1 ? "doesn't" : "don't"} fit in a day; ${f.fullest.activity}: ${amount(f.fullest.aDay)} for each person a day, ${amount(f.fullest.limit)} at most.`,
  },
  p5: {
    proved: (f) => `${count(f.stages, "stage")} cover the seven steps from lead to payment, in order.`,
    open: (f) =>
      f.absent.length > 0
        ? `No stage stands for ${list(f.absent.map((step) => word("stStages", "step", step).toLowerCase()))}.`
        : `Out of order: ${list(f.misplaced)}.`,
  },
  p6: {
    proved: (f) => `${count(f.stages, "stage")} with actions, entry and exit criteria.`,
    open: (f) =>
      `${count(f.blanks, "blank cell")} among the actions and criteria of ${count(f.stages, "stage")}.`,
  },
  p7: {
    proved: (f) => `“${f.stage}” begins only once decision maker and need are known: “${f.entry}”.`,
    open: (f) =>
      f.entry === ""
        ? `“${f.stage}” has no entry criteria.`
        : `The entry criteria of “${f.stage}” don't name ${f.saysNeed ? "who decides" : f.saysWho ? "the core need" : "who decides nor the core need"}.`,
  },
  e3: {
    proved: (f) =>
      `${count(f.tiers, "tier")} rise from ${share(f.first ?? 0)} to ${share(f.last ?? 0)} of the quota.`,
    open: (f) =>
      f.first === null || f.last === null
        ? "No tier pays for a person's own attainment."
        : f.falls > 0
          ? `${count(f.falls, "tier")} ${f.falls === 1 ? "doesn't" : "don't"} rise above the one before.`
          : !f.isEarly
            ? `The first tier begins at ${share(f.first)}, above 100%.`
            : `The tiers end at ${share(f.last)}: nothing rewards what goes beyond 100%.`,
  },
  e4: {
    proved: (f) => `${count(f.tiers, "tier")} by the team's attainment, from ${share(f.from ?? 0)}.`,
    open: () => "No tier pays by the team's attainment.",
  },
  e6: {
    proved: (f) =>
      `The median of ${count(f.owners, "owner")} expects ${share(f.median)} and earns ${share(f.paid)} of the variable pay.`,
    open: (f) => `The median of ${count(f.owners, "owner")} expects ${share(f.median)} and earns nothing.`,
  },
  k1: {
    proved: (f) => `All ${f.categories} categories have a risk or a written “none”.`,
    open: (f) => `Not looked at: ${list(f.absent.map((one) => word("stRisks", "category", one)))}.`,
  },
  k2: {
    proved: (f) => `${count(f.risks, "risk")} rated by probability and impact.`,
    open: (f) => `${f.unrated} of ${count(f.risks, "risk")} ${are(f.unrated)} not rated.`,
  },
  k3: {
    proved: (f) =>
      f.high === 0
        ? "No risk is high: none may cost 1% of the target."
        : `${count(f.high, "high risk")}, each with a plan B and an owner.`,
    open: (f) =>
      `${f.without} of ${count(f.high, "high risk")} ${has(f.without)} no plan B with an owner: ${names(f.names, f.without)}.`,
  },
  k4: {
    proved: (f) =>
      f.past > 0
        ? `${count(f.risks, "risk")} with a threshold; past it: ${names(f.names, f.past)}.`
        : `${count(f.risks, "risk")} with an indicator and a threshold, none past it.`,
    open: (f) =>
      `${f.without} of ${count(f.risks, "risk")} ${has(f.without)} no indicator with a threshold${f.past > 0 ? `; past it: ${names(f.names, f.past)}` : ""}.`,
  },
  k5: {
    proved: (f) =>
      `The plan assigns ${amount(f.over)} beyond the target; the risks need ${amount(f.needed)}.`,
    open: (f) =>
      `The plan assigns ${f.over < 0 ? `${amount(-f.over)} less than the target` : `${amount(f.over)} beyond the target`}; the risks need ${amount(f.needed)} (expected loss ${amount(f.expected)}, reserve ${amount(f.reserve)}).`,
  },
  d1: {
    proved: (f) => `${count(f.found, "leading indicator")}: ${names(f.names, f.found)}.`,
    open: (f) => `${count(f.found, "leading indicator")}; ${f.needed} are the least.`,
  },
  d2: {
    proved: (f) => `${count(f.found, "lagging indicator")}: ${names(f.names, f.found)}.`,
    open: (f) => `${count(f.found, "lagging indicator")}; ${f.needed} are the least.`,
  },
  d3: {
    proved: (f) =>
      `Beyond revenue: ${list(f.beyond.map((theme) => word("stKpis", "theme", theme).toLowerCase()))}.`,
    open: (f) => `${count(f.indicators, "indicator")}, none with a theme beyond revenue.`,
  },
  d4: {
    proved: (f) => `${count(f.indicators, "indicator")} with source, definition, place and owner.`,
    open: (f) =>
      `${count(f.blanks, "blank cell")} among the source, definition, place and owner of ${count(f.indicators, "indicator")}.`,
  },
  d5: {
    proved: (f) => `${count(f.indicators, "indicator")}, each reported in its rhythm.`,
    open: (f) =>
      `${f.without} of ${count(f.indicators, "indicator")} ${f.without === 1 ? "doesn't" : "don't"} say how often ${f.without === 1 ? "it is" : "they are"} reported.`,
  },
  d6: {
    proved: (f) =>
      `${amount(f.weekly.dates)} weekly and ${count(f.monthly.dates, "monthly review")}; never more than ${amount(f.weekly.gap)} and ${amount(f.monthly.gap)} days without one.`,
    open: (f) =>
      [f.weekly, f.monthly]
        .filter(({ isKept }) => !isKept)
        .map(({ kind, dates, gap }) =>
          dates === 0
            ? `No ${kind} review in the plan's time.`
            : `${count(dates, `${kind} review`)}, and ${amount(gap)} days without one.`,
        )
        .join(" "),
  },
  d7: {
    proved: (f) =>
      `${count(f.quarterly.dates, "quarterly date")}, ${f.quarterly.dates === 1 ? "" : "each "}with the rule for changing the target.`,
    open: (f) =>
      f.quarterly.dates === 0
        ? "No quarterly review in the plan's time."
        : !f.quarterly.isKept
          ? `${count(f.quarterly.dates, "quarterly review")}, and ${amount(f.quarterly.gap)} days without one.`
          : `${count(f.without, "quarterly review")} without a rule for changing the target.`,
  },
};
