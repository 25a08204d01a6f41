import { decimal, nearest, whole } from "../../decimal";

/** Adds numbers exactly, as the decimals that people wrote: the order does not matter, and no dust gathers. */
export class Total {
  /** Whole numbers, as long as a double counts them exactly. */
  private count = 0;
  /** The rest, in units of 10^`scale`. */
  private units = 0n;
  private scale = 0;

  add(value: number): void {
    const sum = this.count + value;
    // Stryker disable next-line EqualityOperator: 1E16 itself is one and the same either way.
    const isCounted = Number.isInteger(value) && Math.abs(value) < 1e16;
    // Stryker disable next-line ConditionalExpression: units add up to the same, but take longer.
    if (Number.isInteger(value) && Number.isSafeInteger(sum)) this.count = sum;
    else if (isCounted) this.addUnits(BigInt(value), 0);
    else {
      const { digits, exponent } = decimal(value);
      this.addUnits(digits, exponent);
    }
  }

  addAll(other: Total): void {
    this.addUnits(other.units, other.scale);
    this.addUnits(BigInt(other.count), 0);
  }

  /** The nearest double to the sum, never -0. */
  get value(): number {
    return this.over(1);
  }

  /** The nearest double to the sum ÷ a count. */
  over(count: number): number {
    const power = 10n ** BigInt(-this.scale);
    const units = this.units + BigInt(this.count) * power;
    return nearest(whole(units).div(whole(power * BigInt(count))));
  }

  private addUnits(digits: bigint, exponent: number): void {
    const finer = Math.max(0, this.scale - exponent);
    this.scale -= finer;
    this.units = this.units * 10n ** BigInt(finer) + digits * 10n ** BigInt(exponent - this.scale);
  }
}
