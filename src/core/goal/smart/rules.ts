/**
 * What a language says of goals, as patterns that a person can read. A pattern with a group named `not` whose group
 * took part is no find: what it matched only looks like one, and is set aside. What a group named `before` matched
 * only has to stand there, and stays. (Looking behind is what older Safaris, and with them Excel on a Mac, can't read.)
 */
export interface GoalRules {
  /** What the goal serves, to the end of its clause. */
  readonly purpose: readonly RegExp[];
  /** A date, a period or a length of time that ends. */
  readonly time: readonly RegExp[];
  /** Where it starts from. */
  readonly baseline: readonly RegExp[];
  /** What makes it possible, to the end of its clause. */
  readonly means: readonly RegExp[];
  /** Times that are over or come again and again, and boasts: they bound and name nothing. */
  readonly noEnd: readonly RegExp[];
  /** A figure with its unit, or a multiple. */
  readonly measure: readonly RegExp[];
  /** A figure and the name of what it counts. */
  readonly counted: readonly RegExp[];
  /** A figure alone, which counts something where the goal names a quantity. */
  readonly figure: RegExp;
  /** Quantities that a goal may count without saying of what. */
  readonly quantity: RegExp;
  /** For whom, where or with which product, in words that would else say nothing. */
  readonly specific: readonly RegExp[];
  /** Words that say nothing of what, for whom or where. */
  readonly generic: RegExp;
  /** What is left once these are gone: a name of something. */
  readonly name: RegExp;
}

/** A pattern from its parts. */
export function pattern(...parts: readonly string[]): RegExp {
  return new RegExp(parts.join(""), "giu");
}

/** One of several words, which stand between bars and on as many lines as they need. */
export function words(list: string): string {
  return `(?:${list.trim().replace(/\s*\n\s*/gu, "|")})`;
}

/** The same, the longest first, where no gap between words tells which one it is. */
export function longestFirst(list: string): string {
  const all = list.trim().split(/\s*\n\s*|\|/u);
  return `(?:${all.sort((a, b) => b.length - a.length).join("|")})`;
}

/** English words with the endings that they may take; a last consonant may double, an e fall, a y turn to i. */
export function inflected(list: string): string {
  const stems = list
    .trim()
    .split(/\s*\n\s*|\|/u)
    .map((word) => word.replace(/e$/u, ""))
    .map((stem) => `${stem.replace(/y$/u, "[yi]")}${stem.slice(-1)}?`);
  return `(?:${stems.join("|")})(?:e?[sd]?|ings?|ers?|est|ly)`;
}
