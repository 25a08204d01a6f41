import { IUniverInstanceService, type ICommandInfo, type IRange, type Workbook } from "@univerjs/core";
import {
  deserializeRangeWithSheetWithCache,
  generateStringWithSequence,
  LexerTreeBuilder,
  sequenceNodeType,
  serializeRange,
  serializeRangeWithSheet,
} from "@univerjs/engine-formula";
import {
  EffectRefRangId,
  type EffectRefRangeParams,
  getSeparateEffectedRangesOnCommand,
  handleCommonDefaultRangeChangeWithEffectRefCommands,
  handleDefaultRangeChangeWithEffectRefCommands,
  RefRangeService,
} from "@univerjs/sheets";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";
import { shiftFormula } from "xlsx-book/shiftFormula";
import { lastColumn, lastRow } from "./address";
import type { Grid } from "./grid";
import { shifted, type Shift } from "./shift";

type Follow = FormulaRefRangeService["registerRangeFormula"];
interface Cell {
  row: number;
  column: number;
}

const whole: Record<string, [axis: Shift["axis"], sign: 1 | -1] | undefined> = {
  [EffectRefRangId.InsertRowCommandId]: ["rows", 1],
  [EffectRefRangId.RemoveRowCommandId]: ["rows", -1],
  [EffectRefRangId.InsertColCommandId]: ["columns", 1],
  [EffectRefRangId.RemoveColCommandId]: ["columns", -1],
};

/** The area after whole rows or columns came or went; undefined where nothing of it is left, or they are no whole ones. */
function wholly(area: IRange, { id, params }: EffectRefRangeParams): [IRange | undefined] | undefined {
  const kind = whole[id];
  if (!kind) return undefined;
  const { startRow, endRow, startColumn, endColumn } = (params as { range: IRange }).range;
  const [from, to] = kind[0] === "rows" ? [startRow, endRow] : [startColumn, endColumn];
  return [shifted(area, { axis: kind[0], from, count: kind[1] * (to - from + 1) })];
}

function covered(area: IRange, info: EffectRefRangeParams): IRange[] {
  const now = wholly(area, info);
  if (now) return now[0] ? [now[0]] : [];
  return handleCommonDefaultRangeChangeWithEffectRefCommands(area, info);
}

function read(area: IRange, info: EffectRefRangeParams): IRange | null | undefined {
  const now = wholly(area, info);
  return now ? now[0] : handleDefaultRangeChangeWithEffectRefCommands(area, info);
}

const none = { undos: [], redos: [] };
const everywhere: IRange = { startRow: 0, endRow: lastRow, startColumn: 0, endColumn: lastColumn };
const cellRange = ({ row, column }: Cell): IRange => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});
const first = (ranges: readonly IRange[]): Cell => ({
  row: ranges[0]!.startRow,
  column: ranges[0]!.startColumn,
});
const holds = (ranges: readonly IRange[], { row, column }: Cell): boolean =>
  ranges.some(
    (range) =>
      row >= range.startRow &&
      row <= range.endRow &&
      column >= range.startColumn &&
      column <= range.endColumn,
  );

/**
 * Has what a rule covers and reads follow inserted, deleted and moved cells as one rule, as in Excel. The grid parts
 * its ranges at every shift, and lets neither half of `$B2` move that is absolute.
 */
export function followRules(grid: Grid): void {
  const service = grid.injector.get(FormulaRefRangeService);
  const lexer = grid.injector.get(LexerTreeBuilder);
  const ranges = grid.injector.get(RefRangeService);
  const units = grid.injector.get(IUniverInstanceService);
  /** By the workbook's id: while one is being opened, the grid has none yet. */
  const sheetNamed = (unitId: string, name: string): string | undefined =>
    units.getUnit<Workbook>(unitId)?.getSheetBySheetName(name)?.getSheetId();

  const afterwards = (
    formula: string,
    ofSheet: string,
    shifting: string,
    info: EffectRefRangeParams,
  ): string => {
    const nodes = lexer.sequenceNodesBuilder(formula);
    if (!nodes) return formula;
    const moved = nodes.map((node) => {
      if (typeof node !== "object" || node.nodeType !== sequenceNodeType.REFERENCE) return node;
      const { range, sheetName } = deserializeRangeWithSheetWithCache(node.token);
      const id = sheetName ? sheetNamed(grid.unitId, sheetName) : ofSheet;
      if (id !== shifting) return node;
      const now = read(range, info);
      if (!now) return { ...node, token: "#REF!" };
      const next = { ...range, ...now };
      return { ...node, token: sheetName ? serializeRangeWithSheet(sheetName, next) : serializeRange(next) };
    });
    return `=${generateStringWithSequence(moved)}`;
  };

  const follow: Follow = (unitId, sheetId, before, formulas, callback) => {
    const changed = (command: ICommandInfo) => {
      const info = command as EffectRefRangeParams;
      const effect = getSeparateEffectedRangesOnCommand(grid.injector, info);
      if (!effect || effect.unitId !== unitId) return none;
      const isHere = effect.subUnitId === sheetId;
      const after = isHere
        ? before
            .flatMap((range) => covered(range, info))
            .sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn)
        : before;
      if (after.length === 0) return callback([]);
      const was = isHere ? source(first(after), before, info) : first(before);
      const from = first(before);
      const asked = formulas.map((formula) =>
        formula.startsWith("=")
          ? afterwards(
              `=${shiftFormula(formula.slice(1), was.row - from.row, was.column - from.column)}`,
              sheetId,
              effect.subUnitId,
              info,
            )
          : formula,
      );
      const isSame = JSON.stringify([before, formulas]) === JSON.stringify([after, asked]);
      return isSame ? none : callback([{ formulas: asked, ranges: after }]);
    };
    const sheets = new Set([sheetId]);
    for (const node of formulas.flatMap((formula) => lexer.sequenceNodesBuilder(formula) ?? [])) {
      if (typeof node !== "object" || node.nodeType !== sequenceNodeType.REFERENCE) continue;
      const { sheetName } = deserializeRangeWithSheetWithCache(node.token);
      const other = sheetName && sheetNamed(unitId, sheetName);
      if (other) sheets.add(other);
    }
    const ends = [...sheets].map((id) => ranges.registerRefRange(everywhere, changed, unitId, id));
    return { dispose: () => ends.forEach((end) => end.dispose()) } as ReturnType<Follow>;
  };
  service.registerRangeFormula = follow;
}

/** The cell of the rule that is at `now` after the shift. */
function source(now: Cell, before: readonly IRange[], info: EffectRefRangeParams): Cell {
  const { range, fromRange, toRange } = info.params as Partial<
    Record<"range" | "fromRange" | "toRange", IRange>
  >;
  const [rows, columns] = range
    ? [range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1]
    : [
        (toRange?.startRow ?? 0) - (fromRange?.startRow ?? 0),
        (toRange?.startColumn ?? 0) - (fromRange?.startColumn ?? 0),
      ];
  const steps = range
    ? [
        [0, 0],
        [rows, 0],
        [-rows, 0],
        [0, columns],
        [0, -columns],
      ]
    : [
        [0, 0],
        [-rows, -columns],
      ];
  const cells = steps.map(([down, right]) => ({ row: now.row + down!, column: now.column + right! }));
  const isSource = (cell: Cell): boolean => {
    const there = holds(before, cell) && read(cellRange(cell), info);
    return !!there && there.startRow === now.row && there.startColumn === now.column;
  };
  return cells.find(isSource) ?? first(before);
}
