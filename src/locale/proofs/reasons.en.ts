import type { Reasons } from "../../core/model/rules/proof";
import { sentenceOf } from "../refusal";
import type { Sentences } from "../sentences";
import { figureWords } from "./figureWords";

const { amount, choices, day, header, list, table, word } = figureWords("en");
const column = (f: { table: Parameters<typeof header>[0]; column: string }): string =>
  `“${header(f.table, f.column)}” of ${table(f.table)}`;
const cells = (count: number): string => (count === 1 ? "1 cell" : `${amount(count)} cells`);
const hold = (count: number): string => (count === 1 ? "holds" : "hold");
/** The words that a column is chosen from, where it has some. */
const known = (f: Parameters<typeof choices>[0]): string =>
  choices(f).length === 0 ? "" : ` The words that are known: ${list(choices(f))}.`;
const called = {
  en: {
    goal: "the goal",
    target: "the target",
    dealSize: "the average deal",
    rates: "a rate to the next stage",
    stages: "a stage",
    inHand: "what is in hand",
    thresholds: "where a tier begins",
    multipliers: "a multiplier",
    productivity: "sales a month",
    joined: "a joining date",
    left: "a leaving date",
    probabilities: "a probability",
    impacts: "an impact",
    needs: "the need of a stage",
    perUnit: "the activity for each case",
  },
  zh: {},
};

/** Why a rule can't tell, in English. */
export const enReasons: Sentences<Reasons> = {
  "no-table": (f) => `There is no ${table(f.table)} table yet, and nothing is linked to it.`,
  "no-column": (f) => `${column(f)} is neither on a sheet nor linked.`,
  "broken-link": (f) =>
    `${column(f)} is linked to no column of cells any more: they are gone, or the link leads elsewhere.`,
  "uneven-links": (f) =>
    `The cells linked for ${column(f)} and ${column({ table: f.table, column: f.other })} don't make rows: they are not as many, or don't begin in the same row.`,
  empty: (f) => `${table(f.table)} has no rows yet.`,
  "error-cells": (f) => `${cells(f.count)} in ${column(f)} ${hold(f.count)} an error.`,
  "text-dates": (f) =>
    `${cells(f.count)} in ${column(f)} ${hold(f.count)} text or a bare number where a date belongs.`,
  "text-numbers": (f) => `${cells(f.count)} in ${column(f)} ${hold(f.count)} text where a number belongs.`,
  "unknown-words": (f) =>
    `${cells(f.count)} in ${column(f)} ${hold(f.count)} a word that is not known${f.word === undefined ? "" : `: “${f.word}”`}.${known(f)}`,
  "no-word": (f) => `No row of ${table(f.table)} stands for “${word(f.table, f.column, f.id)}”.`,
  percentage: (f) =>
    `${column(f)} says ${amount(f.value)}: 30% is written as 30% or 0.3, and 30 may mean either.`,
  "out-of-range": (f) => `${column(f)} says ${amount(f.value)}, which is out of range.`,
  blank: (f) => `${cells(f.count)} in ${column(f)} ${f.count === 1 ? "is" : "are"} blank.`,
  "total-rows": (f) =>
    `${f.count === 1 ? "1 row" : `${amount(f.count)} rows`} of ${table(f.table)} ${f.count === 1 ? "adds" : "add"} others up (“${f.word}”): each of these would count twice. Totals stand outside the table's rows.`,
  twice: (f) =>
    `“${f.word}” stands in ${table(f.table)} ${amount(f.count)} times for the same time: a person counts once, and two of one name need names that differ.`,
  "several-goals": (f) => `The goal's table has ${amount(f.count)} rows; one goal has one.`,
  "no-target": (f) => `The target is ${amount(f.target)}; a target is more than 0.`,
  "end-before-start": (f) => `The goal ends on ${day(f.end)}, before it begins on ${day(f.start)}.`,
  "not-enough-history": (f) =>
    `${amount(f.periods)} whole periods before the target's are known; ${amount(f.needed)} are the least. Give a reason why the target is within reach.`,
  "history-unfinished": (f) =>
    `The actuals end on ${day(f.last)}; the period before the target's runs until ${day(f.until)}.`,
  "nobody-there": (f) => `Nobody works between ${day(f.start)} and ${day(f.end)}.`,
  refused: (f) => {
    const text = sentenceOf(f.refused, "en", called);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
};
