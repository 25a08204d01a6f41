import { betaParts } from "./beta";

/** A function of a rate's logarithm that rises from about 0 at `from` to about 1, or its end at 0, at `to`. */
export interface Curve {
  at(log: number): number;
  readonly from: number;
  readonly to: number;
  /** How far the logarithm goes while the curve does something. */
  readonly width: number;
}

/** From so many deviations on all is certain. */
export const ENDS = 6.5;
/** Points of a tabulated curve. */
const POINTS = 256;
/** What a table leaves out at either end, and in how many halvings it looks for that. */
const FLAT = 1e-8;
const HALVINGS = 12;

/** The chance of at least `k` wins of `n` cases, by the rate; `k` at most `n`. */
export function winsCurve(k: number, n: number): Curve {
  const [from, to, width] = winsBend(k, n);
  return { at: betaParts(k, n - k + 1).below, from, to, width };
}

/** Where that chance goes from 0 to 1, and over which width. */
export function winsBend(k: number, n: number): [from: number, to: number, width: number] {
  const failures = n - k + 1;
  const width = Math.sqrt(failures / (k * (k + failures)));
  const centre = Math.log(k / (k + failures));
  // Stryker disable next-line MethodExpression: beyond a rate of 1 the curve is flat.
  return [centre - Math.max(ENDS * width, 18 / k), Math.min(0, centre + ENDS * width), width];
}

/** The curve's range but for ends where it is as good as flat. */
function rise({ at, from, to }: Curve): [number, number] {
  const end = at(to);
  const cut = (flat: (value: number) => boolean, outer: number, inner: number): number => {
    let [out, within] = [outer, inner];
    for (let halving = 0; halving < HALVINGS; halving++) {
      const middle = (out + within) / 2;
      if (flat(at(middle))) out = middle;
      else within = middle;
    }
    return out;
  };
  const low = cut((value) => value < FLAT, from, to);
  return [low, cut((value) => value > end - FLAT, to, low)];
}

/** The same curve from a table, for one that takes long to work out: cubic between even points. */
export function tabulated(curve: Curve): Curve {
  const { width } = curve;
  const [from, to] = rise(curve);
  const step = (to - from) / (POINTS - 1);
  const values = Float64Array.from({ length: POINTS }, (_, i) =>
    curve.at(i === POINTS - 1 ? to : from + i * step),
  );
  const at = (log: number): number => {
    const place = (log - from) / step;
    if (place <= 0) return values[0];
    if (place >= POINTS - 1) return values[POINTS - 1];
    const i = Math.min(POINTS - 3, Math.max(1, Math.floor(place)));
    const t = place - i;
    const [a, b, c, d] = [values[i - 1], values[i], values[i + 1], values[i + 2]];
    const cubic =
      ((1 - t) * (2 - t) * (3 * b * (1 + t) - a * t) + t * (1 + t) * (3 * c * (2 - t) - d * (1 - t))) / 6;
    return Math.min(1, Math.max(0, cubic));
  };
  return { at, from, to, width };
}
