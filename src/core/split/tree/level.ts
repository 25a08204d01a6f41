import type { Range } from "../../range";
import { nameHash, sameName } from "./name";

/** The nodes of one level, numbered on from those above: by parent, then by first appearance. */
type Level = {
  readonly firstRow: Int32Array;
  /** The first child of each node of the level above. */
  readonly firstOfParents: Int32Array;
};

const FEWEST_BITS = 4;
/** 2^32 over the golden ratio: the top bits of a product with it scatter hashes (Knuth, TAOCP 3, 6.4). */
const SCATTER = 0x9e3779b1;

/**
 * Finds the nodes of a tree level by level. Rows stand sorted by the node to which their paths have come, so that names
 * are looked up only among those under one node, and memory is read nearly in order: with a million leaves one table
 * for all of them, or a Map, would spend most of a split's time on fetching memory. Lists are few and used again, since
 * some 64 MB of them set off a collection of all garbage, which takes as long as reading the tree.
 */
export class LevelReader {
  /** Whether a path has ended on a blank. */
  hasBlanks = false;
  /** The rows whose paths go on, those of a node together and from the top down. */
  private rows: Int32Array;
  private sorted: Int32Array;
  private going: number;
  /** The node of each of them, counted within its level, and its name's hash; 0 where it has none. */
  private readonly nodes: Int32Array;
  private readonly hashes: Int32Array;
  /** The nodes that are found on this level, and the first row of each; before they are looked for, the hashes by row. */
  private count = 1;
  private readonly firstRow: Int32Array;
  /** An open hash table of one parent's children, counted from 1 on, and their hashes. */
  private slots = new Int32Array(1 << FEWEST_BITS);
  private children = new Int32Array(1 << FEWEST_BITS);
  private bits = FEWEST_BITS;

  constructor(
    private readonly paths: Range<string>,
    /** Where the node at which each row's path ends is written. */
    private readonly leafOf: Int32Array,
  ) {
    const { rows } = paths;
    this.rows = new Int32Array(rows);
    for (let row = 0; row < rows; row++) this.rows[row] = row;
    this.sorted = new Int32Array(rows);
    this.going = rows;
    this.nodes = new Int32Array(rows);
    this.hashes = new Int32Array(rows);
    this.firstRow = new Int32Array(rows);
  }

  /** Reads the names in a column; the nodes of the level above are those from `above` to `next`. */
  read(column: number, above: number, next: number): Level {
    this.hashColumn(column);
    const starts = this.sortRows();
    const { rows, nodes, hashes, leafOf } = this;
    const firstOfParents = new Int32Array(next - above);
    this.count = 0;
    let going = 0;
    for (let parent = 0; parent < firstOfParents.length; parent++) {
      const eldest = this.count;
      firstOfParents[parent] = next + eldest;
      this.clear(FEWEST_BITS);
      for (let n = starts[parent]; n < starts[parent + 1]; n++) {
        if (hashes[n] === 0) {
          leafOf[rows[n]] = above + parent;
          this.hasBlanks = true;
        } else {
          nodes[going] = this.nodeAt(rows[n], column, hashes[n], eldest);
          rows[going++] = rows[n];
        }
      }
    }
    this.going = going;
    const { firstRow, count } = this;
    // No level follows the last, which has nearly all the nodes.
    const kept = column === this.paths.columns - 1 ? firstRow.subarray(0, count) : firstRow.slice(0, count);
    return { firstRow: kept, firstOfParents };
  }

  /** The paths that still go on end on the last level, whose nodes are those from `above` on. */
  end(above: number): void {
    for (let n = 0; n < this.going; n++) this.leafOf[this.rows[n]] = above + this.nodes[n];
  }

  private hashColumn(column: number): void {
    const { firstRow: hashOf } = this;
    const { columns, values } = this.paths;
    // Rows that belong together mostly stand together.
    let [last, hash] = ["", 0];
    for (let row = 0, at = column; row < hashOf.length; row++, at += columns) {
      const name = values[at];
      if (name !== last) {
        hash = name === "" ? 0 : nameHash(name) || 1;
        last = name;
      }
      hashOf[row] = hash;
    }
  }

  /** Sorts the rows that go on by their nodes; those of node k are then from [k] to [k + 1]. */
  private sortRows(): Int32Array {
    const { rows, sorted, nodes, hashes, firstRow: hashOf, going, count } = this;
    const starts = new Int32Array(count + 2);
    for (let n = 0; n < going; n++) starts[nodes[n] + 2]++;
    for (let node = 2; node <= count; node++) starts[node] += starts[node - 1];
    // Filling moves each node's start up to the next one's.
    for (let n = 0; n < going; n++) {
      const place = starts[nodes[n] + 1]++;
      sorted[place] = rows[n];
      hashes[place] = hashOf[rows[n]];
    }
    this.rows = sorted;
    this.sorted = rows;
    return starts;
  }

  /** The node of a row's name among its parent's children from the eldest on; a new one where there is none. */
  private nodeAt(row: number, column: number, hash: number, eldest: number): number {
    const { slots, bits, children, firstRow } = this;
    const { columns, values } = this.paths;
    const mask = (1 << bits) - 1;
    let slot = Math.imul(hash, SCATTER) >>> (32 - bits);
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const child = slots[slot] - 1;
      // Stryker disable next-line ConditionalExpression: names tell as well, but later.
      if (children[child] !== hash) continue;
      const node = eldest + child;
      if (sameName(values[firstRow[node] * columns + column], values[row * columns + column])) return node;
    }
    const node = this.count++;
    firstRow[node] = row;
    children[node - eldest] = hash;
    slots[slot] = this.count - eldest;
    if (slots[slot] * 2 > mask) this.grow(slots[slot]);
    return node;
  }

  private grow(count: number): void {
    this.clear(this.bits + 1);
    const { slots, bits, children } = this;
    const mask = (1 << bits) - 1;
    for (let child = 0; child < count; child++) {
      let slot = Math.imul(children[child], SCATTER) >>> (32 - bits);
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = child + 1;
    }
  }

  /** Empties so many slots, and makes room for as many children. */
  private clear(bits: number): void {
    this.bits = bits;
    if (this.slots.length >= 1 << bits) this.slots.fill(0, 0, 1 << bits);
    else {
      const { children } = this;
      this.slots = new Int32Array(1 << bits);
      this.children = new Int32Array(1 << bits);
      this.children.set(children);
    }
  }
}
