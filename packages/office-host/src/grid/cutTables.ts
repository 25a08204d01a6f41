import { columnCount, rowCount } from "./address";
import type { Edits } from "./edits";
import type { GridTable } from "./gridTable";
import type { TableList } from "./tableList";

/** Tables that a step cut rows or columns from, and what they were before it or are after. */
interface Cut {
  ids: readonly string[];
  tables: readonly GridTable[];
}

const key = "cut tables";

/**
 * What a deletion of rows or columns took from tables, so that taking it back gives it to them again: lines that are
 * inserted where a table begins would only move it.
 */
export class CutTables {
  /** What the step that is being taken back, or made again, leaves. */
  private left: Cut | undefined;

  constructor(
    private readonly tables: TableList,
    private readonly edits: Edits,
  ) {
    edits.onExtra((extra) => {
      if (extra === key && edits.isUndoing) this.left = edits.extra<Cut>(key);
    });
  }

  /** Has those that were cut go back with the step that is under way. */
  remember(before: readonly GridTable[]): void {
    const cut = before.filter((table) => this.isCut(table));
    if (cut.length === 0) return;
    const ids = cut.map(({ id }) => id);
    const after = ids.flatMap((id) => this.tables.byId(id) ?? []);
    this.edits.keepExtra(key, { ids, tables: cut } satisfies Cut);
    this.edits.setExtra(key, { ids, tables: after } satisfies Cut);
  }

  /** Brings them to what they were, once the step has been taken back or made again. */
  restore(): void {
    const { ids, tables } = this.left ?? { ids: [], tables: [] };
    this.left = undefined;
    for (const table of tables) {
      const isNew = !this.tables.byId(table.id);
      this.tables.put(table);
      this.tables.tell({ kind: isNew ? "added" : "moved", table });
    }
    const stay = new Set(tables.map(({ id }) => id));
    for (const table of ids.flatMap((id) => this.tables.byId(id) ?? [])) {
      if (stay.has(table.id)) continue;
      this.tables.drop(table.id);
      this.tables.tell({ kind: "removed", table, cellsStay: false });
    }
  }

  private isCut(table: GridTable): boolean {
    const now = this.tables.byId(table.id)?.area;
    return !now || rowCount(now) < rowCount(table.area) || columnCount(now) < columnCount(table.area);
  }
}
