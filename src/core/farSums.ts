import { NOUGHT, plus, product, type Twofold } from "./twofold";

/** Sizes apart by so many powers of two are reckoned apart, since a double holds no product over all of them. */
const BAND = 512;
const [LEAST, MOST] = [2 ** -(BAND / 2), 2 ** (BAND / 2)];
const [RAISED, LOWERED] = [2 ** BAND, 2 ** -BAND];

/**
 * Sums of products of numbers of 0 or more, each to twice a double's precision × 2^`power`: however far apart they
 * are, nothing is lost but what is that much less than the rest.
 */
export class FarSums {
  private readonly sums: Twofold[];
  private readonly powers: Float64Array;

  constructor(length: number) {
    this.sums = new Array<Twofold>(length).fill(NOUGHT);
    this.powers = new Float64Array(length).fill(-2 * BAND);
  }

  addProduct(at: number, a: number, b: number): void {
    if (a > 0 && b > 0) this.add(at, product(near(a), near(b)), powerOf(a) + powerOf(b));
  }

  add(at: number, value: Twofold, power: number): void {
    let sum = this.sums[at];
    let top = this.powers[at];
    for (; top < power; top += BAND) sum = lowered(sum);
    for (; power < top; power += BAND) value = lowered(value);
    this.sums[at] = plus(sum, value);
    this.powers[at] = top;
  }

  at(place: number): readonly [sum: Twofold, power: number] {
    return [this.sums[place], this.powers[place]];
  }
}

/** The power of two that `near` takes off. */
export const powerOf = (value: number): number => (value > MOST ? BAND : value < LEAST ? -BAND : 0);

/** A number near enough to 1 for products. */
export const near = (value: number): number =>
  value > MOST ? value * LOWERED : value < LEAST ? value * RAISED : value;

const lowered = ({ high, low }: Twofold): Twofold => ({ high: high * LOWERED, low: low * LOWERED });
