/** The same sequence of fractions for the same seed (mulberry32), with what tests draw from it. */
export class Seeded {
  constructor(private state: number) {}

  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to, but not with, `below`. */
  whole(below: number): number {
    return Math.floor(this.fraction() * below);
  }

  one<T>(list: readonly T[]): T {
    return list[this.whole(list.length)] as T;
  }

  chance(share: number): boolean {
    return this.fraction() < share;
  }
}
