import { interval } from "../math/conversion";
import { cycleOf, dealOf } from "./cycle";
import { dateOf } from "./dates";
import { Faults } from "./faults";
import { Furthest, type Word } from "./furthest";
import type { Figures, Sum } from "./figures";
import { Seasons } from "./seasons";
import { wordKey, type Choices, type Meaning, type Opportunities, type Role } from "./source";
import { Total } from "./total";
import { isError, type CellValue } from "../../cellValue";

/** So many rows are worked on between two pauses. */
const SLICE = 2000;

type Kind = Exclude<Meaning, "left-out">;

/** All of `tally` at once. */
export function figuresOf(opportunities: Opportunities, choices: Choices): Figures {
  const work = tally(opportunities, choices);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * What a company's opportunities say of its funnel. A generator, so that whoever drives it can pause: it tells how
 * many rows are done.
 *
 * Law: every row counts as won, lost, open or left out, or is among the faults of its stage or its id. A row with
 * another fault is left out only of the figures that need the faulty cell.
 *
 * Surprise: of rows with the same id (caseless) the first counts, so their order matters there, and nowhere else.
 */
export function* tally(opportunities: Opportunities, choices: Choices): Generator<number, Figures> {
  const counting = new Counting(opportunities, choices);
  for (let row = 0; row < opportunities.rows; row++) {
    if (row > 0 && row % SLICE === 0) yield row;
    counting.take(row);
  }
  return counting.figures();
}

class Counting {
  private readonly ids = new Set<CellValue>();
  private readonly words = new Map<string, Word>();
  private readonly furthest: Furthest;
  private readonly owners = new Set<string>();
  private readonly faults = new Faults();
  private readonly read = new Map<CellValue, number | null>();
  private readonly deals: number[] = [];
  private readonly dealTotal = new Total();
  private readonly days: number[] = [];
  private readonly seasons = new Seasons();

  constructor(
    private readonly opportunities: Opportunities,
    private readonly choices: Choices,
  ) {
    this.furthest = new Furthest(choices);
  }

  take(row: number): void {
    if (this.isDouble(row)) return;
    this.furthest.note(this.cell("furthest", row));
    const word = this.wordAt(row);
    if (!word) return;
    const amount = this.cell("value", row);
    word.count++;
    if (typeof amount === "number") word.total.add(amount);
    if (word.meaning === null) this.faults.add("stage-unknown", "stage", row, word.word);
    else if (word.meaning !== "left-out") this.judge(row, word.meaning);
  }

  figures(): Figures {
    const [won, lost, open] = [this.sumOf("won"), this.sumOf("lost"), this.sumOf("open")];
    const decided = won.count + lost.count;
    const { rate, low = 0, high = 1 } = interval(decided, won.count);
    return {
      rows: this.opportunities.rows,
      words: [...this.words.values(), ...this.furthest.wordsBeside(this.words)].map(
        ({ word, meaning, count, total }) => ({
          word,
          meaning,
          count,
          value: this.has("value") ? total.value : null,
        }),
      ),
      won,
      lost,
      open,
      conversion: rate === undefined ? null : { rate, low, high, decided },
      deal: dealOf(this.deals, this.deals.length === 0 ? 0 : this.dealTotal.over(this.deals.length)),
      cycle: cycleOf(this.days),
      season: this.seasons.season(),
      funnel: this.furthest.funnel(won.count, lost.count, this.has("furthest")),
      owners: this.has("owner") ? this.owners.size : null,
      faults: this.faults.list(),
    };
  }

  /** Numbers and texts are different ids, as MATCH has it; blanks and errors are none. */
  private isDouble(row: number): boolean {
    const id = this.cell("id", row);
    if (id === "") return false;
    if (isError(id)) {
      this.faults.add("error-value", "id", row, id);
      return false;
    }
    const key = typeof id === "string" ? id.toLowerCase() : id;
    if (this.ids.has(key)) {
      this.faults.add("id-twice", "id", row, id);
      return true;
    }
    this.ids.add(key);
    return false;
  }

  private wordAt(row: number): Word | null {
    const stage = this.cell("stage", row);
    if (stage === "" || isError(stage)) {
      this.faults.add(stage === "" ? "stage-blank" : "error-value", "stage", row, stage);
      return null;
    }
    const key = wordKey(stage);
    let word = this.words.get(key);
    if (!word) {
      const meaning = this.choices.meanings.get(key) ?? null;
      this.words.set(key, (word = { word: String(stage), meaning, count: 0, total: new Total() }));
    }
    return word;
  }

  private judge(row: number, kind: Kind): void {
    if (kind !== "won") this.placeAt(row, kind);
    const amount = this.amountAt(row, kind);
    const opened = this.dateAt("opened", row, kind);
    const closed = this.dateAt("closed", row, kind);
    const owner = this.cell("owner", row);
    if (isError(owner)) this.faults.add("error-value", "owner", row, owner);
    else if (owner !== "") this.owners.add(wordKey(owner));
    if (opened !== null && closed !== null && kind !== "open") this.lasted(row, closed - opened, kind);
    if (amount !== null && kind === "won") this.sold(amount, closed);
  }

  private lasted(row: number, days: number, kind: Kind): void {
    if (days < 0) this.faults.add("closed-before-opened", "closed", row, this.cell("closed", row));
    else if (kind === "won") this.days.push(days);
  }

  private sold(amount: number, closed: number | null): void {
    if (closed !== null) this.seasons.add(closed, amount);
    if (amount <= 0) return;
    this.deals.push(amount);
    this.dealTotal.add(amount);
  }

  /** How far a row came that is not won; where it stands is enough of an open one. */
  private placeAt(row: number, kind: "lost" | "open"): void {
    const cell = this.cell("furthest", row);
    const isKnown = this.furthest.take(kind, this.cell("stage", row), cell);
    if (isKnown || !this.has("furthest")) return;
    if (isError(cell)) this.faults.add("error-value", "furthest", row, cell);
    else if (cell !== "") this.faults.add("furthest-unknown", "furthest", row, cell);
    else this.faults.add("furthest-blank", "furthest", row, cell, kind === "open");
  }

  private amountAt(row: number, kind: Kind): number | null {
    if (!this.has("value")) return null;
    const value = this.cell("value", row);
    if (typeof value === "number") {
      if (value < 0) this.faults.add("amount-negative", "value", row, value);
      else if (value === 0 && kind === "won") this.faults.add("amount-zero", "value", row, value);
      return value;
    }
    const expected = kind !== "won";
    if (isError(value)) this.faults.add("error-value", "value", row, value, expected);
    else this.faults.add(value === "" ? "amount-blank" : "amount-text", "value", row, value, expected);
    return null;
  }

  private dateAt(role: "opened" | "closed", row: number, kind: Kind): number | null {
    if (!this.has(role)) return null;
    const value = this.cell(role, row);
    const day = this.dayOf(value);
    if (day !== null) return day;
    if (isError(value)) this.faults.add("error-value", role, row, value);
    else if (value === "") this.faults.add("date-blank", role, row, value, kind === "open");
    else this.faults.add("date-text", role, row, value);
    return null;
  }

  /** The same days come again and again. */
  private dayOf(value: CellValue): number | null {
    let day = this.read.get(value);
    // Stryker disable next-line ConditionalExpression: to read a day again only takes longer.
    if (day === undefined) this.read.set(value, (day = dateOf(value, this.choices.dates)));
    return day;
  }

  private sumOf(kind: Kind): Sum {
    const all = new Total();
    let count = 0;
    for (const word of this.words.values()) {
      if (word.meaning !== kind) continue;
      count += word.count;
      all.addAll(word.total);
    }
    return { count, value: this.has("value") ? all.value : null };
  }

  private has(role: Role): boolean {
    return this.opportunities.columns[role] !== undefined;
  }

  private cell(role: Role, row: number): CellValue {
    return this.opportunities.columns[role]?.[row] ?? "";
  }
}
