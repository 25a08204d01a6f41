import { decimal, isItself, tenTo } from "../decimal";
import type { Exact } from "../decimal";
import { decimalSum } from "./decimalSum";
import { WholeSum } from "./wholeSum";

/**
 * Weights that are exact and quick: doubles to work with and, where a decision needs it, each as a BigInt
 * in steps that all of them share.
 */
export interface Weights {
  /** Proportional to the weights, each within `error` of its own (relative). */
  readonly values: Float64Array;
  readonly error: number;
  /** Equal marks are equal weights, which equal values need not be where they are only near; else the values say it. */
  readonly marks?: Float64Array;
  /** All are one weight. */
  readonly equal?: boolean;
  /** What a weight of 1 is among the values. */
  readonly one: number;
  /** How many steps make 1. */
  readonly scale: bigint;
  /** The weight at `index`, in steps. */
  exactAt(index: number): bigint;
  /** All of them together, in steps, and those at `indices`. */
  total(): bigint;
  sumOf(indices: Uint32Array): bigint;
  /** Those at `indices`. */
  at(indices: Uint32Array): Weights;
}

/** Beyond this a double no longer holds every whole number. */
const WHOLE = 2 ** 53;

/** Steps in which weights typed as money or rates are whole. */
const STEPS = [100, 1e4, 1e6];
const MOST_STEPS = 1e15;

/**
 * Weights of 0 or more as people wrote them: decimals of 15 significant digits. Where `isOwn`, the list itself may take
 * their steps.
 */
export function weightsOf(values: ArrayLike<number>, equal = areEqual(values), isOwn = false): Weights {
  const doubles = values instanceof Float64Array ? values : Float64Array.from(values);
  // One speaks for all that are equal.
  const different = equal ? doubles.subarray(0, 1) : doubles;
  if (allWhole(different)) return wholeWeights(doubles, 1n, equal);
  for (const steps of STEPS) {
    const whole = inSteps(different, steps, isOwn && !equal);
    if (whole) return wholeWeights(equal ? doubles.slice().fill(whole[0]) : whole, BigInt(steps), equal);
  }
  return { ...decimalWeights(doubles), equal };
}

/** Whether all values are the first. */
export function areEqual(values: ArrayLike<number>): boolean {
  const { length, [0]: first } = values;
  for (let i = 1; i < length; i++) if (values[i] !== first) return false;
  return true;
}

function allWhole(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++)
    if (values[i] > WHOLE || Math.floor(values[i]) !== values[i]) return false;
  return true;
}

/** The values as whole numbers of steps, or nothing where one is none. */
function inSteps(values: Float64Array, steps: number, isOwn: boolean): Float64Array | undefined {
  for (let i = 0; i < values.length; i++) {
    const count = Math.round(values[i] * steps);
    if (count / steps !== values[i] || count > MOST_STEPS) return undefined;
  }
  const whole = isOwn ? values : new Float64Array(values.length);
  for (let i = 0; i < whole.length; i++) whole[i] = Math.round(values[i] * steps);
  return whole;
}

function wholeWeights(values: Float64Array, scale: bigint, equal: boolean): Weights {
  let sum: bigint | undefined;
  return {
    values,
    equal,
    error: 0,
    one: Number(scale),
    scale,
    exactAt: (index) => BigInt(values[index]),
    total: () => (sum ??= wholeSum(values)),
    sumOf: (indices) => wholeSum(chosen(values, indices)),
    at: (indices) => wholeWeights(chosen(values, indices), scale, equal),
  };
}

function wholeSum(values: Float64Array): bigint {
  const sum = new WholeSum();
  for (let i = 0; i < values.length; i++) sum.add(values[i]);
  return sum.total;
}

/** These at `indices`, each times its like among those, together, in steps of both; in doubles as far as they hold it. */
export function sumOfProducts(these: Weights, those: Weights, indices: Uint32Array): bigint {
  const areWhole = these.error === 0 && those.error === 0;
  const sum = new WholeSum();
  let beyond = 0n;
  for (let k = 0; k < indices.length; k++) {
    const i = indices[k];
    const product = areWhole ? these.values[i] * those.values[i] : WHOLE;
    if (product >= WHOLE) beyond += these.exactAt(i) * those.exactAt(i);
    else sum.add(product);
  }
  return beyond + sum.total;
}

function decimalWeights(
  written: Float64Array,
  finest = finestPower(written),
  one = comfortable(written),
): Weights {
  let sum: bigint | undefined;
  const exactAt = (index: number): bigint => {
    const value = written[index];
    if (isItself(value)) return BigInt(value) * tenTo(finest);
    const { digits, exponent } = decimal(value);
    return digits * tenTo(exponent + finest);
  };
  return {
    values: one === 1 ? written : written.map((value) => value * one),
    // Reading 15 digits moves a double by up to half of its 15th.
    error: 5e-15,
    one,
    scale: tenTo(finest),
    exactAt,
    total: () => (sum ??= stepsIn(decimalSum(written), finest)),
    sumOf: (indices) => stepsIn(decimalSum(chosen(written, indices)), finest),
    at: (indices) => decimalWeights(chosen(written, indices), finest, one),
  };
}

/** Of weights beyond this, or under one part of it, quotients leave the doubles. */
const COMFORTABLE = 2 ** 800;
const LIFT = 2 ** 1000;

/** A power of two that takes all near 1 where all are far from it, and loses nothing of any. */
function comfortable(values: Float64Array): number {
  let [least, most] = [Infinity, 0];
  for (const value of values) {
    if (value > most) most = value;
    if (value > 0 && value < least) least = value;
  }
  const lift = liftOf(most);
  return lift < 1 && least <= 1 ? 1 : lift;
}

/** A power of two that takes the largest of many near 1 where it is far from it. */
export function liftOf(most: number): number {
  if (most < 1 / COMFORTABLE) return LIFT;
  return most > COMFORTABLE ? 1 / LIFT : 1;
}

/** A decimal as whole steps of 10^−finest. */
function stepsIn({ n, d }: Exact, finest: number): bigint {
  return (n * tenTo(finest)) / d;
}

/** A power of ten fine enough for 15 digits of the smallest. */
function finestPower(values: Float64Array): number {
  let least = Infinity;
  for (const value of values) if (value > 0 && value < least) least = value;
  return least === Infinity ? 14 : Math.max(14, 16 - Math.floor(Math.log10(least)));
}

export function chosen(values: Float64Array, indices: Uint32Array): Float64Array {
  const found = new Float64Array(indices.length);
  for (let i = 0; i < indices.length; i++) found[i] = values[indices[i]];
  return found;
}

/** How far shares may be off (relative) that products and sums of the weights' doubles, up to `most`, came to. */
export function errorOf({ error, marks }: Weights, most: number): number {
  // So small, what is only near has lost digits: nothing quick is to be trusted.
  return marks && most < LEAST ? 1 : 2 * error + SUMMED;
}

/** What careful sums and products may be off by (relative), with room to spare. */
const SUMMED = 2e-15;
/** Below this a double may be near one without all its digits. */
const LEAST = 1e-280;

/** Added up in doubles with the lost low parts carried along (Neumaier), so that a million cost no precision. */
export function carefulSum(values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const next = sum + value;
    lost += sum >= value ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
