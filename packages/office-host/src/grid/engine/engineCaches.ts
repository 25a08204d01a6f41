import { FORMULA_REF_TO_ARRAY_CACHE } from "@univerjs/engine-formula";

/** What the engine's caches are made of. */
interface Cache {
  _cache: { limit: number };
  _hash(text: string): string;
  set(text: string, kept: unknown): void;
}

const caches = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as Cache;
const { set } = caches;

/** How many formulas' trees the engine keeps, and how many it keeps here, at some 3 kB each. */
const [fewTrees, mostTrees] = [5000, 50_000];

/**
 * Has the engine keep the trees of a large workbook's formulas, too. Where it keeps fewer than there are, each is gone
 * when it is asked for again: every formula was parsed twice in every calculation.
 */
export function keepManyTrees(): void {
  caches.set = function (this: Cache, text, kept) {
    if (this._cache.limit === fewTrees) this._cache.limit = mostTrees;
    set.call(this, text, kept);
  };
}

/**
 * Has the engine's caches know what they keep by its whole text. They keep what is longer than 64 letters by a number of
 * 32 bits, which two of some ten thousand long formulas share once in a hundred workbooks: one of them, or of two long
 * texts, was answered with the other's.
 */
export function keepByWholeText(): void {
  caches._hash = (text) => text;
}
