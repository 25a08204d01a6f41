/** Beyond this a double no longer holds every whole number. */
const WHOLE = 2 ** 53;

/** Adds up whole numbers from 0 to 2^53: in doubles as far as these hold the sum. */
export class WholeSum {
  private all = 0n;
  private part = 0;

  add(value: number): void {
    // A sum that is this much may have been rounded to it.
    if (this.part + value >= WHOLE) {
      this.all += BigInt(this.part);
      this.part = 0;
    }
    this.part += value;
  }

  get total(): bigint {
    return this.all + BigInt(this.part);
  }
}
