import { ICommandService, type Injector, type Workbook } from "@univerjs/core";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
} from "@univerjs/sheets-table";
import { sameArea } from "./address";
import type { Mutation } from "./edits";
import type { GridTable } from "./gridTable";
import type { TableList } from "./tableList";

/** A table as the grid has it. */
export type DrawnTable = ReturnType<DrawnTables["manager"]["getTableList"]>[number];

/** The grid's own list of tables, from which it draws them; kept as ours is. */
export class DrawnTables {
  readonly manager: TableManager;
  private readonly commands: ICommandService;
  private busy = false;

  constructor(
    injector: Injector,
    private readonly tables: TableList,
    private readonly workbook: () => Workbook,
  ) {
    this.manager = injector.get(TableManager);
    this.commands = injector.get(ICommandService);
  }

  /** True while what happens to the grid's list is our own doing. */
  get isOurDoing(): boolean {
    return this.busy;
  }

  quietly(work: () => void): void {
    const before = this.busy;
    this.busy = true;
    try {
      work();
    } finally {
      this.busy = before;
    }
  }

  async quietlyAwait(work: () => Promise<void>): Promise<void> {
    const before = this.busy;
    this.busy = true;
    try {
      await work();
    } finally {
      this.busy = before;
    }
  }

  /** Corrects the grid's own list of tables where it differs, without a step in the history. */
  project(): void {
    const unitId = this.workbook().getUnitId();
    this.quietly(() => {
      for (const table of this.tables.list()) {
        const drawn = this.manager.getTableById(unitId, table.id);
        const same =
          drawn &&
          sameArea(drawn.getRange(), table.area) &&
          drawn
            .getTableInfo()
            .columns.every(({ displayName }, index) => displayName === table.columns[index]?.name);
        if (same) continue;
        if (drawn) this.execute(this.removal(table));
        this.execute(this.addition(table));
      }
      for (const drawn of this.manager.getTableList(unitId))
        if (!this.tables.byId(drawn.id))
          this.commands.syncExecuteCommand(DeleteSheetTableMutation.id, {
            unitId,
            subUnitId: drawn.subUnitId,
            tableId: drawn.id,
          });
    });
  }

  private execute({ id, params }: Mutation): void {
    this.commands.syncExecuteCommand(id, params);
  }

  addition(table: GridTable): Mutation {
    return {
      id: AddSheetTableMutation.id,
      params: {
        unitId: this.workbook().getUnitId(),
        subUnitId: table.sheetId,
        tableId: table.id,
        name: table.name,
        range: { ...table.area },
        header: table.columns.map(({ name }) => name),
        options: {
          showHeader: table.headers,
          tableStyleId: themeOf(table.style),
          columns: table.columns.map(({ id, name }) => drawnColumn(id, name)),
        },
      },
    };
  }

  removal(table: GridTable): Mutation {
    return {
      id: DeleteSheetTableMutation.id,
      params: { unitId: this.workbook().getUnitId(), subUnitId: table.sheetId, tableId: table.id },
    };
  }

  naming(table: GridTable, name: string): Mutation {
    return {
      id: SetSheetTableMutation.id,
      params: {
        unitId: this.workbook().getUnitId(),
        subUnitId: table.sheetId,
        tableId: table.id,
        config: { name },
      },
    };
  }
}

/** What the grid needs to draw a table, in the form in which a snapshot holds it. */
export const drawnTable = (table: GridTable): object => ({
  id: table.id,
  name: table.name,
  range: { ...table.area },
  options: { showHeader: table.headers, tableStyleId: themeOf(table.style) },
  filters: { tableColumnFilterList: [] },
  columns: table.columns.map(({ id, name }) => drawnColumn(id, name)),
  meta: {},
});

const drawnColumn = (id: number, displayName: string) => ({
  id: `c${id}`,
  displayName,
  dataType: "string",
  formula: "",
  meta: {},
  style: {},
});

/** The theme of a table without colours. */
export const plainTheme = "table-plain";

/** The grid's six themes, by the colour family of Excel's styles, which come in rows of seven: the first is grey. */
export function themeOf(style: string): string {
  const number = Number(/\d+$/.exec(style)?.[0] ?? 2);
  if (/Light\d+$/.test(style) && number % 7 === 1) return plainTheme;
  return `table-default-${(number + 5) % 7 === 6 ? 0 : (number + 5) % 7}`.replace("-6", "-5");
}
