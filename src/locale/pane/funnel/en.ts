const one = (count: number, single: string, many: string) => (count === 1 ? single : many);
const rows = (count: string, many: number) => `${count} ${one(many, "row", "rows")}`;

/** What the funnel builder says in English. Its shape is the other languages' duty: see sentences.ts. */
export const enFunnel = {
  title: "Funnel",
  parts: "What to do",
  fromData: "From the data",
  whatIf: "What if",
  failed: "That can't be done yet",
  again: "Try again",
  newerSchema: (found: number, known: number) =>
    `The figures in this workbook were written by a newer version of SplitTarget (layout ${found}, this one knows ${known}). Update the add-in to write them again.`,
  goTo: (address: string) => `Go to ${address}`,
  more: "More",
  asTable: "As a table",

  intro:
    "Your own list of opportunities says what a deal brings, how many are won and how long they take. Nothing is written before you say so.",
  source: "Opportunities in",
  sourceNone: "Choose a table",
  sourceTable: (table: string, sheet: string) => `${table} (${sheet})`,
  selection: "Take the selected cells",
  noTables:
    "There is no table in this workbook. Select your list, its header row included, then take the selected cells.",
  opening: "Looking for tables…",
  looking: "Looking at the columns…",
  rowsFound: (rowsText: string, count: number, at: string) => `${rows(rowsText, count)} in ${at}`,
  columns: "Columns",
  columnsHint: "Guessed from their headers and what stands in them. Correct what is wrong.",
  roles: {
    id: "Opportunity ID",
    stage: "Stage",
    value: "Amount",
    opened: "Opened on",
    closed: "Closed on",
    owner: "Owner",
  },
  required: "needed",
  noColumn: "Not in this list",
  column: (header: string, number: number) => (header.trim() === "" ? `Column ${number}` : header),
  noStage: "Choose the column with the stage: nothing can be counted without it.",
  read: (rowsText: string, count: number) => `Read ${rows(rowsText, count)}`,
  readAgain: "Read again",
  reading: "Reading…",
  readSoFar: (read: string, of: string) => `${read} of ${of} rows`,
  readDone: (rowsText: string, count: number) => `${rows(rowsText, count)} read.`,
  calculating: "Calculating…",
  listChanged: "Cells on the list's sheet have changed since it was read. Read again to be up to date.",
  columnsChanged: "The columns were changed. Read again to see what that makes of the figures.",

  stages: "What the stages mean",
  stagesHint: "Won and lost are decided; everything else that counts is open.",
  word: "Word",
  count: "Rows",
  meaning: "Meaning",
  meaningOf: (word: string) => `Meaning of “${word}”`,
  meanings: { won: "Won", lost: "Lost", open: "Open", "left-out": "Left out" },
  noMeaning: "Say what it means",
  moreWords: (count: string) => `and ${count} more; is this the right column?`,
  order: "Order of the open stages",
  orderHint: "Top of the funnel first.",
  up: (word: string) => `Move “${word}” up`,
  down: (word: string) => `Move “${word}” down`,
  moved: (word: string, place: number, of: number) => `“${word}” is now ${place} of ${of}.`,
  dates: "Dates written as text are",
  datesHint: (example: string) => `Such as “${example}”.`,
  dateOrders: { ymd: "Year-month-day", dmy: "Day-month-year", mdy: "Month-day-year" },
  noOrder: "Unknown: leave them out",

  faults: "What could not be used",
  noFaults: "Every row could be used.",
  expected: "As it should be",
  texts: (texts: string) => `It says: ${texts}`,
  firstCells: "First cells",
  quote: (text: string) => `“${text}”`,
  listed: (words: readonly string[]) => words.join(", "),
  fault: {
    "stage-blank": (count: string, many: number) =>
      `${rows(count, many)} without a stage; ${one(many, "it counts", "they count")} nowhere.`,
    "stage-unknown": (count: string, many: number) =>
      `${rows(count, many)} in a stage without a meaning; ${one(many, "it counts", "they count")} nowhere until you give it one above.`,
    "id-twice": (count: string, many: number) =>
      `${rows(count, many)} with an ID that came before; the first row of an ID counts.`,
    "amount-blank": (count: string, many: number) =>
      `${count} won ${one(many, "deal", "deals")} without an amount; left out of the average, counted as won.`,
    "amount-text": (count: string, many: number) =>
      `${count} won ${one(many, "deal", "deals")} with text instead of an amount; left out of the average, counted as won.`,
    "amount-zero": (count: string, many: number) =>
      `${count} won ${one(many, "deal", "deals")} with an amount of 0; left out of the average, counted as won.`,
    "amount-negative": (count: string, many: number) =>
      `${count} ${one(many, "amount is", "amounts are")} negative; in the sums, left out of the average.`,
    "date-blank": {
      opened: (count: string, many: number) =>
        `${count} ${one(many, "deal", "deals")} without the day it was opened; left out of the cycle.`,
      closed: (count: string, many: number) =>
        `${count} decided ${one(many, "deal", "deals")} without a closing date; left out of cycle and season.`,
    },
    "date-text": {
      opened: (count: string, many: number) =>
        `${count} opening ${one(many, "date is", "dates are")} text that can't be read as a day; left out of the cycle.`,
      closed: (count: string, many: number) =>
        `${count} closing ${one(many, "date is", "dates are")} text that can't be read as a day; left out of cycle and season.`,
    },
    "closed-before-opened": (count: string, many: number) =>
      `${count} ${one(many, "deal was", "deals were")} closed before ${one(many, "it was", "they were")} opened; left out of the cycle.`,
    "error-value": (count: string, many: number, column: string) =>
      `${count} ${one(many, "cell", "cells")} in “${column}” with an error; left out of what needs ${one(many, "it", "them")}.`,
  },
  expectedFault: {
    closed: (count: string, many: number) =>
      `${count} open ${one(many, "deal has", "deals have")} no closing date, as ${one(many, "it", "they")} should.`,
    opened: (count: string, many: number) =>
      `${count} open ${one(many, "deal has", "deals have")} no opening date yet.`,
    value: (count: string, many: number) =>
      `${count} open or lost ${one(many, "deal has", "deals have")} no number as amount; none is needed.`,
    other: (count: string, many: number, column: string) =>
      `${rows(count, many)} with nothing in “${column}”.`,
  },

  figures: "What the data says",
  won: "Won",
  lost: "Lost",
  open: "Open",
  amount: "Amount",
  deal: "Average won deal",
  dealOf: (deals: string, spread: string) => `of ${deals} won deals; spread ${spread}`,
  noDeal: "There is no won deal with an amount.",
  conversion: "Conversion",
  conversionOf: (low: string, high: string) => `between ${low} and ${high}`,
  conversionFrom: (won: string, decided: string) => `${won} won of ${decided} decided (95% interval)`,
  noConversion: "Nothing has been decided yet.",
  cycle: "Days from opened to closed",
  cycleHalf: (days: string) => `${days} ${days === "1" ? "day" : "days"}`,
  cycleEighty: (days: string) => `80% within ${days} ${days === "1" ? "day" : "days"}`,
  cycleOf: (deals: string) => `median of ${deals} won deals`,
  noCycle: "No won deal has both dates.",
  season: "Season",
  seasonOf: (months: number) => `from ${months} months; 1 is an average month`,
  noSeason: (months: number) => `${months} ${one(months, "month", "months")}; 12 are needed.`,
  noSeasonGap: (months: number) => `In ${months} months there is a whole year without won amounts.`,
  noSeasonAmounts: "Won amounts with closing dates are needed.",
  seasonChart: (high: string, highIndex: string, low: string, lowIndex: string) =>
    `Season by month: highest ${high} with ${highIndex}, lowest ${low} with ${lowIndex}`,
  month: "Month",
  index: "Index",
  funnel: "The funnel",
  funnelHint: "How many came at least so far, and how many stand there now.",
  funnelChart: (steps: readonly string[]) => `Funnel: ${steps.join(", ")}`,
  funnelStep: (stage: string, reached: string) => `${stage} ${reached}`,
  stage: "Stage",
  reached: "Came so far",
  here: "There now",
  decided: "Decided",

  onward: "Use the figures",
  write: "Write the figures into a sheet",
  writeHint: "In a sheet they are formulas over your own list and move with it.",
  writing: "Writing…",
  sheetLanguage: "Language of the sheet",
  sheetName: "Name of the sheet",
  written: (address: string) => `Written to ${address}. The figures follow your list.`,
  use: "Use these for the what-if",

  whatIfIntro:
    "What if you won more often, sold larger, or found more? Move a slider or type, also “500万*1.15”.",
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

  troubles: {
    "own-source": (source: string) =>
      `${source} was made by SplitTarget itself and holds no opportunities. Choose your own list.`,
    "no-opportunities": (source: string | null) =>
      `${source ?? "What is selected"} is no list of opportunities. Select one block of cells with a header row and at least one row below it.`,
    "source-gone": (source: string) =>
      `“${source}” is not in the workbook any more. Choose the list again; your other choices are kept.`,
    "column-gone": (source: string, role: string, header: string) =>
      `“${header}” (${role}) is not in ${source} any more. Choose the column again, then read.`,
    "no-stage": (source: string) => `No column of ${source} is chosen for the stage. Choose it above.`,
    "source-moving": (source: string) =>
      `Somebody is changing ${source} while it is read. Nothing was lost or written; try again in a moment.`,
    "nothing-won": () => "No stage means won. Say above which one does.",
    "doubles-too-many": (source: string, count: string, limit: string) =>
      `${source} has ${count} rows with an ID that came before; formulas can leave out ${limit} at most. Remove them first (Data › Remove Duplicates), then write again. Nothing was written.`,
    "sheet-taken": (sheet: string) =>
      `There is a sheet “${sheet}” already that is not ours. Choose another name. Nothing was written.`,
    "in-the-way": (cell: string, holds: string) =>
      `${cell} holds “${holds}”, where the figures would have to stand. Move it aside, then write again. Nothing was written.`,
    "not-linked": (figure: string) => `“${figure}” is not linked to a cell yet. Select one and link it.`,
    "link-gone": (figure: string) =>
      `The cell that “${figure}” was linked to has been deleted. Link another. Nothing was written.`,
    "link-holds-formula": (figure: string, cell: string) =>
      `${cell}, linked to “${figure}”, holds a formula. Nothing was written.`,
    "link-one-cell": (cells: string) => `Select one cell only; ${cells} is selected.`,
  },
};
