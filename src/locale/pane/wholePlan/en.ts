const some = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${count} ${one}s`);
const rows = (count: number): string => some(count, "row");
const cells = (count: number): string => some(count, "cell");
const amounts = (count: number): string => some(count, "amount");
const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);

/** What the page of a whole plan says in English. */
export const enWholePlan = {
  intro:
    "A target and one list make a linked plan on twelve new sheets: by person and month, with stages, people, risks, indicators and reviews. Change a figure and the rest follows. What only people know stays blank.",
  list: "Last year's sales",
  noList: "No list: an example with made-up figures",
  listHint: "A table of sellers with what they sold, or of invoices, orders, payments or opportunities.",
  noTables:
    "No table is in this workbook yet. Select your list in Excel, press Ctrl+T to make it a table, and look again.",
  lookAgain: "Look again",
  reading: "Reading the table…",
  found: (count: number, total: string) => `${people(count)}, ${total} in all.`,
  wonOnly: "Only opportunities that were won count.",
  wonIn: (year: number, header: string) =>
    `Only opportunities that were won in ${year} by “${header}” count; the win rate is of all years.`,
  soldIn: (year: number, header: string) => `Only amounts of ${year} by “${header}” count.`,
  until: (year: number, day: string) =>
    `The table's ${year} ends on ${day}: for a whole year, choose another one.`,
  names: "Who",
  amounts: "How much",
  outcome: "How it ended",
  furthest: "How far it came",
  closed: "Close date",
  day: "When",
  counted: "Year that counts",
  allYears: "None: all years count",
  noColumn: "Not in this table",
  id: "ID",
  noId: "None: every row counts",
  faults: {
    twice: (count: number) =>
      `${rows(count)} with an ID that came before: an opportunity counts once, in its first row.`,
    total: (count: number) => `${rows(count)} that add${count === 1 ? "s" : ""} others up: nobody's sales.`,
    error: (count: number) => `${cells(count)} with an error: it counts as nothing.`,
    text: (count: number) => `${amounts(count)} as text: it counts as nothing until it is a number.`,
    undated: (count: number) =>
      `${amounts(count)} without a date that can be read: it counts for nothing, since one year counts.`,
    yearless: (count: number) =>
      `${amounts(count)} without a date that can be read, most of them: all years count.`,
    idle: (count: number) =>
      `${people(count)} without sales above 0: the target is 0 until there is a weight.`,
    mixed: (count: number) =>
      `${people(count)} in more than one region or team: it stays blank in the plan, for you to fill in.`,
    nameless: (count: number) => `${amounts(count)} without a name beside it: it counts for nobody.`,
  },
  texts: (texts: readonly string[]) => `There stands ${texts.map((text) => `“${text}”`).join(", ")}.`,
  people: (names: readonly string[]) => `Such as ${names.join(", ")}.`,
  goTo: (cell: string) => `Go to ${cell}`,
  steps: (header: string) => `The rate of each stage comes from “${header}”.`,
  noSteps: "The table does not say of enough lost ones how far they came, so the stages' rates stay blank.",
  noOutcome: "Not an opportunities list: every row counts",
  target: "Target",
  over: "Handed out beyond the target",
  overHint: "A reserve for what goes wrong: 5% of 100 hands out 105.",
  year: "Year",
  yearWrong: "A year from 1901 to 9998.",
  targetWrong: "A target is above 0.",
  overWrong: "From 0% to 100%.",
  make: "Make the plan",
  notReady: "Correct or fill in the figures above first.",
  making: "Writing twelve sheets…",
  made: "The plan is on its sheets.",
  fill: "Still blank, since only people know: the goal in words, commitments, when people joined, stage rates, budget, risks, owners of indicators.",
  fillWithRates:
    "Still blank, since only people know: the goal in words, commitments, when people joined, what is done in each stage, budget, risks, owners of indicators.",
  goToPlan: "Go to the plan",
  goToGoal: "Go to its figures at a glance",
  undo: "Undo: remove the sheets",
  undoing: "Removing…",
  undone: "The plan's sheets are gone.",
};

/** A language that misses a sentence does not compile. */
export type WholePlanSentences = typeof enWholePlan;
