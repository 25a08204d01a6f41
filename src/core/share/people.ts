import type { Language } from "../language";

/** Of one kind, all whom or what a file tells of people; with how often, where that can be counted. */
export interface PeopleTraces {
  readonly kind: Readonly<Record<Language, string>>;
  readonly traces: readonly { readonly name: string; readonly count?: number }[];
}

/** How a copy of the workbook is made. */
export interface CopyWish {
  readonly way: "live" | "portable" | "frozen";
  /** Whether what the file says of people is left out. */
  readonly withoutPeople: boolean;
}
