import { typescript } from "../typescript.mjs";

const card = typescript("src/core/functions/card.ts");
const { isAnswerDay } = typescript("src/core/functions/answerDays.ts");
const { isoDate } = typescript("src/core/calendar/day.ts");

const datesIn = (parameters) => (place) => parameters[place].dates;

/** The formula of a call as one types it, with its days by DATE. */
export const formulaOf = (id, given, parameters) => card.formulaOf(id, given, datesIn(parameters));

/** A call's arguments as one types them, without those left out at its end. */
export const argumentTexts = (given, parameters) => card.argumentTexts(given, datesIn(parameters));

/** What a call answers, cell by cell, its days as dates. */
export function answerTexts(id, result) {
  const rows = Array.isArray(result) ? result : [[result]];
  return rows.map((row, r) =>
    row.map((value, c) => (isAnswerDay(id, rows, r, c) ? isoDate(value) : String(value))),
  );
}
