import { exact, floorOf, ONE, whole, ZERO } from "../../decimal";
import type { Exact } from "../../decimal";
import type { Amount, BoundedTree, Children, NodeRoom, Side } from "./boundedTree";
import type { BoundArgument } from "./bounds";
import { between, checkHold, conflict, floorOverCap } from "./conflict";
import { levelOf } from "./nodes";
import { leastRaisedTo, mostRaisedTo, raised } from "./raise";

/**
 * What bounds leave each node, those of all that is under it included: from `least` to `most` whole units. So a
 * parent that is split within its children's room can always be split further down.
 *
 * From the leaves up: children together reach every whole amount between the sums of their least and their most (a
 * node that weighs nothing stays at its least), and a node may have whatever is raised to one of these.
 * A fixed node has one amount, as typed where it is held; so has one over whose children none is free to take what
 * a hold has beyond whole units.
 */
export class Room implements NodeRoom {
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly fixed: Uint8Array;
  private readonly over = new Map<number, Exact>();
  private readonly bounded: Uint8Array;

  constructor(private readonly asked: BoundedTree) {
    const { count } = asked.tree;
    this.least = new Float64Array(count);
    this.most = new Float64Array(count).fill(Infinity);
    this.fixed = new Uint8Array(count);
    this.bounded = new Uint8Array(count);
    for (let node = count - 1; node > 0; node--) {
      this.settle(node);
      const weighs = asked.weights.values[node] > 0;
      if (this.fixed[node] || this.least[node] > 0 || (weighs && this.most[node] < Infinity))
        this.bounded[asked.tree.parent[node]] = 1;
    }
  }

  /** Whether one of a node's children is fixed or bounded. */
  isBounded(node: number): boolean {
    return this.bounded[node] === 1;
  }

  /** What a fixed node has beyond whole units. */
  overOf(node: number): Exact {
    return this.over.get(node) ?? ZERO;
  }

  children(node: number): Children {
    const { first } = this.asked.tree;
    let units = 0;
    let over = ZERO;
    let least = 0;
    let most = 0;
    for (let child = first[node]; child < first[node + 1]; child++) {
      if (this.fixed[child] === 0) {
        least += this.least[child];
        most += this.most[child];
        continue;
      }
      units += this.least[child];
      // Stryker disable next-line ConditionalExpression: nothing adds nothing, but takes time.
      if (this.over.has(child)) over = over.add(this.overOf(child));
    }
    return { fixed: this.amountOf(units, over), least, most };
  }

  /** What is left of an amount for the children that are not fixed. */
  left(node: number, amount: Amount, { fixed } = this.children(node)): Amount {
    const shared = this.handedOut(node, amount);
    return this.amountOf(shared.units - fixed.units, shared.over.sub(fixed.over));
  }

  /** What a node's children add up to. */
  handedOut(node: number, { units, over }: Amount): Amount {
    const rate = this.rateOf(node);
    return rate > 0 ? { units: raised(units, over, rate), over: ZERO } : { units, over };
  }

  /** Below 0 where the children need more than an amount hands out, above 0 where they cannot take it. */
  against(node: number, amount: Amount, children = this.children(node)): Side | 0 {
    const { units, over } = this.left(node, amount, children);
    if (units < children.least)
      return units === children.least - 1 && this.takerBelow(node, over) >= 0 ? 0 : -1;
    if (units > children.most) return 1;
    return units < children.most || this.isDust(over) || this.anyTakes(node, over) ? 0 : 1;
  }

  /** Whether a node that is not fixed may have these units and what is over them. */
  takes(node: number, units: number, over: Exact): boolean {
    const { bounds, grid, tree } = this.asked;
    const cap = bounds.caps?.amounts[node] ?? 0;
    if (cap > 0 && exact(cap).div(grid.unit).sub(exact(units)).compare(over) < 0) return false;
    return tree.first[node] === tree.first[node + 1] || this.against(node, { units, over }) === 0;
  }

  /**
   * The first of a node's children that may have what is over in place of its last unit; −1 where none may. A hold
   * off the grid of units leaves such room under a node.
   */
  takerBelow(node: number, over: Exact): number {
    const { tree, weights, bounds, grid } = this.asked;
    if (this.isDust(over)) return -1;
    for (let child = tree.first[node]; child < tree.first[node + 1]; child++) {
      // A leaf has its floor at the least, so that it never gives a unit.
      if (this.fixed[child] > 0 || weights.values[child] === 0) continue;
      const units = this.least[child] - 1;
      if (units >= grid.up(bounds.floors?.amounts[child] ?? 0) && this.takes(child, units, over))
        return child;
    }
    return -1;
  }

  isDust(over: Exact): boolean {
    return over.n === 0n || over.abs().compare(this.asked.dust) <= 0;
  }

  /** Whether one of a node's children takes what is over although all are at their most. */
  private anyTakes(node: number, over: Exact): boolean {
    const { tree, weights } = this.asked;
    for (let child = tree.first[node]; child < tree.first[node + 1]; child++)
      if (this.fixed[child] === 0 && weights.values[child] > 0 && this.takes(child, this.most[child], over))
        return true;
    return false;
  }

  /** Refuses what a node has, by a bound of its own or as the whole target, where those under it do not suit it. */
  check(node: number, by: BoundArgument | "target", amount: Amount, only?: Side): void {
    const children = this.children(node);
    const side = this.against(node, amount, children);
    if (side === 0 || side !== (only ?? side)) return;
    this.checkReached(node, children);
    throw conflict(this.asked, this, node, by, amount, side);
  }

  /** Refuses bounds that no amount of their node is raised to. */
  private checkReached(node: number, children: Children): void {
    if (this.rateOf(node) === 0) return;
    const [least, most] = this.wholeRoom(node, children);
    if (least > most) throw between(this.asked, this, node);
  }

  private settle(node: number): void {
    const { bounds, grid, weights, tree } = this.asked;
    const floor = bounds.floors?.amounts[node] ?? 0;
    const cap = bounds.caps?.amounts[node] ?? 0;
    const hold = bounds.holds?.amounts[node] ?? 0;
    const isLeaf = tree.first[node] === tree.first[node + 1];
    if (hold > 0) {
      checkHold(this.asked, node, hold, floor, cap);
      const held = this.amountIn(hold);
      if (!isLeaf) this.check(node, "holds", held);
      this.fix(node, held);
      return;
    }
    const floorUp = grid.up(floor);
    const capDown = cap > 0 ? grid.down(cap) : Infinity;
    if (floorUp > capDown) throw floorOverCap(this.asked, node, floor, cap);
    let [least, most] = [0, Infinity];
    if (!isLeaf) {
      const children = this.children(node);
      const only = this.onlyAmount(node, children);
      if (only) {
        this.check(node, "floors", this.amountIn(floor), 1);
        if (cap > 0) this.check(node, "caps", this.amountIn(cap), -1);
        this.fix(node, only);
        return;
      }
      [least, most] = this.wholeRoom(node, children);
      this.checkReached(node, children);
      // Stryker disable next-line EqualityOperator: a floor that is the most is checked, and will do.
      if (floorUp > most) this.check(node, "floors", { units: floorUp, over: ZERO });
      // Stryker disable next-line EqualityOperator: so is a cap that is the least.
      if (capDown < least) this.check(node, "caps", { units: capDown, over: ZERO });
    }
    this.least[node] = Math.max(least, floorUp);
    this.most[node] = weights.values[node] > 0 ? Math.min(most, capDown) : this.least[node];
  }

  private fix(node: number, { units, over }: Amount): void {
    this.fixed[node] = 1;
    this.least[node] = this.most[node] = units;
    if (!this.isDust(over)) this.over.set(node, over);
  }

  /** Where children are all but fixed at no whole amount, and none may take what is over: the only one left. */
  private onlyAmount(node: number, { fixed, least, most }: Children): Amount | undefined {
    if (fixed.over.n === 0n || this.rateOf(node) > 0 || least < most) return undefined;
    const rest = ONE.sub(fixed.over);
    if (this.anyTakes(node, rest) || this.takerBelow(node, rest) >= 0) return undefined;
    return { units: fixed.units + least, over: fixed.over };
  }

  /** The least and the most whole units that a node may have for its children's sake. */
  private wholeRoom(node: number, { fixed, least, most }: Children): [least: number, most: number] {
    const rate = this.rateOf(node);
    let [low, high] = [fixed.units + least, fixed.units + most];
    if (fixed.over.n !== 0n) {
      const rest = ONE.sub(fixed.over);
      if (this.takerBelow(node, rest) < 0) low++;
      if (most < Infinity && this.anyTakes(node, rest)) high++;
    }
    return [leastRaisedTo(low, rate), mostRaisedTo(high, rate)];
  }

  private rateOf(node: number): number {
    return this.asked.rates[levelOf(this.asked.tree.starts, node)] ?? 0;
  }

  /** An amount as typed, in whole units and what is over them. */
  private amountIn(amount: number): Amount {
    const { grid } = this.asked;
    const units = grid.down(amount);
    if (grid.amount(units) === amount) return { units, over: ZERO };
    return this.amountOf(units, exact(amount).div(grid.unit).sub(exact(units)));
  }

  private amountOf(units: number, over: Exact): Amount {
    if (this.isDust(over)) return { units, over: ZERO };
    const more = floorOf(over.add(this.asked.dust));
    const rest = over.sub(whole(more));
    return { units: units + Number(more), over: this.isDust(rest) ? ZERO : rest };
  }
}
