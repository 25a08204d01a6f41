import type { Kept } from "../../../core/funnel/data/kept";
import {
  wordKey,
  type Choices,
  type Columns,
  type Looked,
  type Meaning,
  type Source,
} from "../../../core/funnel/data/source";

export const isSameSource = (a: Source, b: Source): boolean =>
  a.kind === "table"
    ? b.kind === "table" && a.table === b.table
    : b.kind === "range" && a.sheet === b.sheet && a.address === b.address;

/** The same columns by their headers, where others came or went beside them; those that are gone are left out. */
export function columnsIn(now: Looked, before: Looked, columns: Columns): Columns {
  const headers = now.sample.headers;
  return Object.fromEntries(
    Object.entries(columns).flatMap(([role, at]) => {
      const header = before.sample.headers[at];
      const found = headers[at] === header ? at : headers.findIndex((other) => other === header);
      return found < 0 ? [] : [[role, found]];
    }),
  );
}

/** What was chosen once for this list holds for the words that are still there; the rest is guessed. */
export function withKept(
  guessed: Choices,
  source: Source,
  chosen: Choices | null,
  kept: Kept | null,
): Choices {
  const isGone = kept?.gone.some(({ code }) => code === "source-gone");
  const known = kept && (isGone || isSameSource(kept.source, source)) ? kept.choices : null;
  const before = chosen ?? known;
  if (!before) return guessed;
  const meanings = new Map([...guessed.meanings, ...before.meanings]);
  const isOpen = (word: string) => meanings.get(wordKey(word)) === "open";
  const placed = new Set(before.order.map(wordKey));
  const order = [...before.order, ...guessed.order.filter((word) => !placed.has(wordKey(word)))];
  return { meanings, order: order.filter(isOpen), dates: before.dates ?? guessed.dates };
}

/** A word that becomes open comes last in the order, and one that is open no more leaves it. */
export function withMeaning(choices: Choices, word: string, meaning: Meaning): Choices {
  const key = wordKey(word);
  const others = choices.order.filter((other) => wordKey(other) !== key);
  const order =
    meaning !== "open" ? others : choices.meanings.get(key) === "open" ? choices.order : [...others, word];
  return { ...choices, meanings: new Map([...choices.meanings, [key, meaning]]), order };
}

/** The open stages with one of them moved; unchanged where there is no such place. */
export function withMoved(choices: Choices, from: number, to: number): Choices {
  if (to < 0 || to >= choices.order.length) return choices;
  const order = [...choices.order];
  order.splice(to, 0, ...order.splice(from, 1));
  return { ...choices, order };
}
