import { betaParts } from "../funnel/math/beta";

/** Halvings that leave nothing between two doubles below `MOST`. */
const HALVINGS = 60;
/** No 90 % point is larger: 3.078 at one degree of freedom. */
const MOST = 4;

/** The chance that Student's t reaches a value. Source: Abramowitz and Stegun, 26.7.1. */
export function studentTail(t: number, freedom: number): number {
  // By the logarithm of ν ÷ (ν + t²), which keeps its digits near 0.
  const tail = betaParts(freedom / 2, 0.5).below(-Math.log1p((t / freedom) * t)) / 2;
  return t < 0 ? 1 - tail : tail;
}

/** The value that Student's t exceeds with a chance of one in ten. */
export function studentTenth(freedom: number): number {
  let [low, high] = [1, MOST];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (studentTail(middle, freedom) > 0.1) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
