import type { ICellData, IDocumentData, IMutationInfo, ObjectMatrix } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/sheets-ui";
import type { Cells } from "office-host/grid/cells";
import type { Grid } from "office-host/grid/grid";
import { readPasted, unreadText } from "./pastedCell";

interface Target {
  subUnitId: string;
  pastedRange: { rows: number[]; cols: number[] };
}

interface Pasting {
  redos: IMutationInfo<{ subUnitId: string; cellValue?: Cells }>[];
}

interface Hook {
  onPastePlainText?(to: unknown, text: string, payload: unknown): Pasting;
}

/** What of the grid's pasting is replaced. */
interface Clipboard {
  _pasteUSM(
    data: { cellMatrix?: ObjectMatrix<ICellData> | null },
    target: Target,
    kind: string,
    source?: unknown,
  ): boolean;
  _pastePlainText(text: string, kind: string): Promise<boolean>;
  _clipboardHooks: Hook[];
}

/** The grid reads once more what has no document beside it, and makes texts of numbers with many digits. */
const asItIs = {} as IDocumentData;

/**
 * Has what is pasted from other programs read as what is typed: the grid reads texts in its own way, of which 2月3日 is
 * no day.
 */
export function readPastedTexts(grid: Grid): void {
  const clipboard = grid.injector.get(ISheetClipboardService) as unknown as Clipboard;
  const read = <Cell extends ICellData>(cell: Cell, sheetId: string, row: number, column: number): Cell => {
    const text = unreadText(cell);
    return text ? readPasted(cell, grid.typed(sheetId, row, column, text)) : cell;
  };
  const paste = clipboard._pasteUSM.bind(clipboard);
  clipboard._pasteUSM = (data, target, kind, source) => {
    const { rows, cols } = target.pastedRange;
    if (!source)
      data.cellMatrix?.forValue((row, column, cell) => {
        const [toRow, toColumn] = [rows[row], cols[column]];
        if (toRow === undefined || toColumn === undefined) return;
        const said = read(cell, target.subUnitId, toRow, toColumn);
        if (said !== cell) data.cellMatrix?.setValue(row, column, { ...said, p: asItIs });
      });
    return paste(data, target, kind, source);
  };
  const pasteText = clipboard._pastePlainText.bind(clipboard);
  const known = new WeakSet<Hook>();
  clipboard._pastePlainText = (text, kind) => {
    for (const hook of clipboard._clipboardHooks)
      if (!known.has(hook)) {
        known.add(hook);
        readText(hook, grid);
      }
    return pasteText(text, kind);
  };
}

/** Has one text that is pasted into a cell read so. */
function readText(hook: Hook, grid: Grid): void {
  const paste = hook.onPastePlainText?.bind(hook);
  if (!paste) return;
  hook.onPastePlainText = (to, text, payload) => {
    const pasting = paste(to, text, payload);
    if (unreadText({ v: text }) === undefined) return pasting;
    for (const { params } of pasting.redos)
      for (const [row, line] of Object.entries(params.cellValue ?? {}))
        for (const [column, cell] of Object.entries(line ?? {}))
          if (cell && !cell.f && !cell.p)
            line[Number(column)] = readPasted(
              cell,
              grid.typed(params.subUnitId, Number(row), Number(column), text.trim()),
            );
    return pasting;
  };
}
