/**
 * Finds the child of a node by its name. A hash table over the nodes themselves: with a million leaves a Map
 * would spend most of a split's time on keys.
 */
export class Children {
  private readonly slots: Int32Array;
  private readonly hashes: Int32Array;
  private readonly names: string[] = [""];

  constructor(
    most: number,
    private readonly parent: Int32Array,
  ) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most)));
    this.hashes = new Int32Array(most);
  }

  /** The child of `parent` with that name, or `next`, which must be the number after the last, where there is none. */
  at(parent: number, name: string, next: number): number {
    let hash = Math.imul(parent, 0x9e3779b1);
    for (let k = 0; k < name.length; k++) hash = Math.imul(hash ^ name.charCodeAt(k), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const node = this.slots[slot];
      if (node === 0) {
        this.slots[slot] = next;
        this.hashes[next] = hash;
        this.names[next] = name;
        this.parent[next] = parent;
        return next;
      }
      if (this.hashes[node] === hash && this.parent[node] === parent && this.names[node] === name)
        return node;
    }
  }
}
