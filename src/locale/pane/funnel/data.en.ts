import { one } from "./one";

const rows = (count: string, many: number) => `${count} ${one(many, "row", "rows")}`;

/** From the list of opportunities to its figures, in English. */
export const enFunnelData = {
  intro:
    "Your own list of opportunities says what a deal brings, how many are won and how long they take. Nothing is written before you say so.",
  source: "Opportunities in",
  sourceNone: "Choose a table",
  sourceTable: (table: string, sheet: string) => `${table} (${sheet})`,
  selection: "Use the selected cells",
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
    furthest: "Furthest stage",
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
  isFirst: "It is the first stage.",
  isLast: "It is the last stage.",
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
    "furthest-blank": (count: string, many: number) =>
      `${count} lost ${one(many, "deal", "deals")} without a furthest stage; left out of the steps, counted as lost.`,
    "furthest-unknown": (count: string, many: number, column: string) =>
      `${rows(count, many)} with something in “${column}” that is no open stage; a lost deal is left out of the steps, an open one counts where it stands.`,
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
    furthest: (count: string, many: number) =>
      `${count} open ${one(many, "deal", "deals")} without a furthest stage; ${one(many, "it counts", "they count")} where ${one(many, "it stands", "they stand")}.`,
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
  conversion: "Win rate",
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
  funnelHint:
    "How many came at least so far, how many of them are open or were lost there, and how many went on, with the 95% interval.",
  standingHint: "How many stand where now.",
  noSteps:
    "Lost deals have no known stage in this list, so no step has a rate; only the win rate is known. If a column says how far each deal came, or where it was lost, choose it above.",
  fewSteps: (unknown: string, lost: string) =>
    `Of ${unknown} among ${lost} lost deals nobody knows how far they came. That is too many for the rates of the steps; only the win rate is known.`,
  someUnknown: (unknown: string, many: number) =>
    `${unknown} lost ${one(many, "deal", "deals")} of unknown stage ${one(many, "is", "are")} left out, so the rates are a little high.`,
  winRate: (rate: string) => `Win rate ${rate}`,
  funnelChart: (steps: readonly string[]) => `Funnel: ${steps.join(", ")}`,
  funnelStep: (stage: string, reached: string) => `${stage} ${reached}`,
  stage: "Stage",
  reached: "Came so far",
  here: "There now",
  ofThese: (open: string, lost: string) => `${open} open, ${lost} lost here`,
  toNext: "To the next",

  onward: "Use the figures",
  write: "Write the figures into a sheet",
  writeHint: "In a sheet they are formulas over your own list and move with it.",
  writing: "Writing…",
  sheetLanguage: "Language of the sheet",
  sheetName: "Name of the sheet",
  written: (address: string) => `Written to ${address}. The figures follow your list.`,
  use: "Use these for the what-if",
};
