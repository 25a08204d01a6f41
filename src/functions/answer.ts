import { Refused } from "../core/refusal";
import type { Range } from "../core/range";
import { languageOf } from "../locale/language";
import type { Language } from "../locale/language";
import { sentenceOf } from "../locale/refusal";
import { recall, remember } from "./memory";
import type { Rows } from "./memory";

/**
 * Answers one call of a function: the body's rows, or Excel's own error with the refusal's sentence in the
 * display language. Whatever else the body throws is a bug and is thrown on.
 *
 * `given` are the arguments as they came; a call with the same ones is answered from memory. In an Excel table
 * nothing can spill, so the same call comes once a row.
 */
export function answer(name: string, given: readonly unknown[], body: () => Rows): Rows {
  let outcome = recall(name, given);
  if (!outcome) {
    outcome = outcomeOf(body);
    remember(name, given, outcome);
  }
  if (!(outcome instanceof Refused)) return outcome;
  const shown = refusalForExcel(outcome, displayLanguage());
  behind.set(shown, outcome);
  throw shown;
}

function outcomeOf(body: () => Rows): Rows | Refused {
  try {
    return body();
  } catch (failure) {
    if (failure instanceof Refused) return failure;
    throw failure;
  }
}

const behind = new WeakMap<object, Refused>();

/** The facts behind an error that a function threw for Excel, for those who say them in their own words. */
export function refusedBehind(thrown: unknown): Refused | undefined {
  return typeof thrown === "object" && thrown !== null ? behind.get(thrown) : undefined;
}

/** A range as the rows that Excel takes. */
export function rowsOf<T extends Rows[number][number]>({ rows, columns, values }: Range<T>): Rows {
  const result = new Array<Rows[number]>(rows);
  if (columns === 1) return columnOf(values, result);
  for (let r = 0, at = 0; r < rows; r++) {
    const row = new Array<T>(columns);
    for (let c = 0; c < columns; c++) row[c] = values[at++] as T;
    result[r] = row;
  }
  return result;
}

/**
 * Fills rows of one cell. A million little arrays cost more than splitting a million parts, and most parts are equal to
 * one not far before: those share a row, which hosts read and do not write.
 */
function columnOf<T>(values: ArrayLike<T>, rows: T[][]): T[][] {
  const latest = new Array<T[]>(SHARED).fill([]);
  for (let r = 0; r < rows.length; r++) {
    const value = values[r];
    const slot = typeof value === "number" ? (value * 101) & (SHARED - 1) : 0;
    const known = latest[slot];
    rows[r] = known[0] === value ? known : (latest[slot] = [value]);
  }
  return rows;
}

const SHARED = 4096;

/** The language that Excel shows; English where there is no Office. */
function displayLanguage(): Language {
  const { Office } = globalThis as { Office?: { context?: { displayLanguage?: string } } };
  return languageOf(Office?.context?.displayLanguage);
}

/** Excel's own error; where the host has none, a plain one that carries the same code and message. */
function refusalForExcel(refused: Refused, language: Language): Error {
  const sentence = sentenceOf(refused, language);
  const { CustomFunctions } = globalThis as {
    CustomFunctions?: { Error?: new (code: string, message: string) => Error };
  };
  return CustomFunctions?.Error
    ? new CustomFunctions.Error(refused.answer, sentence)
    : Object.assign(new Error(sentence), { code: refused.answer });
}
