import { FileFailure } from "./failure";
import { LIMITS, type Excess } from "./limits";

export const tooMuch = (what: Excess): FileFailure =>
  new FileFailure("too-large", `more than ${LIMITS[what]} ${what}`, what);

/** Counts over a whole file, and refuses at the limit. */
export class Meter {
  private readonly used = new Map<Excess, number>();

  /** Takes so much more. */
  add(what: Excess, amount = 1): void {
    const used = (this.used.get(what) ?? 0) + amount;
    if (!(used <= LIMITS[what])) throw tooMuch(what);
    this.used.set(what, used);
  }

  /** Has one thing that is so large. */
  atMost(what: Excess, amount: number): void {
    if (!(amount <= LIMITS[what])) throw tooMuch(what);
  }
}
