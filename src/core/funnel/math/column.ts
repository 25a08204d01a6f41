/** A column of so many different values at most is answered one by one, however long one takes. */
export const fewQuestions = 40;

/** How finely what lies between is looked at. */
export interface Fineness {
  /** The middle of two answers may be off their straight line by so much. */
  readonly bent: number;
  /** Two neighbours may be so far apart. */
  readonly apart: number;
  /** No more are answered by themselves. */
  readonly most: number;
}

/** A value of the column that was answered by itself. */
interface Known {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The answers to many different questions, in rising order, where one takes long and the answer rises smoothly with
 * the question: enough of them are answered by themselves, the rest by a cubic between these that rises as well.
 *
 * Method: pieces are halved while their middle is off their straight line; slopes as Fritsch and Carlson limit them.
 * Source: Fritsch and Carlson (1980), SIAM Journal on Numerical Analysis 17.
 */
export function rising(
  questions: ArrayLike<number>,
  answer: (question: number) => number,
  { bent, apart, most }: Fineness,
): number[] {
  const count = questions.length;
  // Stryker disable next-line EqualityOperator: at so many, either way is as quick.
  if (count <= fewQuestions) return Array.from(questions, answer);
  const look = (index: number): Known => ({
    index,
    x: Math.log1p(questions[index]),
    y: answer(questions[index]),
  });
  const known = new Map<number, Known>();
  const open: [Known, Known][] = [[look(0), look(count - 1)]];
  for (const end of open[0]) known.set(end.index, end);
  // The widest rise first, so that what may be looked at is spent where it matters.
  while (open.length > 0 && known.size < most) {
    const [low, high] = takeWidest(open);
    if (high.index - low.index < 2) continue;
    const middle = look(middleOf(questions, low, high));
    known.set(middle.index, middle);
    const straight = low.y + ((high.y - low.y) * (middle.x - low.x)) / (high.x - low.x);
    const off = Math.abs(middle.y - straight);
    if (off > bent || high.y - low.y > apart || known.size < fewQuestions / 2)
      open.push([low, middle], [middle, high]);
  }
  return cubicBetween(
    questions,
    [...known.values()].sort((a, b) => a.index - b.index),
  );
}

function takeWidest(open: [Known, Known][]): [Known, Known] {
  let widest = 0;
  const size = ([low, high]: [Known, Known]): number => high.y - low.y + 1e-6 * (high.x - low.x);
  // Stryker disable next-line EqualityOperator: of two as wide, either may come first.
  for (let i = 1; i < open.length; i++) if (size(open[i]) > size(open[widest])) widest = i;
  return open.splice(widest, 1)[0];
}

/** The question nearest to the middle of two, on the scale of their logarithms. */
function middleOf(questions: ArrayLike<number>, low: Known, high: Known): number {
  const middle = (low.x + high.x) / 2;
  let [from, to] = [low.index + 1, high.index - 1];
  while (from < to) {
    const index = Math.floor((from + to) / 2);
    if (Math.log1p(questions[index]) < middle) from = index + 1;
    else to = index;
  }
  return from;
}

function cubicBetween(questions: ArrayLike<number>, known: readonly Known[]): number[] {
  const slopes = slopesOf(known);
  const result = new Array<number>(questions.length);
  for (let piece = 0; piece < known.length - 1; piece++) {
    const [low, high] = [known[piece], known[piece + 1]];
    const width = high.x - low.x;
    for (let i = low.index; i < high.index; i++) {
      const t = (Math.log1p(questions[i]) - low.x) / width;
      const s = 1 - t;
      const cubic =
        low.y * s * s * (1 + 2 * t) +
        high.y * t * t * (1 + 2 * s) +
        width * t * s * (slopes[piece] * s - slopes[piece + 1] * t);
      result[i] = Math.min(high.y, Math.max(low.y, cubic));
    }
    result[high.index] = high.y;
  }
  return result;
}

/** Slopes of the parabola through three points, limited so that what lies between rises. */
function slopesOf(known: readonly Known[]): number[] {
  const steps = known.slice(1).map(({ x, y }, i) => ({
    width: x - known[i].x,
    slope: Math.max(0, y - known[i].y) / (x - known[i].x),
  }));
  return known.map((_, i) => {
    const [before, after] = [steps[i - 1] ?? steps[i], steps[i] ?? steps[i - 1]];
    const parabola = (before.slope * after.width + after.slope * before.width) / (before.width + after.width);
    return Math.min(parabola, 3 * before.slope, 3 * after.slope);
  });
}
