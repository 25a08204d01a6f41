import { languages } from "../../core/language";
import { columnsOf, type Row, type Table } from "../../core/model/table";
import { modelTableNames, type ModelTableName } from "../../core/model/tables";
import { Trouble } from "../../core/trouble";
import { modelWords } from "../../locale/sheets/model/words";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { asStep, type Aftermath } from "../../workbook/errors";
import { cellOf } from "../../workbook/model/cells";
import { readHeaders } from "../../workbook/model/headers";
import { modelTable } from "../../workbook/model/modelTable";
import { readModel, type FoundModel } from "../../workbook/model/readModel";
import { removeRows, type RowsToRemove } from "../../workbook/model/removeRows";
import { plainValue } from "../../workbook/text";
import { refuseNewer } from "./insertTables";

/** The cells by which an example row is known, whatever year it was written for: all but days and what follows. */
function keysOf(name: ModelTableName): { columns: readonly string[]; keys: ReadonlySet<string> } {
  const of = modelTable(name) as WordedTable;
  const columns = columnsOf(of.table).filter((id) => {
    const { kind, formula } = of.table.columns[id];
    return kind !== "date" && formula === undefined;
  });
  const keys = languages.flatMap((language) =>
    (modelWords[name][language].examples(() => 0) as readonly Partial<Row<Table>>[]).map((row) =>
      JSON.stringify(columns.map((id) => plainValue(cellOf(of, row, id, language)))),
    ),
  );
  return { columns, keys: new Set(keys) };
}

/** The example rows that nobody has changed. */
function examplesIn({ parts }: FoundModel): RowsToRemove[] {
  return [...parts].flatMap(([name, { table }]): RowsToRemove[] => {
    if (!table) return [];
    const { columns, keys } = keysOf(name);
    const { places } = readHeaders(modelTable(name) as WordedTable, table.headers);
    const own = new Set(Object.values(places));
    const rows = table.body.flatMap((cells, index) => {
      const key = JSON.stringify(columns.map((id) => cells[places[id] ?? -1] ?? ""));
      // Whoever wrote into a column of their own has begun to use the row.
      const isUntouched = cells.every((value, place) => own.has(place) || value === "");
      return keys.has(key) && isUntouched ? [index] : [];
    });
    return rows.length > 0 ? [{ name, table, rows }] : [];
  });
}

/** Clears the example rows that nobody has changed; rows of the user's own stay. Two syncs, one of them writing. */
export async function clearExamples(names: readonly ModelTableName[] = modelTableNames): Promise<void> {
  let attempt = 1;
  let begun = 0;
  const count = (tables: readonly RowsToRemove[]): number =>
    tables.reduce((all, { rows }) => all + rows.length, 0);
  const aftermath = async (): Promise<Aftermath> => {
    const left = count(examplesIn(await readModel(names)));
    const isUntouched = attempt === 1 && left === begun;
    return { present: null, written: left === 0 ? "all" : isUntouched ? "nothing" : "part" };
  };
  for (; attempt <= 3; attempt += 1) {
    const found = await asStep(attempt === 1 ? {} : { nothing: "unknown" }, () => readModel(names));
    refuseNewer(found.look);
    const tables = examplesIn(found);
    const locked = tables.find(({ name }) => found.parts.get(name)?.isProtected);
    if (locked) throw new Trouble("protected", { sheet: locked.table.sheet, written: "nothing" });
    if (attempt === 1) begun = count(tables);
    if (tables.length === 0 || (await removeRows(tables, aftermath))) return;
  }
  throw new Trouble("model-moving", { table: names[0], written: (await aftermath()).written });
}
