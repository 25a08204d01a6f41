interface Common<Value> {
  /** What a cell is read as; only types have it. */
  readonly reads?: Value;
  /** A row without it is not whole. */
  readonly required?: true;
  /** In points; else what the kind takes. */
  readonly width?: number;
  /** Long texts: the cells wrap. */
  readonly wraps?: true;
  /** Somebody is named in it. */
  readonly names?: true;
  /** Worked out from other cells of the row: the formula, from how a cell of the row is written. */
  readonly formula?: (cell: (column: string) => string) => string;
}

/** A column whose cells need nothing but their kind. */
export interface PlainColumn<Value> extends Common<Value> {
  readonly kind: "key" | "text" | "phrase" | "mark" | "date" | "amount" | "number";
  /** The least that a figure may be. */
  readonly from?: number;
}
/** Numbers from one to another, both included; null is no limit. */
export interface LimitedColumn extends Common<number | null> {
  readonly kind: "count" | "days" | "share" | "factor";
  readonly from: number | null;
  readonly to: number | null;
}
/** One word of a list; `blank` is what an empty cell stands for. */
export interface ChoiceColumn<Id extends string, Value extends Id | null> extends Common<Value> {
  readonly kind: "choice";
  readonly ids: readonly Id[];
  readonly blank: Value;
}
export type Column =
  | PlainColumn<string>
  | PlainColumn<string | null>
  | PlainColumn<boolean>
  | PlainColumn<number | null>
  | LimitedColumn
  | ChoiceColumn<string, string | null>;
export type Kind = Column["kind"];

/** What tells a row from all others. */
export const key: PlainColumn<string> = { kind: "key" };
export const text: PlainColumn<string> = { kind: "text" };
/** What somebody is called. */
export const person: PlainColumn<string> = { kind: "text", names: true };
/** Text of several lines. */
export const note: PlainColumn<string> = { kind: "text", width: 200, wraps: true };
/** Words of ours by the row's key, in the sheet's language, until the user writes others; null while they are ours. */
export const phrase: PlainColumn<string | null> = { kind: "phrase", wraps: true };
/** A star, or nothing. */
export const mark: PlainColumn<boolean> = { kind: "mark" };
/** Excel serial of a day. */
export const date: PlainColumn<number | null> = { kind: "date" };
/** Money, or whatever else a target is given in. */
export const amount: PlainColumn<number | null> = { kind: "amount" };
/** The same where less than nothing makes no sense, such as a cost. */
export const cost: PlainColumn<number | null> = { kind: "amount", from: 0 };
/** Any figure, small or large. */
export const number: PlainColumn<number | null> = { kind: "number" };
/** A part of a whole: 0.3 for 30 %. */
export const share: LimitedColumn = { kind: "share", from: 0, to: 1 };
/** A change for better or worse: 0.12 for 12 % more. */
export const change: LimitedColumn = { kind: "share", from: null, to: null };
/** A part of a whole that may be passed: 1.3 for 130 %. */
export const attainment: LimitedColumn = { kind: "share", from: 0, to: null };
/** A length of time. */
export const days: LimitedColumn = { kind: "days", from: 0, to: null };
/** What something is multiplied by. */
export const factor: LimitedColumn = { kind: "factor", from: 0, to: null };
/** Whole numbers. */
export const count = (from = 0, to: number | null = null): LimitedColumn => ({ kind: "count", from, to });

/** One of these words, each by an id; a blank, and a word that is none of them, is null. */
export const choice = <Id extends string>(ids: readonly Id[]): ChoiceColumn<Id, Id | null> => ({
  kind: "choice",
  ids,
  blank: null,
});
/** The same; a blank, and a word that is none of them, stands for the one that is given. */
export const choiceOr = <Id extends string>(
  blank: NoInfer<Id>,
  ids: readonly Id[],
): ChoiceColumn<Id, Id> => ({ kind: "choice", ids, blank });

/** A figure that follows from other cells of its row, by native functions alone; blank while one of them is. */
export const computed = <C extends Column>(column: C, from: readonly string[], formula: string): C => ({
  ...column,
  formula: (cell) => {
    const cells = from.map(cell);
    const filled = formula.replace(/\$(\d)/g, (_, at: string) => cells[Number(at) - 1]);
    return `=IF(COUNT(${cells.join(",")})=${cells.length},${filled},"")`;
  },
});

export const required = <C extends Column>(column: C): C => ({ ...column, required: true });
/** With a width of its own, in points. */
export const sized = <C extends Column>(width: number, column: C): C => ({ ...column, width });
export const wrapped = <C extends Column>(column: C): C => ({ ...column, wraps: true });
