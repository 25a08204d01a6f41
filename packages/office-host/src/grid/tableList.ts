import { intersection, type Area } from "./address";
import type { GridTable, NewTable, TableChange } from "./gridTable";

/** The tables that are known, and who is told of their changes. */
export class TableList {
  /** How often they were not what they had been. */
  changes = 0;
  private readonly known = new Map<string, GridTable>();
  private readonly listeners = new Set<(change: TableChange) => void>();
  private nextColumn = 1;
  private nextTable = 1;

  list(): GridTable[] {
    return [...this.known.values()];
  }

  byId(id: string): GridTable | undefined {
    return this.known.get(id);
  }

  byName(name: string): GridTable | undefined {
    return this.list().find((table) => table.name.toLowerCase() === name.toLowerCase());
  }

  at(sheetId: string, area: Area): GridTable[] {
    return this.list().filter((table) => table.sheetId === sheetId && intersection(table.area, area));
  }

  put(table: GridTable): void {
    this.known.set(table.id, table);
    this.changes += 1;
  }

  drop(id: string): void {
    this.known.delete(id);
    this.changes += 1;
  }

  clear(): void {
    this.known.clear();
    this.changes += 1;
  }

  onChange(listener: (change: TableChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: TableChange): void {
    for (const listener of this.listeners) listener(change);
  }

  /** Says which columns of `before` the table has no more. */
  tellLost(before: GridTable, table: GridTable): void {
    for (const column of before.columns)
      if (!table.columns.some(({ id }) => id === column.id))
        this.tell({ kind: "column-lost", table, from: column.name });
  }

  newId(): string {
    for (;;) {
      const id = `{T${this.nextTable.toString(16).toUpperCase().padStart(8, "0")}}`;
      this.nextTable += 1;
      if (!this.known.has(id)) return id;
    }
  }

  newColumn(name: string): GridTable["columns"][number] {
    const column = { id: this.nextColumn, name };
    this.nextColumn += 1;
    return column;
  }

  /** The table with ids for its columns. */
  made(table: NewTable): GridTable {
    return { ...table, columns: table.columns.map((name) => this.newColumn(name)) };
  }
}
