/** So many cases that are each won with a chance of their own. */
export interface Group {
  readonly cases: number;
  readonly chance: number;
}

/** The sum is looked at within so many deviations; what lies outside is under 1e-16. */
const REACH = 9;
/** Beyond so many deviations of a frequency nothing is left of a sum's characteristic function. */
const FADED = 9;

/**
 * The chance that groups of cases win at least `wanted` together: a convolution of binomials.
 *
 * Method: the product of the groups' characteristic functions, summed over the frequencies that a window of whole
 * numbers asks for. The window holds all but 1e-16 of the chance, and its frequencies fade as fast as the sum
 * scatters, so some dozens do for any number of cases: as exact as adding up every outcome.
 * Source: Hong (2013), Computational Statistics & Data Analysis 59, for the discrete Fourier transform of such a sum.
 */
export function groupsReach(groups: readonly Group[], wanted: number): number {
  // The mean is a whole number and a part beside it: what is nearly sure is told by what it lacks.
  let [all, whole, part, variance] = [0, 0, 0, 0];
  for (const { cases, chance } of groups) {
    all += cases;
    if (chance > 0.5) whole += cases;
    part += chance > 0.5 ? -cases * (1 - chance) : cases * chance;
    variance += cases * chance * (1 - chance);
  }
  const mean = whole + part;
  // Stryker disable next-line EqualityOperator: 0 is no more than the window's first number.
  if (wanted <= 0) return 1;
  if (wanted > all) return 0;
  const deviation = Math.sqrt(variance);
  // Few cases scatter further than a bell of their deviation.
  const reach = REACH * deviation + 40;
  const first = Math.floor(mean - reach);
  // Stryker disable next-line MethodExpression: a window that is wider by two holds as much.
  const size = 2 * Math.ceil(reach);
  // Stryker disable next-line EqualityOperator: just at the window's end the sum says the same.
  if (wanted <= first) return 1;
  // Stryker disable next-line EqualityOperator,ConditionalExpression: at the window's end and beyond the sum is 0 or less.
  if (wanted >= first + size) return 0;
  const inside = first + size - wanted;
  let sum = inside / size;
  // Stryker disable next-line MethodExpression: one frequency more or less is as good as faded.
  const last = Math.min(size / 2, Math.ceil((FADED * size) / (2 * Math.PI * deviation)));
  for (let j = 1; j <= last; j++) {
    const angle = (2 * Math.PI * j) / size;
    const { log, turn } = transform(groups, angle);
    // Σ e^(−i·angle·s) over the wins from `wanted` to the window's end; all turns count from the mean.
    const half = angle / 2;
    const spanned = Math.sin(half * inside) / Math.sin(half);
    const middle = wanted - whole + (inside - 1) / 2 - part;
    const share = (Math.exp(log) * spanned * Math.cos(turn - angle * middle)) / size;
    sum += j * 2 === size ? share : 2 * share;
  }
  return Math.min(1, Math.max(0, sum));
}

/** The characteristic function at an angle, by its logarithm and its turn beyond the mean's. */
function transform(groups: readonly Group[], angle: number): { log: number; turn: number } {
  let [log, turn] = [0, 0];
  const versine = 2 * Math.sin(angle / 2) ** 2;
  const sine = Math.sin(angle);
  for (const { cases, chance } of groups) {
    if (cases === 0) continue;
    log += (cases / 2) * Math.log1p(-2 * chance * (1 - chance) * versine);
    // Wins that are nearly sure turn as their rare losses do, the other way: 1e8 cases would lose digits otherwise.
    const rare = Math.min(chance, 1 - chance);
    const beyond = cases * (Math.atan2(rare * sine, 1 - rare * versine) - rare * angle);
    turn += chance > 0.5 ? -beyond : beyond;
  }
  return { log, turn };
}
