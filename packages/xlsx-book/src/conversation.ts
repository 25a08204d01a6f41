import type { Kept } from "./keptElement";

/** Who wrote a note, and the box that shows it. */
export interface NoteLook {
  author?: string;
  /** Shown without a pointer over the cell. */
  visible?: true;
  width?: number;
  height?: number;
  /** The colour of the box, as its file calls it, where that is not yellow. */
  fill?: string;
  /** Its text in letters of its own, for as long as that is what the note says. */
  letters?: Kept;
}

/** Someone who takes part in a conversation; the address is blank where none is known. */
export interface Person {
  name: string;
  email: string;
}

export interface Remark {
  text: string;
  author: Person;
  /** When it was said, in UTC: "2026-03-04T05:06:07.00". */
  at?: string;
  /** The parts of the text that name somebody who is to be told. */
  mentions?: { person: Person; start: number; length: number }[];
}

/** A comment and the replies to it. */
export interface Thread {
  resolved: boolean;
  remarks: Remark[];
}
