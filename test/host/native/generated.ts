import { Seeded } from "../seeded";
import type { Call } from "./calls";

type Make = (draw: Seeded) => unknown[];

/** A line of values, down or across. */
const line = (draw: Seeded, values: unknown[]): unknown[][] =>
  draw.chance(0.6) ? values.map((value) => [value]) : [values];

const list = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const cents = (draw: Seeded, most: number): number => draw.whole(most * 100) / 100;

/** Weights as planners have them: equal, small counts, last year's sales with or without cents, shares, thirds. */
function weights(draw: Seeded, count: number): (number | null)[] {
  const kind = draw.whole(7);
  return list(count, () => {
    if (draw.chance(0.06)) return draw.chance(0.5) ? 0 : null;
    if (kind === 0) return 1;
    if (kind === 1) return draw.whole(10);
    if (kind === 2) return draw.whole(1_000_000);
    if (kind === 3) return cents(draw, 500_000);
    if (kind === 4) return draw.whole(1000) / 1000;
    if (kind === 5) return draw.fraction();
    return draw.one([1 / 3, 0.1, 0.25, 0.3, 2]);
  });
}

const amount = (draw: Seeded): number =>
  draw.one([
    () => draw.whole(1000),
    () => draw.whole(10_000_000),
    () => draw.whole(100) * 100_000,
    () => cents(draw, 100_000),
    () => draw.whole(10),
  ])();

const units = [null, null, null, 1, 0.01, 0.5, 10, 100, 1000, 0.25, 5, 0.1];

const splitTarget: Make = (draw) => {
  const count = 1 + draw.whole(9);
  const sign = draw.chance(0.15) ? -1 : 1;
  const target = amount(draw);
  const shares = draw.chance(0.2);
  const lies = draw.chance(0.5);
  const shape = (values: unknown[]): unknown[][] => (lies ? [values] : values.map((value) => [value]));
  const unit = draw.one(units);
  const mean = target / count;
  const bounds = (chance: number, size: number): unknown => {
    if (!draw.chance(chance)) return null;
    const one = (): number => (sign * Math.round(draw.fraction() * size * mean * (draw.chance(0.3) ? 100 : 1))) / (draw.chance(0.3) ? 100 : 1);
    return draw.chance(0.3) ? one() : shape(list(count, () => (draw.chance(0.6) ? one() : draw.one([0, null]))));
  };
  const parts = shares
    ? list(count, () => draw.one([draw.whole(Math.floor(100 / count) + 1) / 100, draw.whole(Math.floor(1000 / count) + 1) / 1000]))
    : weights(draw, count);
  const holds = draw.chance(0.25)
    ? shape(list(count, () => (draw.chance(0.3) ? sign * Math.round(draw.fraction() * mean) : draw.one([0, null]))))
    : null;
  return [sign * target, shape(parts), unit, bounds(0.35, 0.7), bounds(0.35, 2.2), holds, shares];
};

const makers: Readonly<Record<string, Make>> = { SPLITTARGET: splitTarget };

/** So many calls of a function, the same for the same seed. */
export function generatedCalls(id: string, count: number, seed: number): Call[] {
  const draw = new Seeded(seed);
  return list(count, () => ({ id, arguments: makers[id](draw) }));
}

void line;
