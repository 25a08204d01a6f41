import { CellValueType, type ICellData } from "@univerjs/core";
import type { CellError, Scalar } from "xlsx-book/book";
import { tokenize } from "xlsx-book/formulaTokens";
import { isFormula } from "./formulaSyntax";
import { narrow } from "./narrow";
import { trimmed } from "./trimmed";
import { typedNumber } from "./typedNumber";

export const errorValues = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#BUSY!",
  "#CONNECT!",
  "#BLOCKED!",
  "#FIELD!",
  "#UNKNOWN!",
]);

/** What a person typed, understood as Excel understands it: a content and, for dates and percents, a format. */
export interface Typed {
  content: ICellData;
  number?: string;
}

/** Everything that a cell holds besides its look, blank. */
export const blankContent: ICellData = { v: null, f: null, si: null, p: null, t: null, ref: null };

const content = (cell: ICellData): ICellData => ({ ...blankContent, ...cell });
/** Words that nothing could take for a number, a truth or an error; the rest the grid has to be told, and shows with '. */
const isPlainWords = (value: string): boolean =>
  /^\p{L}/u.test(value) && Number.isNaN(Number(value)) && !/^(true|false)$/i.test(value);
const text = (value: string): ICellData =>
  content({ v: value, t: isPlainWords(value) ? CellValueType.STRING : CellValueType.FORCE_STRING });

/** A cell's content for a value that is already of its own kind: text stays text whatever it looks like. */
export function storedContent(value: Scalar | CellError): ICellData {
  if (value === null || value === "") return content({});
  if (typeof value === "number") return content({ v: value, t: CellValueType.NUMBER });
  if (typeof value === "boolean") return content({ v: value ? 1 : 0, t: CellValueType.BOOLEAN });
  if (typeof value === "object") return content({ v: value.error, t: CellValueType.STRING });
  return text(value);
}

/** A formula with the brackets that are missing at its end; undefined where it is broken in another way. */
export function completedFormula(formula: string): string | undefined {
  if (isFormula(formula)) return formula;
  const signs = tokenize(formula).filter(({ kind }) => kind === "open" || kind === "close");
  const missing = signs.reduce((open, { kind }) => open + (kind === "open" ? 1 : -1), 0);
  const completed = formula + ")".repeat(Math.max(0, missing));
  return isFormula(completed) ? completed : undefined;
}

/** What begins with "=" is a formula, in the narrow signs where it would be none in those that were typed. */
function writtenFormula(value: string): string | undefined {
  if (!/^[=＝]./s.test(value)) return undefined;
  const isNarrow = value.startsWith("=") && (isFormula(value) || narrow(value) === value);
  if (isNarrow) return value;
  return completedFormula(narrow(value)) ?? (value.startsWith("=") ? value : undefined);
}

/** Whether Excel asks for another text than this, typed into a cell: a formula that has all but its last brackets is one. */
export const isBrokenFormula = (value: string, format = "General"): boolean =>
  format !== "@" && /^[=＝]./s.test(value) && completedFormula(writtenFormula(value) ?? value) === undefined;

/**
 * Excel's reading of what is typed, or written through `values`: "=…", "+…" and "-…" are formulas, "'…" is text, "@" formats
 * keep text, and text that looks like a number, money, a percentage, a date, a time, TRUE or an error becomes one.
 */
export function typedContent(
  value: string | number | boolean,
  format = "General",
  language = "en-US",
): Typed {
  if (typeof value !== "string") return { content: storedContent(value) };
  if (value === "") return { content: content({}) };
  if (format === "@") return { content: text(value) };
  if (value.startsWith("'")) return { content: { ...text(value.slice(1)), custom: { prefix: "'" } } };
  const formula = writtenFormula(value);
  if (formula !== undefined) return { content: content({ f: formula }) };
  const said = trimmed(value);
  if (/^(true|false)$/i.test(said)) return { content: storedContent(said.toLowerCase() === "true") };
  if (errorValues.has(said.toUpperCase())) return { content: storedContent({ error: said.toUpperCase() }) };
  const number = typedNumber(said, language, new Date().getFullYear());
  // Excel begins a formula with a plus or a minus as well.
  const sum = `=${narrow(said)}`;
  if (!number && /^=[-+]./.test(sum) && isFormula(sum)) return { content: content({ f: sum }) };
  if (!number) return { content: text(value) };
  return {
    content: storedContent(number.value),
    ...(format === "General" && number.format !== undefined && { number: number.format }),
  };
}

/** The value a cell shows, as a Book keeps it. */
export function valueOf(
  cell: Pick<ICellData, "v" | "t" | "p" | "f"> | null | undefined | void,
): Scalar | CellError {
  if (!cell) return null;
  const value = cell.v ?? richText(cell);
  if (value === null || value === undefined) return null;
  if (cell.t === CellValueType.BOOLEAN)
    return value === 1 || value === true || value === "1" || /^true$/i.test(String(value));
  if (typeof value === "string") {
    if (cell.t !== CellValueType.FORCE_STRING && errorValues.has(value)) return { error: value };
    if (cell.t === CellValueType.NUMBER && value.trim() !== "" && Number.isFinite(Number(value)))
      return Number(value);
    return value;
  }
  return value;
}

function richText(cell: Pick<ICellData, "p">): string | null {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}
