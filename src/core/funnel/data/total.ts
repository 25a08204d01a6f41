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
    if (Number.isInteger(value) && Number.isSafeInteger(sum)) this.count = sum;
    else if (Number.isInteger(value) && Math.abs(value) < 1e16) this.addUnits(BigInt(value), 0);
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
    const trimmed = trim(digits, exponent);
    if (trimmed.exponent < this.scale) {
      this.units *= 10n ** BigInt(this.scale - trimmed.exponent);
      this.scale = trimmed.exponent;
    }
    this.units += trimmed.digits * 10n ** BigInt(trimmed.exponent - this.scale);
  }
}

/** Without the zeros after the point. */
function trim(digits: bigint, exponent: number): { digits: bigint; exponent: number } {
  while (exponent < 0 && digits % 10n === 0n) {
    digits /= 10n;
    exponent++;
  }
  return { digits, exponent };
}
