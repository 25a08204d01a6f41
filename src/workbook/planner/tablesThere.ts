import { blockOf, blockProperties } from "../blocks";
import type { Block } from "../addresses";

/** A table with its body's place. */
export interface TableThere {
  readonly name: string;
  /** Headers and totals included. */
  readonly whole: Block;
  readonly body: Block;
  readonly columns: readonly string[];
}

/** Asks for all tables; the first sync tells their names, the second where they are. */
export function askTables(context: Excel.RequestContext) {
  const tables = context.workbook.tables.load("items/name");
  return {
    afterFirst() {
      const asked = tables.items.map((table) => ({
        name: table.name,
        whole: table.getRange().load(blockProperties),
        body: table.getDataBodyRange().load(blockProperties),
        columns: table.columns.load("items/name"),
      }));
      return {
        afterSecond: (): TableThere[] =>
          asked.map(({ name, whole, body, columns }) => ({
            name,
            whole: blockOf(whole),
            body: blockOf(body),
            columns: columns.items.map((column) => column.name),
          })),
      };
    },
  };
}
