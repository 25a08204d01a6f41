import type { Language } from "../core/language";
import type { Row, Table } from "../core/model/table";
import { modelTableNames, type ModelTableName, type ModelTables } from "../core/model/tables";
import { modelWords } from "../locale/sheets/model/words";
import type { WordedTable } from "../locale/sheets/tableWords";
import { insertWholePlan } from "../tasks/wholePlan/insertWholePlan";
import { readPlanList } from "../tasks/wholePlan/readPlanList";
import { cellOf } from "../workbook/model/cells";
import { modelTable } from "../workbook/model/modelTable";

/** Rows of tables by the ids of their columns, as far as they are known. */
type RowsOf = { readonly [Name in ModelTableName]?: readonly Partial<Row<ModelTables[Name]>>[] };

/** A company whose plan is to be made. */
export interface SampleCompany {
  /** The table that lists its sellers with what they sold. */
  readonly list: string;
  readonly year: number;
  readonly target: number;
  readonly over: number;
  /** What its people fill into the plan's rows, from the first on. */
  readonly filledIn: RowsOf;
  /** What they add below. */
  readonly added: RowsOf;
}

/**
 * Makes a company's plan in the open workbook: the pane's «whole plan in one go» from the list of its sellers, then
 * what only people know is typed into the cells that it left blank.
 */
export async function makeSamplePlan(company: SampleCompany, language: Language): Promise<void> {
  const { year, target, over } = company;
  const { list } = await readPlanList(company.list);
  const sheets = Object.fromEntries(modelTableNames.map((name) => [name, modelWords[name][language].title]));
  await insertWholePlan({ language, year, target, over, list, sheets });
  await Excel.run(async (context) => {
    for (const name of modelTableNames) {
      const table = context.workbook.tables.getItem(name);
      fillIn(table, modelTable(name) as WordedTable, company.filledIn[name] ?? [], language);
      add(table, modelTable(name) as WordedTable, company.added[name] ?? [], language);
      table.getRange().format.autofitRows();
    }
    await context.sync();
  });
}

/** Types rows over a table's first ones, in the columns of which anything is known. */
function fillIn(
  table: Excel.Table,
  of: WordedTable,
  rows: readonly Partial<Row<Table>>[],
  language: Language,
): void {
  for (const id of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const column = Object.keys(of.table.columns).indexOf(id);
    const cells = table
      .getDataBodyRange()
      .getCell(0, column)
      .getResizedRange(rows.length - 1, 0);
    cells.values = rows.map((row) => [cellOf(of, row, id, language)]);
  }
}

function add(
  table: Excel.Table,
  of: WordedTable,
  rows: readonly Partial<Row<Table>>[],
  language: Language,
): void {
  if (rows.length === 0) return;
  const ids = Object.keys(of.table.columns);
  table.rows.add(
    undefined,
    rows.map((row) => ids.map((id) => cellOf(of, row, id, language))),
  );
}
