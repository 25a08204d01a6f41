import fc from "fast-check";
import { columnOf } from "../../../../src/core/range";
import type { Range } from "../../../../src/core/range";
import { Refused } from "../../../../src/core/refusal";
import type { Refusals } from "../../../../src/core/refusal";
import { splitTarget } from "../../../../src/core/split/target";
import { splitTree } from "../../../../src/core/split/tree/tree";
import type { TreeProblem } from "../../../../src/core/split/tree/tree";
import { runs } from "../../laws";
import { asked, LEVELS, solved, treesOf, walkThrough, weightOf } from "./trees";
import type { Node } from "./trees";

/** No sum in these trees is more. */
const MOST = 400;

const bound = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) },
);
const trees = treesOf(bound);
const rates = fc.oneof(
  fc.constant([0, 0, 0]),
  fc.array(fc.constantFrom(0, 0.1, 0.5), { minLength: LEVELS, maxLength: LEVELS }),
);

const raised = (amount: number, rate: number): number => Math.floor((amount * (10 + rate * 10) + 5) / 10);

/** Every amount below `MOST` that a node may have, by trying all of them. */
function amountsOf(one: Node, level: number, over: readonly number[]): Set<number> {
  const found = new Set<number>();
  const sums = one.children.length ? sumsOf(one, level, over) : undefined;
  for (let amount = 0; amount < MOST; amount++) {
    if (sums && !sums.has(raised(amount, over[level] ?? 0))) continue;
    if (one.hold > 0 && amount !== one.hold) continue;
    if (amount < one.floor || (one.cap > 0 && amount > one.cap)) continue;
    // A leaf that weighs nothing gets no more than it must.
    if (!sums && one.weight === 0 && one.hold === 0 && amount > one.floor) break;
    found.add(amount);
  }
  return found;
}

function sumsOf(one: Node, level: number, over: readonly number[]): Set<number> {
  let sums = new Set([0]);
  for (const child of one.children) {
    const next = new Set<number>();
    for (const amount of amountsOf(child, level + 1, over))
      for (const sum of sums) if (sum + amount < MOST) next.add(sum + amount);
    sums = next;
  }
  return sums;
}

test("every bound on every level is kept, or there is no such tree", () => {
  fc.assert(
    fc.property(trees, fc.integer({ min: 0, max: 40 }), rates, (root, target, over) => {
      const found = solved(asked(root, target, over));
      const possible = amountsOf(root, 0, over).has(target);
      if (found instanceof Refused) {
        expect([found.answer, possible]).toEqual(["#N/A", false]);
        return;
      }
      expect(possible).toBe(true);
      found.set(root.name, target);
      walkThrough(root, 0, (one, level) => {
        const amount = found.get(one.name) as number;
        if (one.children.length)
          expect(one.children.reduce((sum, child) => sum + (found.get(child.name) as number), 0)).toBe(
            raised(amount, over[level]),
          );
        if (one.hold) expect(amount).toBe(one.hold);
        expect(amount).toBeGreaterThanOrEqual(one.floor);
        if (one.cap) expect(amount).toBeLessThanOrEqual(one.cap);
      });
    }),
    runs,
  );
});

test("children share what their parent hands out as SPLITTARGET does within the room that all under them leaves", () => {
  fc.assert(
    fc.property(trees, fc.integer({ min: 0, max: 40 }), rates, (root, target, over) => {
      const found = solved(asked(root, target, over));
      if (found instanceof Refused) return;
      found.set(root.name, target);
      walkThrough(root, 0, (one, level) => {
        const room = one.children.map((child) => [...amountsOf(child, level + 1, over)]);
        // SPLITTARGET takes a cap of 0 for none.
        const open = one.children.filter((_, k) => room[k][room[k].length - 1] > 0);
        if (open.length === 0) return;
        const of = (value: (child: Node, room: number[]) => number): Range<number> =>
          columnOf(one.children.flatMap((child, k) => (open.includes(child) ? [value(child, room[k])] : [])));
        const shared = raised(found.get(one.name) as number, over[level]);
        const weights = of((child) => weightOf(child));
        if (Array.from(weights.values).every((weight) => weight === 0)) return;
        const { values } = splitTarget({
          target: shared,
          unit: 1,
          weights,
          floors: of((_, amounts) => amounts[0]),
          caps: of((_, amounts) => amounts[amounts.length - 1]),
          shares: false,
        });
        expect(open.map((child) => found.get(child.name))).toEqual(Array.from(values));
      });
    }),
    runs,
  );
});

test("a refusal names the node, and the nearest amount that would do", () => {
  fc.assert(
    fc.property(trees, fc.integer({ min: 0, max: 40 }), rates, (root, target, over) => {
      const found = solved(asked(root, target, over));
      if (!(found instanceof Refused) || (found.code !== "node-over" && found.code !== "node-under")) return;
      const facts = found.facts as Refusals["node-over"];
      const name = facts.path.length ? facts.path[facts.path.length - 1] : root.name;
      walkThrough(root, 0, (one, level) => {
        if (one.name !== name) return;
        const sums = sumsOf(one, level, over);
        const fits = Array.from({ length: MOST }, (_, amount) => amount).filter((amount) =>
          sums.has(raised(amount, over[level])),
        );
        const nearest = fits.filter((amount) =>
          found.code === "node-over" ? amount > facts.amount : amount < facts.amount,
        );
        expect(facts.instead).toBe(found.code === "node-over" ? nearest[0] : nearest[nearest.length - 1]);
        const given = raised(facts.amount, over[level]);
        expect(facts.gap).toBe(Math.abs(facts.sum - given));
        expect(sums.has(facts.sum) && !sums.has(given)).toBe(true);
      });
    }),
    runs,
  );
});

test("below 0 it mirrors, and refuses the same", () => {
  fc.assert(
    fc.property(trees, fc.integer({ min: 1, max: 40 }), rates, (root, target, over) => {
      const plain = solved(asked(root, target, over));
      const mirror = solved(asked(root, target, over, -1));
      if (plain instanceof Refused) expect((mirror as Refused).code).toBe(plain.code);
      else expect(mirror).toEqual(new Map([...plain].map(([name, amount]) => [name, -amount || 0])));
    }),
    runs,
  );
});

/** Amounts off the grid of units as well: thirds, halves and whole ones of it. */
const typed = (most: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: most }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: most * 4 }).map((quarters) => quarters / 4) },
  );

test("a tree of one level is SPLITTARGET, holds and bounds off the grid of units included", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          weight: fc.integer({ min: 0, max: 5 }),
          hold: typed(9),
          floor: typed(9),
          cap: typed(20),
        }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      fc.oneof(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 240 }).map((quarters) => quarters / 4),
      ),
      fc.constantFrom(1, 2, 0.5, undefined),
      (parts, target, unit) => {
        fc.pre(parts.some(({ weight }) => weight > 0));
        const given = {
          target,
          unit,
          weights: columnOf(parts.map(({ weight }) => weight)),
          holds: columnOf(parts.map(({ hold }) => hold)),
          floors: columnOf(parts.map(({ floor }) => floor)),
          caps: columnOf(parts.map(({ cap }) => cap)),
        };
        const attempt = (work: () => Range<number | "">) => {
          try {
            return Array.from(work().values);
          } catch (failure) {
            if (failure instanceof Refused) return failure.answer;
            throw failure;
          }
        };
        const names = columnOf(parts.map((_, k) => `part ${k}`));
        expect(attempt(() => splitTree({ ...given, paths: names }))).toEqual(
          attempt(() => splitTarget({ ...given, shares: false })),
        );
      },
    ),
    runs,
  );
});

test("a tree within a tree changes nothing: what stands under one branch alone is split as if it stood alone", () => {
  fc.assert(
    fc.property(trees, fc.integer({ min: 0, max: 160 }), fc.constantFrom(1, 2), (tree, quarters, unit) => {
      const leaves: Node[] = [];
      walkThrough(tree, 0, (one) => one.children.length === 0 && leaves.push(one));
      fc.pre(leaves.some(({ weight }) => weight > 0));
      const half = (value: number) => value / 2;
      const problem = (columns: number): TreeProblem => ({
        target: quarters / 4,
        unit,
        paths: {
          rows: leaves.length,
          columns,
          values: leaves.flatMap(({ name }) => [...Array<string>(columns - 1).fill("all"), name]),
        },
        weights: columnOf(leaves.map(({ weight }) => weight)),
        holds: columnOf(leaves.map(({ hold }) => half(hold))),
        floors: columnOf(leaves.map(({ floor }) => half(floor))),
        caps: columnOf(leaves.map(({ cap }) => half(cap))),
      });
      const [flat, deep] = [1, 3].map((columns) => solved(problem(columns)));
      if (flat instanceof Refused) expect((deep as Refused).answer).toBe(flat.answer);
      else for (const [name, amount] of flat) expect((deep as Map<string, number>).get(name)).toBe(amount);
    }),
    runs,
  );
});
