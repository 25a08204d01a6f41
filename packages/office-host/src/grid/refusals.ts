/** A refusal of a custom function: the error the cell shows and the sentence that explains it. */
export interface Refusal {
  error: string;
  message: string;
}

/** What the functions of each cell refused with when it was last calculated. */
export class Refusals {
  private readonly kept = new Map<string, Refusal & { calculation: number }>();
  private calculation = 0;

  /** A calculation begins: what is said from now on replaces what was said before. */
  begin(): void {
    this.calculation += 1;
  }

  /** One call has answered. A cell may hold several: the first refusal is the one that its error comes from. */
  note(sheetId: string, row: number, column: number, refusal?: Refusal): void {
    const key = keyOf(sheetId, row, column);
    if (this.kept.get(key)?.calculation === this.calculation) return;
    if (refusal) this.kept.set(key, { ...refusal, calculation: this.calculation });
    else this.kept.delete(key);
  }

  of(sheetId: string, row: number, column: number): Refusal | undefined {
    const kept = this.kept.get(keyOf(sheetId, row, column));
    return kept && { error: kept.error, message: kept.message };
  }

  forget(): void {
    this.kept.clear();
  }
}

const keyOf = (sheetId: string, row: number, column: number): string => `${sheetId} ${row} ${column}`;
