import { placeOf } from "../../place";
import { isLine, type Range } from "../../range";
import { invalid } from "../../refusal";
import { checkRates } from "./needs";
import { raggedRates, type Below } from "./raggedRates";
import { smoothRates, type SmoothRates, type UncertainRate } from "./smoothRates";

/** The rates as the odds take them. */
export interface OddsRates {
  /** The product of those that are certain. */
  readonly certain: number;
  readonly uncertain: readonly UncertainRate[];
  /** The chance that those of which nothing is known let anything through: all, or nothing. */
  readonly alive: number;
}

/** Beyond so much evidence a rate is certain. */
export const mostEvidence = 1e9;
/** With less than this behind it a rate is all or nothing. */
const LEAST = 1e-9;
/** From here on a Beta's density vanishes at 1 fast enough to be taken as smooth. */
const SMOOTH = 4;

export function readRates(rates: Range<number>, evidence: Range<number> | undefined): OddsRates {
  checkRates(rates);
  const count = rates.values.length;
  const one = evidence?.values.length === 1;
  if (evidence && !isLine(evidence))
    throw invalid("not-a-line", { argument: "evidence", rows: evidence.rows, columns: evidence.columns });
  if (evidence && !one && evidence.values.length !== count)
    throw invalid("count", { argument: "evidence", count: evidence.values.length, expected: count });
  let [certain, alive] = [1, 1];
  const uncertain: UncertainRate[] = [];
  for (let i = 0; i < count; i++) {
    const rate = rates.values[i];
    const cases = evidence ? evidence.values[one ? 0 : i] : 0;
    if (evidence && cases < 0)
      throw invalid("negative", { ...placeOf("evidence", evidence, one ? 0 : i), value: cases });
    const [alpha, beta] = [rate * cases, (1 - rate) * cases];
    // Stryker disable next-line EqualityOperator: at just so much evidence a rate is as good as certain.
    if (cases === 0 || rate === 1 || cases > mostEvidence) certain *= rate;
    // Stryker disable next-line EqualityOperator: with just so little it is as good as all or nothing.
    else if (Math.min(alpha, beta) < LEAST) alive *= rate;
    else uncertain.push({ alpha, beta });
  }
  return { certain, uncertain, alive };
}

interface Distribution {
  readonly smooth?: SmoothRates;
  readonly ragged?: Below;
}

let latest: { key: string; distribution: Distribution } | undefined;

/** The uncertain rates' distribution; the latest is kept, since a sheet asks for many volumes at the same rates. */
export function distributionOf({ uncertain }: OddsRates): Distribution {
  const key = JSON.stringify(uncertain);
  // Stryker disable next-line ConditionalExpression: to work it out again only takes longer.
  if (latest?.key !== key) {
    const [smooth, ragged] = [true, false].map((wanted) =>
      uncertain.filter(({ beta }) => beta >= SMOOTH === wanted),
    );
    latest = {
      key,
      distribution: {
        smooth: smooth.length > 0 ? smoothRates(smooth) : undefined,
        ragged: ragged.length > 0 ? raggedRates(ragged) : undefined,
      },
    };
  }
  return latest.distribution;
}
