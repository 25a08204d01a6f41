import type { PortableDays, PortableForm } from "xlsx-book/portableFormula";

/** A function's native form: the text of a LAMBDA for a defined name, and how it is called. */
export interface ShareForm extends PortableForm {
  readonly lambda: string;
  /** How far its figures may lie from the function's, of their size; left out where they are amounts. */
  readonly tolerance?: number;
}

/** A country's calendar, from one of Excel's dates to another. */
export interface ShareCalendar extends PortableDays {
  /** Public holidays, and weekend days that are worked. */
  readonly off: readonly number[];
  readonly on: readonly number[];
}

/** Our functions as a workbook may call them; their native forms are long, and loaded when somebody shares. */
export interface ShareForms {
  /** The functions' permanent names. */
  readonly functions: readonly string[];
  readonly forms: Readonly<Record<string, ShareForm | undefined>>;
  /** The days of the country that a text names, as far as a workbook without the add-in gets them. */
  readonly calendar: (text: string) => ShareCalendar | undefined;
}
