/**
 * SPLITTARGET told a second time, slowly and plainly, to hold the quick one against: every number is a fraction of
 * BigInts, λ is found by walking all breakpoints in order, everything is sorted.
 */
export type Ratio = readonly [numerator: bigint, denominator: bigint];

export interface ReferenceProblem {
  readonly target: number;
  readonly weights: readonly number[];
  readonly unit: number;
  readonly floors: readonly number[];
  readonly caps: readonly number[];
  readonly holds: readonly number[];
}

const add = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d];
const sub = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d - c * b, b * d];
const mul = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];
const div = ([a, b]: Ratio, [c, d]: Ratio): Ratio => (c < 0n ? [-a * d, -b * c] : [a * d, b * c]);
const less = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d < c * b;
const min = (a: Ratio, b: Ratio): Ratio => (less(b, a) ? b : a);
const max = (a: Ratio, b: Ratio): Ratio => (less(a, b) ? b : a);
const int = (value: bigint): Ratio => [value, 1n];
const zero: Ratio = [0n, 1n];
const total = (values: readonly Ratio[]): Ratio => values.reduce(add, zero);

/** The decimal that a double's first 15 digits spell. */
export function read(value: number): Ratio {
  const [, sign, digits, fraction = "", power = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(
    value.toPrecision(15),
  )!;
  const shift = Number(power) - fraction.length;
  const whole = BigInt(`${sign}${digits}${fraction}`);
  return shift >= 0 ? [whole * 10n ** BigInt(shift), 1n] : [whole, 10n ** BigInt(-shift)];
}

function floor([a, b]: Ratio): bigint {
  return a >= 0n ? a / b : -((-a + b - 1n) / b);
}

/** The whole number within one part in 10^12, if there is one. */
function snapped([a, b]: Ratio): bigint | undefined {
  const near = (2n * a + b) / (2n * b);
  const gap = a - near * b;
  return (gap < 0n ? -gap : gap) * 10n ** 12n <= near * b ? near : undefined;
}

const down = (q: Ratio): bigint => snapped(q) ?? floor(q);
const up = (q: Ratio): bigint => snapped(q) ?? -floor([-q[0], q[1]]);

/** What parts come to, and what they would without rounding; held ones are as typed. */
export interface Reference {
  readonly parts: readonly Ratio[];
  readonly exact: readonly Ratio[];
  /** By part, where only one λ will do. */
  readonly bounds?: readonly string[];
}

/** Parts as exact ratios, or nothing where there is no answer. For targets, bounds and holds of 0 or more. */
export const referenceSplit = (problem: ReferenceProblem): readonly Ratio[] | undefined =>
  reference(problem)?.parts;

export function reference(problem: ReferenceProblem): Reference | undefined {
  const unit = read(problem.unit);
  const target = read(problem.target);
  const weights = problem.weights.map(read);
  const holds = problem.holds.map(read);
  const parts: Ratio[] = holds.slice();
  const free = weights.map((_, i) => i).filter((i) => problem.holds[i] === 0);
  const floors = problem.floors.map((value) => up(div(read(value), unit)));
  const caps = problem.caps.map((value) => (value === 0 ? undefined : down(div(read(value), unit))));
  for (let i = 0; i < weights.length; i++) {
    if (problem.holds[i] === 0) {
      if (caps[i] !== undefined && caps[i]! < floors[i]!) return undefined;
    } else if (less(holds[i]!, read(problem.floors[i]!))) return undefined;
    else if (problem.caps[i] !== 0 && less(read(problem.caps[i]!), holds[i]!)) return undefined;
  }
  const rest = sub(target, total(holds));
  if (less(rest, zero)) return undefined;
  const held = weights.map((_, i): string => (problem.holds[i] === 0 ? "none" : "hold"));
  if (free.length === 0) return rest[0] === 0n ? { parts, exact: parts, bounds: held } : undefined;
  const units = down(div(rest, unit));
  const over = sub(rest, mul(int(units), unit));
  const low = (i: number): Ratio => int(floors[i]!);
  const high = (i: number): Ratio => int(weights[i]![0] === 0n ? floors[i]! : (caps[i] ?? 2n ** 80n));
  if (less(int(units), total(free.map(low))) || less(total(free.map(high)), int(units))) return undefined;

  const movable = free.filter((i) => weights[i]![0] > 0n);
  const clamped = (i: number, lambda: Ratio): Ratio =>
    weights[i]![0] === 0n ? low(i) : min(high(i), max(low(i), mul(lambda, weights[i]!)));
  const sumAt = (lambda: Ratio): Ratio => total(free.map((i) => clamped(i, lambda)));
  const points = movable
    .flatMap((i) => [div(low(i), weights[i]!), div(high(i), weights[i]!)])
    .sort((a, b) => (less(a, b) ? -1 : less(b, a) ? 1 : 0));
  let lambda = zero;
  for (const point of points) {
    if (less(int(units), sumAt(point))) break;
    lambda = point;
  }
  const open = movable.filter((i) => {
    const share = mul(lambda, weights[i]!);
    return !less(share, low(i)) && less(share, high(i));
  });
  const missing = sub(int(units), sumAt(lambda));
  if (open.length && missing[0] !== 0n)
    lambda = add(lambda, div(missing, total(open.map((i) => weights[i]!))));

  const shares = free.map((i) => clamped(i, lambda));
  const wholes = rounded(shares, units);
  const exact = parts.slice();
  free.forEach((i, k) => {
    parts[i] = mul(int(wholes[k]!), unit);
    exact[i] = mul(shares[k]!, unit);
  });
  const bounds = held.slice();
  for (const i of free) {
    const share = mul(lambda, weights[i]!);
    if (weights[i]![0] === 0n) bounds[i] = floors[i]! > 0n ? "floor" : "none";
    else if (less(share, low(i))) bounds[i] = "floor";
    else if (less(high(i), share)) bounds[i] = "cap";
  }
  const isOne = movable.some((i) => {
    const share = mul(lambda, weights[i]!);
    return less(low(i), share) && less(share, high(i));
  });
  const answer = { parts, exact, bounds: isOne ? bounds : undefined };

  if (over[0] === 0n) return answer;
  const ranked = free
    .map((i, k) => ({ i, units: wholes[k]! }))
    .filter(({ i }) => weights[i]![0] > 0n)
    .sort((a, b) => Number(b.units - a.units));
  const dust = !less(rest, mul(over[0] < 0n ? [-over[0], over[1]] : over, int(10n ** 12n)));
  const taker =
    ranked.find(({ i, units: count }) => dust || caps[i] === undefined || count < caps[i]!) ??
    ranked.find(({ i }) => !less(read(problem.caps[i]!), add(parts[i]!, over)));
  if (!taker) return undefined;
  parts[taker.i] = add(parts[taker.i]!, over);
  exact[taker.i] = add(exact[taker.i]!, over);
  return answer;
}

/** Largest remainder: floors, and a unit more for those with the most over theirs to 9 decimals, the earlier first. */
export function rounded(shares: readonly Ratio[], units: bigint): bigint[] {
  const wholes = shares.map(floor);
  const keys = shares.map((share, k) => {
    const [a, b] = sub(share, int(wholes[k]!));
    return (2n * a * 10n ** 9n + b) / (2n * b);
  });
  let left = units - wholes.reduce((sum, value) => sum + value, 0n);
  const order = shares.map((_, k) => k).sort((a, b) => Number(keys[b]! - keys[a]!) || a - b);
  for (const k of order) if (left-- > 0n) wholes[k]!++;
  return wholes;
}

/**
 * The same where the weights are shares of the target, with what is not handed out as one more part; nothing where
 * there is no answer, or where more than the target would be handed out.
 */
export function referenceShares(problem: ReferenceProblem): Reference | undefined {
  const unit = read(problem.unit);
  const weights = problem.weights.map(read);
  const holds = problem.holds.map(read);
  const rest = sub(read(problem.target), total(holds));
  if (less(rest, zero)) return undefined;
  const whole = int(down(div(read(problem.target), unit)));
  const units = down(div(rest, unit));
  const over = sub(rest, mul(int(units), unit));
  const floors = problem.floors.map((value) => up(div(read(value), unit)));
  const caps = problem.caps.map((value) => (value === 0 ? 2n ** 80n : down(div(read(value), unit))));
  const free = weights.map((_, i) => i).filter((i) => problem.holds[i] === 0);
  if (free.some((i) => caps[i]! < floors[i]!)) return undefined;
  const isOutside = holds.some((hold, i) => {
    const [floor, cap] = [read(problem.floors[i]!), read(problem.caps[i]!)];
    return hold[0] > 0n && (less(hold, floor) || (cap[0] > 0n && less(cap, hold)));
  });
  if (isOutside) return undefined;
  const bounds = weights.map((_, i): string => (problem.holds[i] === 0 ? "none" : "hold"));
  const shares = free.map((i) => {
    const share = mul(weights[i]!, whole);
    if (less(share, int(floors[i]!))) bounds[i] = "floor";
    else if (less(int(caps[i]!), share)) bounds[i] = "cap";
    return bounds[i] === "floor" ? int(floors[i]!) : bounds[i] === "cap" ? int(caps[i]!) : share;
  });
  const notHandedOut = sub(int(units), total(shares));
  if (less(notHandedOut, zero)) return undefined;
  const wholes = rounded([...shares, notHandedOut], units);
  const parts = [...holds, mul(int(wholes.at(-1)!), unit)];
  const exact = [...holds, mul(notHandedOut, unit)];
  free.forEach((i, k) => {
    parts[i] = mul(int(wholes[k]!), unit);
    exact[i] = mul(shares[k]!, unit);
  });
  if (over[0] === 0n) return { parts, exact, bounds: [...bounds, "none"] };
  const dust = !less(rest, mul(over[0] < 0n ? [-over[0], over[1]] : over, int(10n ** 12n)));
  const ranked = free
    .map((i, k) => ({ i, units: wholes[k]! }))
    .filter(({ i }) => weights[i]![0] > 0n)
    .sort((a, b) => Number(b.units - a.units));
  const largest = ranked.find(({ i, units: count }) => dust || count < caps[i]!);
  const last = wholes.at(-1)!;
  const taker = last > (largest?.units ?? -1n) ? parts.length - 1 : largest!.i;
  parts[taker] = add(parts[taker]!, over);
  exact[taker] = add(exact[taker]!, over);
  return { parts, exact, bounds: [...bounds, "none"] };
}
