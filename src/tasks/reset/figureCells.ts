import type { CellValue } from "../../core/cellValue";
import { figuresIn, resetTables, type Place, type ResetTable } from "../../core/reset/change";
import { Trouble } from "../../core/trouble";
import { readHeaders } from "../../workbook/model/headers";
import { modelOf } from "../../workbook/model/modelData";
import { modelTable } from "../../workbook/model/modelTable";
import type { WordedTable } from "../../locale/sheets/tableWords";
import type { ColumnWrite } from "../../workbook/reset/columnWrites";
import type { FoundReset } from "../../workbook/reset/readReset";
import { refuseNewer } from "../model/insertTables";

/** The figures of the plan as they stand, each by its name. */
export interface FigureCells {
  /** A formula as text, else the value; undefined where there is no such figure. */
  readonly held: (figure: string) => CellValue | undefined;
  /** What the cell comes to. */
  readonly value: (figure: string) => CellValue | undefined;
  readonly columns: (wanted: ReadonlyMap<string, CellValue>) => readonly ColumnWrite[];
}

/** By these columns a row is known to be where it was. */
const keys: Readonly<Record<ResetTable, readonly string[]>> = {
  stGoal: [],
  stPlan: ["owner"],
  stPeriods: ["level", "start"],
};

/** Refuses what a reset cannot write to: a newer version's sheets, protected ones, links to the user's own cells. */
export function refuseUnwritable({ model, history }: FoundReset): void {
  refuseNewer(model.look);
  for (const name of resetTables) {
    const part = model.parts.get(name);
    if (part && [...part.links.keys()].some((column) => column === "target" || keys[name].includes(column)))
      throw new Trouble("reset-linked", { table: name });
    if (!part?.table) throw new Trouble("model-absent", { table: name });
    if (part.isProtected) throw new Trouble("protected", { sheet: part.table.sheet, written: "nothing" });
  }
  if (history.isProtected) throw new Trouble("protected", { sheet: history.sheet, written: "nothing" });
  if (history.sheet === null && model.look.isStructureProtected)
    throw new Trouble("structure-protected", { written: "nothing" });
}

export function figureCells({ model, formulas }: FoundReset): FigureCells {
  const places = figuresIn(modelOf(model));
  const placesOf = (name: ResetTable) => {
    const table = model.parts.get(name)?.table;
    if (!table) return null;
    const of = modelTable(name) as WordedTable;
    const found = readHeaders(of, table.headers).places as Readonly<Record<string, number | undefined>>;
    const { target } = found;
    return target === undefined ? null : { table, target, keys: keys[name].map((id) => found[id] ?? -1) };
  };
  const tables = new Map(resetTables.map((name) => [name, placesOf(name)]));
  const at = (figure: string): Place | undefined => places.get(figure);
  return {
    held: (figure) => {
      const place = at(figure);
      const found = place && tables.get(place.table);
      return found ? formulas.get(place.table)?.[place.index]?.[found.target] : undefined;
    },
    value: (figure) => {
      const place = at(figure);
      const found = place && tables.get(place.table);
      return found ? found.table.body[place.index]?.[found.target] : undefined;
    },
    columns: (wanted) =>
      resetTables.flatMap((name): ColumnWrite[] => {
        const found = tables.get(name);
        if (!found) return [];
        const { table, target } = found;
        const cells: (CellValue | null)[] = table.body.map(() => null);
        for (const [figure, value] of wanted) {
          const place = at(figure);
          if (place?.table === name) cells[place.index] = value;
        }
        if (cells.every((cell) => cell === null)) return [];
        const { name: excelName, headers, body: seen } = table;
        return [{ table: excelName, header: String(headers[target]), seen, keys: found.keys, cells }];
      }),
  };
}
