import type { PlanPerson, WorkbookCells } from "../../packages/cli/src/readiness/addIn";
import type { Column } from "../core/model/column";
import { columnsOf } from "../core/model/table";
import { modelTableNames } from "../core/model/tables";
import { readHeaders } from "../workbook/model/headers";
import { modelTable } from "../workbook/model/modelTable";
import { sameName } from "../workbook/names";

/** Who the tables of a plan in a file name: owners, people who sell, whoever does what a review decided. */
export function planPeople(workbook: WorkbookCells): PlanPerson[] {
  const counts = new Map<string, number>();
  for (const name of modelTableNames) {
    const found = workbook.tables.find((table) => sameName(table.name, name));
    if (!found) continue;
    const of = modelTable(name);
    const columns: Readonly<Record<string, Column>> = of.table.columns;
    const [headers = [], ...rows] = workbook.tableValues(found.name);
    const places: Readonly<Record<string, number | undefined>> = readHeaders(of, headers).places;
    for (const id of columnsOf(of.table)) {
      const place = places[id];
      if (!columns[id].names || place === undefined) continue;
      for (const row of rows) {
        const person = String(row[place]).trim();
        if (person !== "") counts.set(person, (counts.get(person) ?? 0) + 1);
      }
    }
  }
  return [...counts].map(([person, cells]) => ({ name: person, cells }));
}
