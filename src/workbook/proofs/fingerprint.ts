import { isError, type CellValue } from "../../core/cellValue";
import type { Kind } from "../../core/model/column";
import { columnsOf } from "../../core/model/table";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { quotedText, structured } from "../addresses";
import { readHeaders } from "../model/headers";
import { linkName } from "../model/modelMarks";
import { modelTable } from "../model/modelTable";
import type { FoundModel, FoundPart } from "../model/readModel";
import type { ModelTableName } from "../../core/model/tables";
import { textPrint } from "./textPrint";

/** What a column came to when it was read, and the native formula that says what it comes to now. */
export interface ColumnPrint {
  readonly formula: string;
  readonly value: number;
}

const texts: readonly Kind[] = ["key", "text", "phrase", "mark", "choice"];

/**
 * Figures by their sum, each times its place from the top, and texts by their characters: it changes when a cell does,
 * and when cells change places, but for rare luck. Of a column with errors it is where they are that counts.
 */
function printOf(kind: Kind, cells: string, values: readonly CellValue[]): ColumnPrint {
  const at = `ROW(${cells})-MIN(ROW(${cells}))+1`;
  const sumOf = (figure: (value: CellValue) => number): number =>
    values.reduce<number>((all, value, index) => all + figure(value) * (index + 1), 0);
  if (values.some(isError))
    return {
      formula: `SUMPRODUCT(ISERROR(${cells})*(${at}))`,
      value: sumOf((value) => Number(isError(value))),
    };
  if (texts.includes(kind)) return textPrint(cells, at, values);
  return {
    formula: `SUMPRODUCT(${cells},${at})`,
    value: sumOf((value) => (typeof value === "number" ? value : 0)),
  };
}

function printsIn(name: ModelTableName, { table, links }: FoundPart): [string, ColumnPrint][] {
  const of = modelTable(name) as WordedTable;
  const places = table ? readHeaders(of, table.headers).places : {};
  return columnsOf(of.table).flatMap((column): [string, ColumnPrint][] => {
    const { kind } = of.table.columns[column];
    const linked = links.get(column);
    const key = `${name} ${column}`;
    if (linked === "gone") return [];
    if (linked)
      return [
        [
          key,
          printOf(
            kind,
            linkName(name, column),
            linked.values.map(([value]) => value),
          ),
        ],
      ];
    const place = places[column];
    if (!table || place === undefined) return [];
    const cells = structured(table.name, String(table.headers[place]));
    return [
      [
        key,
        printOf(
          kind,
          cells,
          table.body.map((row) => row[place]),
        ),
      ],
    ];
  });
}

/** The prints of all columns that are there, by table and column. */
export const printsOf = ({ parts }: FoundModel): ReadonlyMap<string, ColumnPrint> =>
  new Map([...parts].flatMap(([name, part]) => printsIn(name, part)));

/** A formula that is blank for as long as the columns come to what they came to, and then says a word. */
export function staleFormula(prints: readonly ColumnPrint[], word: string): string {
  // As near as doubles come that are added up in another order.
  const near = (value: number): number => Math.max(1e-6, Math.abs(value) * 1e-12);
  const same = prints.map(({ formula, value }) => `ABS(${formula}-${value})<=${near(value)}`);
  return `=IFERROR(IF(AND(${same.join(",")}),"",${quotedText(word)}),${quotedText(word)})`;
}
