import { noAnswer } from "../../refusal";

export const largestAnswer = 10_000_000;
/** A chance this near to the confidence reaches it. */
const REACHED = 1e-12;
const STEP = 1.2;

/** How a search goes where more is known of its question, or less is asked of its answer. */
export interface Search {
  /** The first step away from the guess; each that follows is the square of the one before. */
  readonly reach?: number;
  /** It is over at a volume whose odds are over the confidence by less than this. */
  readonly near?: number;
}

interface Volume {
  readonly volume: number;
  readonly logOdds: number;
}

interface Looked extends Volume {
  readonly reaches: boolean;
  readonly over: number;
}

/**
 * The least volume whose odds, which rise with it, reach the confidence. A generator, so that whoever drives it can
 * pause: to work the odds out can take a while.
 *
 * Method: from a guess outwards until the answer lies between two volumes; then where the straight line between
 * their log odds says, and a little beyond, so that both ends close in; by halves where that does not pay.
 */
export function* leastVolume(
  odds: (volume: number) => number,
  confidence: number,
  guess: number,
  { reach = STEP, near = -Infinity }: Search = {},
): Generator<void, number> {
  const goal = logOdds(confidence);
  const look = (volume: number): Looked => {
    const chance = odds(volume);
    const reaches = chance >= confidence - REACHED;
    if (!reaches && volume === largestAnswer)
      throw noAnswer("volume-beyond", { argument: "confidence", most: volume, odds: chance });
    return { volume, logOdds: logOdds(chance), reaches, over: chance - confidence };
  };

  let low: Volume = { volume: 0, logOdds: logOdds(0) };
  let high = look(Math.min(largestAnswer, Math.max(1, Math.round(guess))));
  yield;
  for (let step = reach; !high.reaches; step *= step) {
    low = high;
    high = look(Math.min(largestAnswer, Math.ceil(high.volume * step)));
    yield;
  }
  for (let step = reach; low.volume === 0 && high.volume > 1; step *= step) {
    const nearer = look(Math.max(1, Math.floor(high.volume / step)));
    if (nearer.reaches) high = nearer;
    else low = nearer;
    yield;
  }

  let last: { readonly line: number; readonly reaches: boolean } | undefined;
  for (let slow = 0; high.volume - low.volume > 1 && high.over >= near;) {
    const width = high.volume - low.volume;
    const share = (goal - low.logOdds) / (high.logOdds - low.logOdds);
    const line = low.volume * (high.volume / low.volume) ** share;
    const beyond = last ? Math.abs(line - last.line) + 1 : 0;
    const further = last?.reaches ? line - beyond : line + beyond;
    const middle = slow > 1 || !Number.isFinite(line) ? (low.volume + high.volume) / 2 : further;
    const looked = look(Math.min(high.volume - 1, Math.max(low.volume + 1, Math.round(middle))));
    yield;
    if (looked.reaches) high = looked;
    else low = looked;
    last = { line, reaches: looked.reaches };
    slow = high.volume - low.volume > width / 2 ? slow + 1 : 0;
  }
  return high.volume;
}

function logOdds(chance: number): number {
  // Stryker disable next-line ArithmeticOperator: what can't be told from certain is halved, which takes longer.
  const within = Math.min(1 - 1e-15, Math.max(1e-15, chance));
  return Math.log(within / (1 - within));
}
