import type { Language } from "../../core/language";
import { columnsOf } from "../../core/model/table";
import { modelTableNames, type ModelTableName } from "../../core/model/tables";
import type { WordedTable } from "../../locale/sheets/tableWords";
import type { CellAddress } from "../../core/cellAddress";
import { addressOf, reference } from "../../workbook/addresses";
import { headerOf, languageOf, readHeaders } from "../../workbook/model/headers";
import { modelTable } from "../../workbook/model/modelTable";
import { linkName } from "../../workbook/model/modelMarks";
import type { FoundModel, FoundPart } from "../../workbook/model/readModel";

/** What a column is linked to: cells of the user's, or cells that are gone, with a table's column by its name. */
export type LinkState = CellAddress | { readonly gone: CellAddress | string };

/** How a table of the model stands. */
export type TableState =
  | { readonly kind: "absent" }
  /** Writing or mending it stopped half-way. */
  | { readonly kind: "unfinished" }
  /** Its sheet is there and has no table any more. */
  | { readonly kind: "lost"; readonly sheet: string }
  | {
      readonly kind: "there";
      readonly sheet: string;
      readonly language: Language;
      /** Headers that are missing, and those that are not ours: one of them may stand for a missing one. */
      readonly missing: readonly string[];
      readonly unknown: readonly string[];
    };

export interface PartState {
  readonly table: TableState;
  /** By column. */
  readonly links: Readonly<Record<string, LinkState>>;
}
export type ModelState = Readonly<Record<ModelTableName, PartState>>;

function tableState(of: WordedTable, part: FoundPart, isUnfinished: boolean): TableState {
  if (isUnfinished) return { kind: "unfinished" };
  const { table, sheet } = part;
  if (table === null) return sheet === null ? { kind: "absent" } : { kind: "lost", sheet };
  const language = languageOf(of, table.headers);
  const { missing, unknown } = readHeaders(of, table.headers);
  return {
    kind: "there",
    sheet: table.sheet,
    language,
    missing: missing.map((id) => headerOf(of, id, language)),
    unknown,
  };
}

/** How all tables of the model stand. */
export function stateOf({ look, parts }: FoundModel): ModelState {
  const each = modelTableNames.map((name): [ModelTableName, PartState] => {
    const of = modelTable(name) as WordedTable;
    const part = parts.get(name);
    if (!part) return [name, { table: { kind: "absent" }, links: {} }];
    const links = columnsOf(of.table).flatMap((column): [string, LinkState][] => {
      const linked = part.links.get(column);
      if (linked === undefined) return [];
      if (linked === "gone") {
        const { comment = "" } = look.names.get(linkName(name, column)) ?? {};
        return [[column, { gone: reference(comment) ?? comment }]];
      }
      return [[column, { sheet: linked.sheet, address: addressOf(linked) }]];
    });
    const { unfinished = [], mending = [] } = look.record ?? {};
    const isUnfinished = [...unfinished, ...mending].includes(name);
    return [name, { table: tableState(of, part, isUnfinished), links: Object.fromEntries(links) }];
  });
  return Object.fromEntries(each) as ModelState;
}
