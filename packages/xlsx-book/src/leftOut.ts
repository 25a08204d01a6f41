export type LeftOutCode =
  | "alignment"
  | "array-size"
  | "borders"
  | "cell-pictures"
  | "chart-details"
  | "chart-sheets"
  | "charts"
  | "conditional-formats"
  | "connections"
  | "controls"
  | "custom-properties"
  | "custom-views"
  | "custom-xml"
  | "data-model"
  | "external-links"
  | "fills"
  | "macros"
  | "name-cycles"
  | "other-add-ins"
  | "page-setup"
  | "pictures"
  | "pivot-tables"
  | "rich-text"
  | "row-or-column-formats"
  | "shapes"
  | "slicers"
  | "sparklines"
  | "unreadable-parts"
  | "validations";

/** What a file holds and a Book can't: it is not in the workbook shown, nor in a file saved from it. */
export interface LeftOut {
  code: LeftOutCode;
  count: number;
}

/** Counts what is left out. */
export class LeftOuts {
  private readonly counts = new Map<LeftOutCode, number>();

  add(code: LeftOutCode, count = 1): void {
    if (count > 0) this.counts.set(code, (this.counts.get(code) ?? 0) + count);
  }

  list(): LeftOut[] {
    return [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => ({ code, count }));
  }
}
