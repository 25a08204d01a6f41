import { roundShares } from "../apportion";
import { gridOf } from "../grid";
import type { Range } from "../../range";
import { noAnswer } from "../../refusal";
import { fractionsOf } from "./fractions";
import type { Fractions } from "./fractions";
import { reachOf, roundWithMargins, tableOf } from "./margins";
import { sumOf } from "./sums";
import { unitFor } from "../unit";

/** What ROUNDTOTAL is asked. */
export interface RoundProblem {
  /** Of either sign. */
  readonly values: Range<number>;
  readonly unit?: number;
  /** What they are to add up to; by default, as with 0, their sum, rounded. */
  readonly total?: number;
  /** Every row and every column adds up to its own rounded sum as well. */
  readonly margins: boolean;
}

/**
 * Rounds values, each to its floor or its ceiling in units, so that they add up to a total.
 *
 * Method: the largest remainders go up, the earlier cell where they are equal to 9 decimals of a unit, which makes the
 * total movement Σ |rounded − value| the least. With margins it is controlled rounding: the sums of rows and columns
 * are rounded first, each to its floor or ceiling with the least movement of theirs, then the cells.
 *
 * Law: the answer adds up to the total; a whole number of units stays; a total below 0 mirrors.
 *
 * @throws Refused with one of the codes of `SplitRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example roundTotal({ values: columnOf([1.4, 1.4, 1.2]), unit: 1, margins: false }).values // [2, 1, 1]
 */
export function roundTotal({ values, unit: asked, total: given, margins }: RoundProblem): Range<number> {
  const { rows, columns } = values;
  const total = given ?? 0;
  const unit = unitFor(asked, { values, total });
  const grid = gridOf(unit);
  const sign = signOf(values, total);
  const fractions = fractionsOf(values, unit, sign);
  const rounding = margins ? withMargins(fractions, rows, columns) : byTotal(fractions);
  const own = sumOf(fractions, 0, 1, values.values.length).rounded;
  const wanted = total * sign;
  const units = total === 0 ? own : grid.down(wanted);
  const rounded = total === 0 || grid.up(wanted) === units ? rounding.to(units) : undefined;
  const amount = (count: number): number => grid.part(Math.abs(count)) * Math.sign(count) * sign || 0;
  if (!rounded)
    throw noAnswer("total-unreached", {
      argument: "total",
      value: total,
      margins,
      nearest: amount(rounding.nearest(Math.round(wanted / unit), own)),
    });
  return { rows, columns, values: rounded.map(amount) };
}

/** A way of rounding: the values in units that add up to a total, and the nearest to one that they can add up to. */
interface Rounding {
  to(total: number): Float64Array | undefined;
  /** `own` is a total that they add up to. */
  nearest(total: number, own: number): number;
}

function byTotal(fractions: Fractions): Rounding {
  const { floors, open, quotients, error, numerator, denominator } = fractions;
  const least = floors.reduce((all, floor) => all + floor, 0);
  const most = least + open.length;
  return {
    to: (total) => {
      if (total < least || total > most) return undefined;
      const values = new Float64Array(open.length);
      let units = total - least;
      open.forEach((at, k) => {
        values[k] = quotients[at];
        units += floors[at];
      });
      roundShares(
        {
          values,
          error,
          marks: values.slice(),
          numerator: (k) => numerator(open[k]),
          denominator: () => denominator,
        },
        units,
      );
      const rounded = floors.slice();
      open.forEach((at, k) => (rounded[at] = values[k]));
      return rounded;
    },
    nearest: (total) => Math.max(least, Math.min(most, total)),
  };
}

function withMargins(fractions: Fractions, rows: number, columns: number): Rounding {
  const table = tableOf(fractions, rows, columns);
  const to = (total: number): Float64Array | undefined => roundWithMargins(table, total);
  return {
    to,
    // What tables add up to has no gaps, so halving the way finds its end.
    nearest: (total, own) => {
      const ends = [table.rows, table.columns].map(reachOf);
      let near = own;
      let beyond = Math.max(
        ...ends.map(({ least }) => least - 1),
        Math.min(...ends.map(({ most }) => most + 1), total),
      );
      while (Math.abs(beyond - near) > 1) {
        const middle = Math.trunc((near + beyond) / 2);
        if (to(middle)) near = middle;
        else beyond = middle;
      }
      return beyond !== near && to(beyond) ? beyond : near;
    },
  };
}

/** The total's sign; else that of the values' sum, or of the first that is not 0 where they add up to 0. */
function signOf({ values }: Range<number>, total: number): 1 | -1 {
  let sum = total;
  for (let i = 0; total === 0 && i < values.length; i++) sum += values[i];
  for (let i = 0; sum === 0 && i < values.length; i++) sum = values[i];
  return sum < 0 ? -1 : 1;
}
