import { frozenNow } from "xlsx-book/frozenAnchors";
import type { FrozenCell } from "xlsx-book/frozenCells";
import type { CellValue } from "../../core/cellValue";
import type { Block } from "../addresses";
import { reading } from "../batch";
import { blockOf, blockProperties } from "../blocks";
import { askSince1904 } from "./dateSystem";
import { askMayNote, type MayNote } from "./formulaNotes";
import { askSettings, type ShareSettingValues } from "./settings";

/** A cell that holds a formula. */
export interface FormulaCell extends Block {
  readonly formula: string;
  readonly value: CellValue;
}

export interface FormulaSheet {
  readonly name: string;
  readonly isProtected: boolean;
  readonly cells: readonly FormulaCell[];
  /** Formulas of its conditional formats; none where only errors are looked for. */
  readonly rules: readonly string[];
}

/** A workbook's formulas. */
export interface FormulasFound {
  readonly sheets: readonly FormulaSheet[];
  /** The workbook's own names, each with its formula. */
  readonly names: ReadonlyMap<string, string>;
  /** Those of single sheets. */
  readonly sheetNames: readonly (readonly [name: string, formula: string])[];
  readonly settings: ShareSettingValues;
  /** What the settings keep of frozen and portable cells, where it stands now. */
  readonly kept: readonly FrozenCell[];
  /** What they keep of the formulas of tables' columns, which only a file can be given. */
  readonly keptColumns: readonly FrozenCell[];
  readonly mayNote: MayNote;
  /** Whether the workbook counts its days from 1904. */
  readonly since1904: boolean;
}

const properties = `${blockProperties},formulas,values`;

function cellsOf(range: Excel.Range): FormulaCell[] {
  const block = blockOf(range);
  return range.formulas.flatMap((line: unknown[], down) =>
    line.flatMap((formula, right): FormulaCell[] => {
      const value = range.values[down][right] as CellValue;
      // A text that looks like a formula is its own value.
      if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return [];
      const at = { row: block.row + down, column: block.column + right };
      return [{ sheet: block.sheet, ...at, rows: 1, columns: 1, formula, value }];
    }),
  );
}

/** Asks for the formulas of a sheet's conditional formats; the next sync tells. */
function askRules(sheet: Excel.Worksheet): () => string[] {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/customOrNullObject/rule/formula,items/cellValueOrNullObject/rule");
  return () =>
    formats.items.flatMap(({ customOrNullObject: custom, cellValueOrNullObject: value }) => [
      ...(custom.isNullObject ? [] : [custom.rule.formula]),
      ...(value.isNullObject ? [] : [value.rule.formula1, value.rule.formula2 ?? ""]),
    ]);
}

/**
 * Every formula of the workbook, or those that show an error; two syncs, whatever the number of sheets. Excel finds no
 * cells by their kind on protected sheets: of these all cells in use are read.
 */
export const lookAtFormulas = (which: "all" | "errors" = "all"): Promise<FormulasFound> =>
  reading(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load(
      "items/name,items/protection/protected,items/names/items/name,items/names/items/formula",
    );
    const names = workbook.names.load("items/name,items/formula");
    const settings = askSettings(context);
    const since1904 = askSince1904(context);
    // Who only looks for errors writes no notes.
    const comments = which === "all" ? askMayNote(context) : undefined;
    await context.sync();
    const mayNote = comments?.();
    const asked = sheets.items.map((sheet) => {
      const rules = which === "all" ? askRules(sheet) : () => [];
      if (sheet.protection.protected)
        return { sheet, rules, used: sheet.getUsedRangeOrNullObject(true).load(properties) };
      const areas =
        which === "all"
          ? sheet.getRange().getSpecialCellsOrNullObject("Formulas")
          : sheet.getRange().getSpecialCellsOrNullObject("Formulas", "Errors");
      return { sheet, rules, areas: areas.load(properties.replace(/(\w+)/g, "areas/items/$1")) };
    });
    await context.sync();
    const formulas = new Map(names.items.map(({ name, formula }) => [name, String(formula)]));
    const present = settings();
    const listed = sheets.items.map(({ name }) => name);
    const kept = frozenNow(present.frozen, formulas, listed);
    return {
      sheets: asked.map(({ sheet, rules, used, areas }) => ({
        name: sheet.name,
        rules: rules(),
        isProtected: sheet.protection.protected,
        cells: used
          ? used.isNullObject
            ? []
            : cellsOf(used)
          : areas.isNullObject
            ? []
            : areas.areas.items.flatMap(cellsOf),
      })),
      names: formulas,
      sheetNames: sheets.items.flatMap((sheet) =>
        sheet.names.items.map(({ name, formula }) => [name, String(formula)] as const),
      ),
      settings: present,
      kept: kept.filter(({ isColumn }) => !isColumn),
      keptColumns: kept.filter(({ isColumn }) => isColumn),
      since1904: since1904(),
      mayNote: mayNote?.() ?? (() => false),
    };
  });
