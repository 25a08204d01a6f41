import fc from "fast-check";
import { exact, roundOf, whole } from "../../../src/core/decimal";
import { poolShare, type PoolProblem } from "../../../src/core/incentives/poolShare";
import { columnOf } from "../../../src/core/range";
import { decimalSum } from "../../../src/core/split/decimalSum";
import { runs } from "../laws";

type Asked = Partial<Omit<PoolProblem, "contributions">> & { contributions?: number[] };
const shares = ({ contributions = [1, 1, 1], pool = 100, attainment = 1, ...more }: Asked) =>
  Array.from(poolShare({ pool, attainment, contributions: columnOf(contributions), ...more }).values);

test.each<[Asked, number[], string]>([
  [{}, [34, 33, 33], "the earlier of equal remainders gets the unit"],
  [{ attainment: 0.9 }, [30, 30, 30], "the funded pool is pool × attainment"],
  [
    { attainment: 1.2, contributions: [1, 0, 2] },
    [40, 0, 80],
    "over 100 % funds more; who gave nothing gets nothing",
  ],
  [{ pool: 1001, attainment: 0.5, contributions: [1] }, [501], "the funded pool is rounded half up"],
  [{ pool: 100.5, attainment: 0.5, contributions: [1, 1] }, [25.13, 25.12], "a pool with cents has cents"],
  [{ attainment: 0.79, gate: 0.8 }, [0, 0, 0], "below the gate nothing"],
  [{ attainment: 0.8, gate: 0.8, contributions: [1, 3] }, [20, 60], "at the gate it counts"],
  [{ attainment: 0.1 + 0.2, gate: 0.3, contributions: [1] }, [30], "as people wrote it"],
  [{ unit: 10 }, [40, 30, 30], "in tens"],
  [{ pool: 0 }, [0, 0, 0], "an empty pool"],
  [{ attainment: 0 }, [0, 0, 0], "nothing attained"],
  [{ contributions: [1e-300, 1e300] }, [0, 100], "far apart"],
])("%j shares %j: %s", (asked, answer) => expect(shares(asked)).toEqual(answer));

test("the shares add up to the funded pool exactly, each the floor or the ceiling of its own", () => {
  const asked = fc.record({
    pool: fc.nat(10_000_000).map((cents) => cents / 100),
    attainment: fc.nat(2000).map((thousandths) => thousandths / 1000),
    contributions: fc
      .array(fc.nat(1000), { minLength: 1, maxLength: 9 })
      .filter((values) => values.some((value) => value > 0)),
    unit: fc.constantFrom(0.01, 1, 5),
  });
  fc.assert(
    fc.property(asked, ({ pool, attainment, contributions, unit }) => {
      const parts = shares({ pool, attainment, contributions, unit });
      const units = roundOf(exact(pool).mul(exact(attainment)).div(exact(unit)));
      const funded = whole(units).mul(exact(unit));
      expect(decimalSum(parts).equals(funded)).toBe(true);
      const all = contributions.reduce((sum, value) => sum + value);
      parts.forEach((part, k) => {
        expect(Math.abs(part / unit - (Number(units) * contributions[k]) / all)).toBeLessThan(1 + 1e-6);
      });
    }),
    runs,
  );
});

test.each<[Asked, string, string]>([
  [{ pool: -1 }, "negative", "a pool below 0"],
  [{ attainment: -0.1 }, "negative", "an attainment below 0"],
  [{ attainment: 95 }, "share-large", "a percentage without its sign"],
  [{ gate: 80 }, "share-large", "a gate without its sign"],
  [{ gate: -1 }, "negative", "a gate below 0"],
  [{ contributions: [0, 0] }, "no-weight", "nobody gave anything"],
  [{ contributions: [1, -1] }, "negative", "a contribution below 0"],
  [{ pool: 1e300 }, "too-many-units", "more units than a double counts"],
])("%j is refused as %s: %s", (asked, code) => expect(() => shares(asked)).toThrow(code));
