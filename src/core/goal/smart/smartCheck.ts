import { invalid } from "../../refusal";
import { chinese } from "./chinese";
import { english } from "./english";
import type { GoalRules } from "./rules";

/** The letters of SMART: specific, measurable, achievable, relevant, time-bound. */
export const letters = ["S", "M", "A", "R", "T"] as const;
export type Letter = (typeof letters)[number];

/** The words of the goal that show each letter; absent where nothing does. */
export type SmartCheck = Readonly<Partial<Record<Letter, string>>>;

/** More characters than a sentence or two. */
const MOST = 1000;
/** Stands where a find was: no pattern matches across it. */
const GONE = "\u0001";

/**
 * Tells which of the five a goal shows, and by which of its words.
 *
 * Method: patterns a person can read, by language, in one order: what it serves (R), where it starts (A), when it
 * ends (T), what makes it possible (A), what it counts (M). What each takes is gone for the next, so a deadline is no figure
 * and a purpose no product. What is then left beside words that fit any goal («increase», «sales», «customers») is
 * what is sold, for whom or where (S).
 * Surprise: a goal may be in either language or mix them; one with Chinese characters is read as Chinese.
 */
export function smartCheck(goal: string): SmartCheck {
  const text = goal.normalize("NFKC").replace(/\s+/gu, " ").trim();
  if (text === "") throw invalid("goal-blank", { argument: "goal" });
  if (text.length > MOST)
    throw invalid("goal-too-long", { argument: "goal", length: text.length, most: MOST });
  const rules = /\p{Script=Han}/u.test(text) ? chinese : english;
  const left = new Left(text);
  const R = left.take(rules.purpose);
  const start = left.take(rules.baseline);
  const T = left.take(rules.time);
  const A = start ?? left.find(rules.means);
  const byMeans = left.find(rules.specific);
  left.take(rules.means);
  left.take(rules.noEnd);
  const S = left.find(rules.specific) ?? byMeans ?? left.nameIn(rules);
  const M = left.find(rules.measure) ?? left.find(rules.counted) ?? left.figureIn(rules);
  return Object.fromEntries(Object.entries({ S, M, A, R, T }).filter(([, words]) => words !== undefined));
}

/** A goal and what of it nothing has taken yet. */
class Left {
  private rest: string;
  constructor(private readonly text: string) {
    this.rest = text;
  }

  /** The first find of any pattern, as it was written; all of them are gone afterwards. */
  take(patterns: readonly RegExp[]): string | undefined {
    let first: { at: number; words: string } | undefined;
    for (const pattern of patterns)
      this.rest = this.rest.replace(pattern, (match: string, ...more: unknown[]) => {
        const { at, isFind, before } = findOf(more);
        const start = at + before.length;
        const length = match.length - before.length;
        if (isFind && (!first || start < first.at)) first = { at: start, words: this.quoted(start, length) };
        return before + GONE.repeat(length);
      });
    return first?.words;
  }

  /** The first find of any pattern, which stays. */
  find(patterns: readonly RegExp[]): string | undefined {
    const before = this.rest;
    const found = this.take(patterns);
    this.rest = before;
    return found;
  }

  /** What is left beside figures and words that fit any goal. */
  nameIn(rules: GoalRules): string | undefined {
    const before = this.rest;
    this.take([...rules.measure, rules.figure]);
    this.take([rules.generic]);
    const found = this.find([rules.name]);
    this.rest = before;
    return found;
  }

  /** A figure alone, where the goal names what it counts. */
  figureIn(rules: GoalRules): string | undefined {
    return (this.find([rules.quantity]) ?? this.nameIn(rules)) ? this.find([rules.figure]) : undefined;
  }

  private quoted(at: number, length: number): string {
    return this.text.slice(at, at + length).trim();
  }
}

/** What `replace` hands over after the match: groups, offset, text and, where there are any, named groups. */
function findOf(more: readonly unknown[]): { at: number; isFind: boolean; before: string } {
  const last = more[more.length - 1];
  const groups =
    typeof last === "object" && last !== null ? (last as Record<string, string | undefined>) : undefined;
  const at = more[more.length - (groups ? 3 : 2)] as number;
  return { at, isFind: groups?.not === undefined, before: groups?.before ?? "" };
}
