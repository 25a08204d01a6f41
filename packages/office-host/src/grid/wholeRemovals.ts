import { RANGE_TYPE } from "@univerjs/core";
import { LexerTreeBuilder, sequenceNodeType } from "@univerjs/engine-formula";
import { RemoveColByRangeCommand, RemoveRowByRangeCommand } from "@univerjs/sheets";
import { UpdateDefinedNameController, UpdateFormulaController } from "@univerjs/sheets-formula";
import { lastColumn, lastRow, parseArea, splitSheet, type Area } from "./address";
import type { Grid } from "./grid";

const kinds: Record<string, RANGE_TYPE | undefined> = {
  [RemoveRowByRangeCommand.id]: RANGE_TYPE.ROW,
  [RemoveColByRangeCommand.id]: RANGE_TYPE.COLUMN,
};

/**
 * Rows and columns that are removed are whole: the grid would take them to end where the sheet that is drawn ends, and
 * leave as it is what reaches further, `B:B` first of all. The whole sheet stays the whole sheet.
 */
export function removeWhole(grid: Grid): void {
  const removal = grid.commands.beforeCommandExecuted(({ id, params }) => {
    const rangeType = kinds[id];
    if (rangeType !== undefined)
      (params as { range: Area & { rangeType?: RANGE_TYPE } }).range.rangeType = rangeType;
  });
  grid.atEnd(() => removal.dispose());
  const lexer = withoutSheets(grid.injector.get(LexerTreeBuilder));
  for (const controller of [UpdateFormulaController, UpdateDefinedNameController])
    (
      grid.injector.get(controller as typeof UpdateFormulaController) as unknown as {
        _lexerTreeBuilder: LexerTreeBuilder;
      }
    )._lexerTreeBuilder = lexer;
}

/** Reads formulas so that references to all cells of a sheet are words like any other, which nothing moves. */
function withoutSheets(lexer: LexerTreeBuilder): LexerTreeBuilder {
  const read: LexerTreeBuilder["sequenceNodesBuilder"] = (formula) =>
    lexer
      .sequenceNodesBuilder(formula)
      ?.map((node) =>
        typeof node === "object" && node.nodeType === sequenceNodeType.REFERENCE && isSheet(node.token)
          ? node.token
          : node,
      );
  return Object.create(lexer, { sequenceNodesBuilder: { value: read } }) as LexerTreeBuilder;
}

function isSheet(reference: string): boolean {
  const area = parseArea(splitSheet(reference).rest);
  return (
    area?.startRow === 0 && area.startColumn === 0 && area.endRow === lastRow && area.endColumn === lastColumn
  );
}
