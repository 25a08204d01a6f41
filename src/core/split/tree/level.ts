import type { Range } from "../../range";
import { nameHash, sameName } from "./name";

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
  /** The rows whose paths go on, those of a node together and from the top down. */
  private rows: Int32Array;
  private sorted: Int32Array;
  private going: number;
  /** The node of each of them, and its name's hash; 0 where it has none. */
  private nodes: Int32Array;
  private hashes: Int32Array;
  /** How many nodes are found, the first row of each, and its first child. */
  private count = 1;
  private firstRow: Int32Array;
  private first: Int32Array;
  /** Where the paths that have ended on a blank do. */
  private leafOf?: Int32Array;
  /** An open hash table of one parent's children, counted from 1 on, and their hashes. */
  private slots = new Int32Array(1 << FEWEST_BITS);
  private children = new Int32Array(1 << FEWEST_BITS);
  private bits = FEWEST_BITS;

  constructor(private readonly paths: Range<string>) {
    const { rows } = paths;
    this.rows = new Int32Array(rows);
    for (let row = 0; row < rows; row++) this.rows[row] = row;
    this.sorted = new Int32Array(rows);
    this.going = rows;
    this.nodes = new Int32Array(rows);
    this.hashes = new Int32Array(rows);
    // Mostly the last level has nearly all the nodes.
    this.firstRow = new Int32Array(rows + (rows >> 2));
    this.first = new Int32Array(rows + (rows >> 2));
  }

  /** Reads the names in a column; the nodes of the level above are those from `above` to `next`, which is all so far. */
  read(column: number, above: number, next: number): number {
    this.makeRoom(next + this.rows.length + 1);
    this.hashColumn(column, next);
    const starts = this.sortRows(above, next);
    const { rows, nodes, hashes, first } = this;
    let going = 0;
    // Stryker disable next-line EqualityOperator: the next node has no rows yet, and its first child is set again.
    for (let parent = above; parent < next; parent++) {
      const eldest = this.count;
      first[parent] = eldest;
      this.clear(FEWEST_BITS);
      for (let n = starts[parent - above]; n < starts[parent - above + 1]; n++) {
        if (hashes[n] === 0) (this.leafOf ??= new Int32Array(this.paths.rows))[rows[n]] = parent;
        else {
          nodes[going] = this.nodeAt(rows[n], column, hashes[n], eldest);
          rows[going++] = rows[n];
        }
      }
    }
    this.going = going;
    return this.count;
  }

  /** The paths that still go on end on the last level, whose nodes are those from `above` on. */
  end(above: number) {
    const { leafOf: ended, hashes, rows, nodes, going, count, first, firstRow } = this;
    // Where no path has ended there is a row for every hash, and nobody asks for these any more.
    const leafOf = ended ?? hashes;
    for (let n = 0; n < going; n++) leafOf[rows[n]] = nodes[n];
    return {
      leafOf,
      hasBlanks: ended !== undefined,
      count,
      first: first.subarray(0, count + 1).fill(count, above),
      firstRow: firstRow.subarray(0, count),
    };
  }

  private makeRoom(length: number): void {
    if (length <= this.first.length) return;
    const { first, firstRow } = this;
    this.first = new Int32Array(length);
    this.first.set(first);
    this.firstRow = new Int32Array(length);
    this.firstRow.set(firstRow);
  }

  /** The hashes by row, where the first rows of the level will stand. */
  private hashColumn(column: number, next: number): void {
    const { rows, columns, values } = this.paths;
    const hashOf = this.firstRow.subarray(next, next + rows);
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

  /** Sorts the rows that go on by their nodes; those of node `above` + k are then from [k] to [k + 1]. */
  private sortRows(above: number, next: number): Int32Array {
    const { rows, sorted, nodes, hashes, firstRow, going } = this;
    const starts = new Int32Array(next - above + 2);
    for (let n = 0; n < going; n++) starts[nodes[n] - above + 2]++;
    for (let node = 2; node <= next - above; node++) starts[node] += starts[node - 1];
    // Filling moves each node's start up to the next one's.
    for (let n = 0; n < going; n++) {
      const place = starts[nodes[n] - above + 1]++;
      sorted[place] = rows[n];
      hashes[place] = firstRow[next + rows[n]];
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
    slots[slot] = node - eldest + 1;
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
