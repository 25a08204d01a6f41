import { isError, type CellValue } from "../../cellValue";
import { stepsOf } from "../math/conversion";
import type { Funnel } from "./figures";
import { wordKey, type Choices, type Meaning } from "./source";
import { Total } from "./total";

/** A stage's word as it first stands in the list, with what it means and how many rows are in it. */
export interface Word {
  readonly word: string;
  /** Null where nobody has said it. */
  readonly meaning: Meaning | null;
  count: number;
  readonly total: Total;
}

/** Where more than one of so many lost ones came to an unknown stage, the rates of the known are no rates of all. */
export const lostForOneUnknown = 10;

/**
 * How far each opportunity came. A lost one came to its furthest stage; an open one to where it stands, or to its
 * furthest stage where that is further down; a won one all the way.
 *
 * Law: the steps are FUNNELRATES' of these stages, without the lost ones whose stage is not known.
 */
export class Furthest {
  /** The words of the column. */
  private readonly words = new Map<string, string>();
  /** Open ones by the stage where they stand, then by their furthest one ("" where it says nothing). */
  private readonly open = new Map<string, { readonly word: string; readonly by: Map<string, number> }>();
  private readonly lost = new Map<string, number>();

  constructor(private readonly choices: Choices) {}

  /** A cell of the column, of any row that counts. */
  note(cell: CellValue): void {
    if (cell === "" || isError(cell)) return;
    const key = wordKey(cell);
    if (!this.words.has(key)) this.words.set(key, String(cell));
  }

  /** Takes a lost or open row; whether the cell says how far it came. */
  take(kind: "lost" | "open", stage: CellValue, cell: CellValue): boolean {
    const key = isError(cell) ? "" : wordKey(cell);
    const isKnown = this.isOpen(key);
    if (kind === "lost") {
      this.lost.set(key, (this.lost.get(key) ?? 0) + 1);
      return isKnown;
    }
    const here = wordKey(stage);
    let standing = this.open.get(here);
    if (!standing) this.open.set(here, (standing = { word: String(stage), by: new Map() }));
    const furthest = isKnown ? key : "";
    standing.by.set(furthest, (standing.by.get(furthest) ?? 0) + 1);
    return isKnown;
  }

  /** The column's words that no row has for a stage. */
  wordsBeside(words: ReadonlyMap<string, Word>): Word[] {
    return [...this.words].flatMap(([key, word]) =>
      words.has(key)
        ? []
        : [{ word, meaning: this.choices.meanings.get(key) ?? null, count: 0, total: new Total() }],
    );
  }

  funnel(won: number, lost: number, isColumn: boolean): Funnel {
    const order = this.order();
    const places = new Map([...order.keys()].map((key, at) => [key, at]));
    const alive = new Array<number>(order.size).fill(0);
    for (const [stage, { by }] of this.open)
      for (const [furthest, count] of by)
        alive[Math.max(places.get(stage) ?? 0, places.get(furthest) ?? 0)] += count;
    const keys = [...order.keys()];
    const known = keys.map((key) => this.lost.get(key) ?? 0);
    // A state that all of an open one's stages share, as «Open», is none of them.
    const used = keys.map((key, at) => this.words.has(key) || alive[at] > 0);
    const kept = keys.map((_, at) => at).filter((at) => used[at]);
    const here = [...kept.map((at) => alive[at]), won];
    const gone = [...kept.map((at) => known[at]), 0];
    const steps = stepsOf(
      gone.map((count, at) => (at === kept.length ? won : count)),
      here.map((count, at) => (at === kept.length ? 0 : count)),
    );
    const lostAnywhere = lost - gone.reduce((sum, count) => sum + count, 0);
    const provesSteps = isColumn && lostAnywhere * lostForOneUnknown <= lost;
    const reached = (at: number): number => steps[at].entered + here[at];
    return {
      stages: [...kept.map((at) => order.get(keys[at])!), null].map((name, at) => ({
        name,
        here: here[at],
        lost: gone[at],
        reached: !provesSteps ? null : at === kept.length ? won : reached(at),
        step: provesSteps ? (steps[at] ?? null) : null,
      })),
      lostAnywhere,
      provesSteps,
    };
  }

  /** The open stages that occur by their words: in the order that was chosen, then as they come. */
  private order(): Map<string, string> {
    const there = new Map([
      ...[...this.open].map(([key, { word }]) => [key, word] as const),
      ...[...this.words].filter(([key]) => this.isOpen(key)),
    ]);
    const order = new Map<string, string>();
    for (const word of [...this.choices.order, ...there.values()])
      if (there.has(wordKey(word)) && !order.has(wordKey(word))) order.set(wordKey(word), word);
    return order;
  }

  private isOpen(key: string): boolean {
    return this.choices.meanings.get(key) === "open";
  }
}
