import fc from "fast-check";
import { columnOf } from "../../../../src/core/range";
import { Refused } from "../../../../src/core/refusal";
import { explainTree } from "../../../../src/core/split/tree/explainTree";
import { splitTarget } from "../../../../src/core/split/target";
import { runs } from "../../laws";
import { asked, LEVELS, solved, treesOf, walkThrough, weightOf } from "./trees";
import type { Node } from "./trees";

/**
 * Trees whose targets, holds, floors and caps are no whole units, held against all amounts that their nodes may have.
 * Everything is counted in quarters of a unit, so that it is a whole number.
 */
const QUARTERS = 4;
/** No tree is asked for more, over-assignment included. */
const MOST = 40 * QUARTERS;

const bound = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }).map((units) => units * QUARTERS) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 7 * QUARTERS }) },
);
const trees = treesOf(bound);
const targets = fc.oneof(
  fc.nat(24 * QUARTERS),
  fc.nat(24).map((units) => units * QUARTERS),
);
const rates = fc.oneof(
  { weight: 3, arbitrary: fc.constant([0, 0, 0]) },
  { weight: 1, arbitrary: fc.constantFrom([0.5, 0, 0], [0, 0.5, 0], [0, 0, 0.25]) },
);

/** A tree whose amounts are drawn first, and the bounds around them, so that most of these are met to the point. */
interface Drawn {
  weight: number;
  amount: number;
  isHeld: boolean;
  floor: number | undefined;
  cap: number | undefined;
  children: Drawn[];
}
const room = fc.option(fc.constantFrom(0, 0, 1, 2, 4, 6), { freq: 2, nil: undefined });
const drawn = (depth: number): fc.Arbitrary<Drawn> =>
  fc.record({
    weight: fc.constantFrom(0, 1, 1, 2, 3),
    amount: fc.nat(5 * QUARTERS),
    isHeld: fc.constantFrom(true, false, false),
    floor: room,
    cap: room,
    children:
      depth === LEVELS
        ? fc.constant([])
        : fc.array(drawn(depth + 1), { minLength: depth === 0 ? 1 : 0, maxLength: 3 }),
  });
const around = fc
  .record({ root: drawn(0), part: fc.constantFrom(0, 0, 1, 2, 3) })
  .map(({ root, part }) => {
    const bounded = (one: Drawn, name: string): { node: Node; amount: number } => {
      const under = one.children.map((child, k) => bounded(child, `${name}${k}`));
      const isLeaf = under.length === 0;
      // What is not held is a whole number of units at the leaves.
      const own = one.isHeld ? one.amount : Math.floor(one.amount / QUARTERS) * QUARTERS;
      const amount = isLeaf ? own : under.reduce((sum, child) => sum + child.amount, 0);
      const isHeld = one.isHeld && (isLeaf || one.amount % 3 === 0);
      return {
        amount,
        node: {
          name,
          weight: one.weight,
          hold: isHeld ? amount : 0,
          floor: one.floor === undefined ? 0 : Math.max(0, amount - one.floor),
          cap: one.cap === undefined ? 0 : amount + one.cap,
          children: under.map(({ node }) => node),
        },
      };
    };
    const { node, amount } = bounded(root, "n");
    return { root: { ...node, hold: 0, floor: 0, cap: 0 }, target: amount + part };
  })
  .filter(({ root, target }) => weightOf(root) > 0 && target < MOST);
const problems = fc.oneof(
  { weight: 1, arbitrary: fc.record({ root: trees, target: targets, over: rates }) },
  { weight: 3, arbitrary: around.map((given) => ({ ...given, over: [0, 0, 0] })) },
);
const many = { numRuns: 3 * runs.numRuns };

/** What a node may have: one amount, or whole units and, where it takes what its family has over, parts of one. */
type Room = {
  readonly fixed?: number;
  readonly wholes: readonly number[];
  readonly parts: readonly number[];
};

const isWhole = (amount: number): boolean => amount % QUARTERS === 0;
const up = (amount: number): number => Math.ceil(amount / QUARTERS) * QUARTERS;

/** What a node's children add up to, rounded half up to the unit where that is more than the node has. */
function handedOut(amount: number, rate: number): number {
  return rate === 0 ? amount : Math.floor((amount * (1 + rate)) / QUARTERS + 0.5) * QUARTERS;
}

/** What a node may have by those under it and its own bounds; nothing where there is no such tree. */
function roomOf(one: Node, level: number, over: readonly number[]): Room | undefined {
  const isLeaf = one.children.length === 0;
  const sums = isLeaf ? undefined : sumsOf(one, level, over);
  const fits = (amount: number): boolean => !sums || sums.all.has(handedOut(amount, over[level]));
  if (one.hold > 0) {
    const isInside = one.hold >= one.floor && (one.cap === 0 || one.hold <= one.cap);
    return isInside && fits(one.hold) ? { fixed: one.hold, wholes: [], parts: [] } : undefined;
  }
  const all = Array.from({ length: MOST }, (_, amount) => amount).filter(fits);
  if (sums && over[level] === 0 && sums.plain.size === 1 && !all.some(isWhole)) {
    const [only] = sums.plain;
    const isInside = only >= one.floor && (one.cap === 0 || only <= one.cap);
    return isInside && (one.cap === 0 || up(one.floor) <= one.cap)
      ? { fixed: only, wholes: [], parts: [] }
      : undefined;
  }
  const bounded = all.filter((amount) => amount >= up(one.floor) && (one.cap === 0 || amount <= one.cap));
  const wholes = bounded.filter(isWhole);
  if (wholes.length === 0) return undefined;
  return weightOf(one) === 0
    ? { wholes: wholes.slice(0, 1), parts: [] }
    : { wholes, parts: bounded.filter((amount) => !isWhole(amount)) };
}

/** What the children may add up to: all in whole units or fixed, or with one that takes a part of a unit as well. */
function sumsOf(one: Node, level: number, over: readonly number[]): { plain: Set<number>; all: Set<number> } {
  let [plain, taken] = [new Set([0]), new Set<number>()];
  const and = (sums: Set<number>, amounts: readonly number[]) =>
    [...sums].flatMap((sum) => amounts.map((amount) => sum + amount).filter((all) => all < MOST));
  for (const child of one.children) {
    const room: Room = roomOf(child, level + 1, over) ?? { wholes: [], parts: [] };
    const wholes = room.fixed === undefined ? room.wholes : [room.fixed];
    taken = new Set([...and(taken, wholes), ...and(plain, room.parts)]);
    plain = new Set(and(plain, wholes));
  }
  return { plain, all: new Set([...plain, ...taken]) };
}

test("every bound off the grid of units is kept on every level, or there is no such tree", () => {
  fc.assert(
    fc.property(problems, ({ root, target, over }) => {
      const found = solved(asked(root, target, over, 1, QUARTERS));
      const isPossible = sumsOf(root, 0, over).all.has(handedOut(target, over[0]));
      if (found instanceof Refused) return expect([found.answer, isPossible]).toEqual(["#N/A", false]);
      expect(isPossible).toBe(true);
      found.set(root.name, target / QUARTERS);
      walkThrough(root, 0, (one, level) => {
        const amount = found.get(one.name)! * QUARTERS;
        if (one.children.length > 0)
          expect(one.children.reduce((sum, child) => sum + found.get(child.name)! * QUARTERS, 0)).toBe(
            handedOut(amount, over[level]),
          );
        if (one.hold > 0) expect(amount).toBe(one.hold);
        expect(amount).toBeGreaterThanOrEqual(one.floor);
        if (one.cap > 0) expect(amount).toBeLessThanOrEqual(one.cap);
      });
    }),
    many,
  );
});

test("a family shares as SPLITTARGET does within what all under it leaves, and one takes what is no whole unit", () => {
  fc.assert(
    fc.property(problems, ({ root, target, over }) => {
      const problem = asked(root, target, over, 1, QUARTERS);
      const found = solved(problem);
      if (found instanceof Refused) return;
      const explains = (children: readonly Node[], shared: number): void => {
        const at = Array.from(problem.paths.values).indexOf(children[0].name);
        const told = explainTree(problem, { row: Math.floor(at / LEVELS), column: at % LEVELS });
        expect([told.current, told.handedOut * QUARTERS]).toEqual([0, shared]);
        expect(told.siblings.map(({ name, amount }) => [name, amount])).toEqual(
          children.map(({ name }) => [name, found.get(name)]),
        );
        const exact = told.siblings.reduce((sum, { exactAmount }) => sum + exactAmount, 0);
        expect(exact * QUARTERS).toBeCloseTo(shared, 6);
        for (const { exactAmount, step, amount } of told.siblings)
          expect(exactAmount + step).toBeCloseTo(amount, 6);
      };
      found.set(root.name, target / QUARTERS);
      walkThrough(root, 0, ({ name, children }, level) => {
        const shared = handedOut(found.get(name)! * QUARTERS, over[level]);
        const family = children.map((child) => ({
          weight: weightOf(child),
          isLeaf: child.children.length === 0,
          room: roomOf(child, level + 1, over)!,
        }));
        const least = family.map(({ room }) => room.fixed ?? room.wholes[0]);
        const left = shared - least.reduce((sum, amount) => sum + amount, 0);
        const part = ((left % QUARTERS) + QUARTERS) % QUARTERS;
        const amounts = children.map((child) => found.get(child.name)! * QUARTERS);
        if (children.length > 0) explains(children, shared);
        if (left < 0) {
          const below = family.findIndex(
            ({ room }, k) => room.fixed === undefined && room.parts.includes(least[k] - QUARTERS + part),
          );
          return expect(amounts).toEqual(
            least.map((amount, k) => (k === below ? amount - QUARTERS + part : amount)),
          );
        }
        const most = family.map(({ room }) => {
          const all = room.wholes[room.wholes.length - 1];
          return room.parts.includes(all + part) ? all + part : all;
        });
        // SPLITTARGET takes a cap of 0 for none.
        const open = family.flatMap(({ room }, k) => (room.fixed !== undefined || most[k] > 0 ? [k] : []));
        const of = (value: (k: number) => number) => columnOf(open.map((k) => value(k) / QUARTERS));
        if (!open.some((k) => family[k].weight > 0)) return;
        const { values } = splitTarget({
          target: shared / QUARTERS,
          unit: 1,
          weights: columnOf(open.map((k) => family[k].weight)),
          holds: of((k) => family[k].room.fixed ?? 0),
          floors: of((k) => (family[k].room.fixed === undefined ? least[k] : 0)),
          caps: of((k) => (family[k].room.fixed === undefined ? most[k] : 0)),
          shares: false,
        });
        expect(open.map((k) => amounts[k] / QUARTERS)).toEqual(Array.from(values));
      });
    }),
    many,
  );
});
