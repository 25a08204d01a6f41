import type { Range } from "../../range";
import { nameHash, sameName } from "./name";

/** The nodes of one level, numbered on from those above: by parent, then by first appearance. */
type Level = {
  readonly firstRow: Int32Array;
  /** The first child of each node of the level above. */
  readonly firstOfParents: Int32Array;
};

/** Two numbers a slot: a hash, and the node that has it, counted from 1. */
const WIDTH = 2;
const FEWEST_SLOTS = 16;

/**
 * Finds the nodes of a tree level by level, by an open hash table of a level's own: with a million leaves a Map
 * would spend most of a split's time on keys, and one table for all levels on fetching memory.
 */
export class LevelReader {
  private readonly hashes: Int32Array;
  /** By the order in which a level's nodes are found. */
  private readonly parent: Int32Array;
  private readonly firstRow: Int32Array;
  private slots = new Int32Array(0);
  private count = 0;

  constructor(
    private readonly paths: Range<string>,
    /** The node to which each row's path has come, moved down a level by each reading. */
    private readonly nodeOf: Int32Array,
  ) {
    const { rows, columns, values } = paths;
    this.parent = new Int32Array(rows);
    this.firstRow = new Int32Array(rows);
    this.hashes = new Int32Array(rows * columns);
    for (let at = 0; at < this.hashes.length; at++) this.hashes[at] = nameHash(values[at]);
  }

  /** Reads the names in a column; the nodes of the level above are those from `above` to `next`. */
  read(column: number, above: number, next: number): Level {
    this.find(column);
    const { count, parent, firstRow, nodeOf, paths } = this;
    const firstOfParents = new Int32Array(next - above);
    for (let k = 0; k < count; k++) firstOfParents[parent[k] - above]++;
    for (let k = 0, start = next; k < firstOfParents.length; k++) {
      const children = firstOfParents[k];
      firstOfParents[k] = start;
      start += children;
    }
    const place = firstOfParents.slice();
    const level = { firstRow: new Int32Array(count), firstOfParents };
    // From here on a node's parent is of no use, and its number is.
    for (let k = 0; k < count; k++) {
      const node = place[parent[k] - above]++;
      parent[k] = node;
      level.firstRow[node - next] = firstRow[k];
    }
    for (let row = 0, at = column; row < nodeOf.length; row++, at += paths.columns)
      if (paths.values[at] !== "") nodeOf[row] = parent[nodeOf[row]];
    return level;
  }

  /** Moves rows with a name in the column to the nodes of this level, counted as they are found. */
  private find(column: number): void {
    const { nodeOf, hashes } = this;
    const { columns, values } = this.paths;
    this.slots = new Int32Array(FEWEST_SLOTS * WIDTH);
    this.count = 0;
    // Rows that belong together mostly stand together.
    let [lastParent, lastAt, last] = [-1, 0, 0];
    for (let row = 0, at = column; row < nodeOf.length; row++, at += columns) {
      if (values[at] === "") continue;
      const parent = nodeOf[row];
      if (parent !== lastParent || hashes[at] !== hashes[lastAt] || values[at] !== values[lastAt]) {
        last = this.at(parent, row, at);
        lastParent = parent;
        lastAt = at;
      }
      nodeOf[row] = last;
    }
  }

  /** The node under a parent with the name at a cell; a new one where there is none. */
  private at(parent: number, row: number, at: number): number {
    const { slots } = this;
    const { columns, values } = this.paths;
    let hash = Math.imul(this.hashes[at] ^ Math.imul(parent + 1, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 13;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (; slots[slot + 1] !== 0; slot = (slot + WIDTH) & mask) {
      if (slots[slot] !== hash) continue;
      const node = slots[slot + 1] - 1;
      if (
        this.parent[node] === parent &&
        sameName(values[this.firstRow[node] * columns + (at % columns)], values[at])
      )
        return node;
    }
    const node = this.count++;
    slots[slot] = hash;
    slots[slot + 1] = this.count;
    this.parent[node] = parent;
    this.firstRow[node] = row;
    if (this.count * WIDTH * 2 > slots.length) this.grow();
    return node;
  }

  private grow(): void {
    const before = this.slots;
    const slots = new Int32Array(before.length * 2);
    const mask = slots.length - 1;
    for (let from = 0; from < before.length; from += WIDTH) {
      if (before[from + 1] === 0) continue;
      let slot = (before[from] << 1) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + WIDTH) & mask;
      slots[slot] = before[from];
      slots[slot + 1] = before[from + 1];
    }
    this.slots = slots;
  }
}
