import type { CellValue } from "../../core/cellValue";
import { addressOf, type Block } from "../addresses";
import { reading, readingWithView, writing } from "../batch";
import type { Palette } from "../../core/palette";
import { askPalette } from "../palette";
import { askStanding, putBack, putBackView, type Standing, type View } from "../standing";
import type { ShareChange } from "../share/shareChange";
import { putShare, takeBackForms } from "../share/writeShare";
import { askSettings } from "../share/settings";
import { asText } from "../text";
import type { Aftermath } from "../errors";

export interface HeadWrite {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
/** A formula and the cells that it fills: it spills over them, or stands in each of them. */
export interface FormulaWrite {
  readonly formula: string;
  readonly fills: Block;
  readonly spills: boolean;
  /** A number format for each column. */
  readonly formats: readonly string[];
  /** That of the first row, where it has another. */
  readonly topFormat?: string;
}
export interface PlanWrite {
  /** All cells that are written to. */
  readonly area: Block;
  readonly heads: readonly HeadWrite[];
  /** All cells that look like a header, those that a formula fills among them. */
  readonly headers: readonly Block[];
  /** Those of them that stand over figures. */
  readonly figureHeads: readonly Block[];
  /** All cells that look like a total. */
  readonly totals: readonly Block[];
  readonly formulas: readonly FormulaWrite[];
  /** How wide the area's columns must be, in points; null in a table, whose columns keep their widths. */
  readonly widths: readonly number[] | null;
  /** Names that its formulas call, which the workbook has not yet; null where there are none. */
  readonly forms: ShareChange | null;
}

/** The cells that get a look of their own. */
const dressedBy = ({ headers, totals }: PlanWrite): readonly Block[] => [...headers, ...totals];

const rangeOf = (context: Excel.RequestContext, block: Block): Excel.Range =>
  context.workbook.worksheets.getItem(block.sheet).getRange(addressOf(block));

/** What a plan would be written over, and where the user looks. */
export interface FoundArea {
  readonly area: Standing;
  /** The look of the cells that its headers and then its totals take. */
  readonly dressed: readonly Standing[];
  readonly palette: Palette;
  readonly view: View;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  /** Whether formulas are to need no add-in, and the names and sheets that are there. */
  readonly isNative: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly sheets: readonly string[];
}
type Visibility = Excel.Worksheet["visibility"];

/** So many number formats can be asked for besides the cells; of a larger plan they are put back as General. */
const mostNumbers = 150_000;

/** One sync. */
export const readArea = (plan: PlanWrite): Promise<FoundArea> =>
  readingWithView(async (context, ask) => {
    const { area } = plan;
    const numbers = area.rows * area.columns <= mostNumbers;
    const standing = askStanding(rangeOf(context, area), {
      numbers,
      widths: plan.widths?.length ?? 0,
    });
    const dressed = dressedBy(plan).map((block) => askStanding(rangeOf(context, block), { looks: true }));
    const palette = askPalette(context);
    const view = ask(context);
    const worksheet = context.workbook.worksheets.getItem(area.sheet).load("visibility");
    worksheet.protection.load("protected");
    const settings = askSettings(context);
    const names = context.workbook.names.load("items/name,items/formula");
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return {
      area: standing(),
      dressed: dressed.map((block) => block()),
      palette: palette(),
      view: view(),
      visibility: worksheet.visibility,
      isProtected: worksheet.protection.protected,
      isNative: settings().native === true,
      names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
      sheets: sheets.items.map(({ name }) => name),
    };
  });

/**
 * Writes a plan and selects it, in one sync. If Excel stops half-way, all that was written is put back as it stood
 * before, its look too. The selection comes last and says that all is done.
 */
export const writePlan = (plan: PlanWrite, before: FoundArea): Promise<void> =>
  writing(
    plan.area.sheet,
    async (context) => {
      const { area } = plan;
      const written = rangeOf(context, area);
      if (plan.forms) putShare(context, plan.forms);
      if (before.visibility !== "Visible") written.worksheet.visibility = "Visible";
      for (const { formula, fills, spills, formats, topFormat } of plan.formulas) {
        formats.forEach((format, at) => {
          if (format === "General") return;
          rangeOf(context, { ...fills, column: fills.column + at, columns: 1 }).numberFormat = [[format]];
        });
        if (topFormat) rangeOf(context, { ...fills, rows: 1 }).numberFormat = [[topFormat]];
        const target = spills ? { ...fills, rows: 1, columns: 1 } : fills;
        rangeOf(context, target).formulas = Array.from({ length: target.rows }, () => [formula]);
      }
      // After a formula: by that the plan is known again, should nothing come after this.
      for (const block of plan.headers) {
        const { font, fill } = rangeOf(context, block).format;
        font.bold = true;
        font.color = "#FFFFFF";
        fill.color = before.palette.ink;
      }
      if (plan.headers.length > 0)
        for (const block of plan.figureHeads) rangeOf(context, block).format.horizontalAlignment = "Right";
      for (const block of plan.totals) {
        const { font, fill } = rangeOf(context, block).format;
        font.bold = true;
        font.color = "#000000";
        fill.color = before.palette.soft;
      }
      for (const { row, column, text } of plan.heads)
        rangeOf(context, { sheet: area.sheet, row, column, rows: 1, columns: 1 }).values = [[asText(text)]];
      // Never narrower than somebody has made it.
      plan.widths?.forEach((width, at) => {
        if (width <= before.area.widths[at]) return;
        const column = rangeOf(context, { ...area, column: area.column + at, rows: 1, columns: 1 });
        column.format.columnWidth = width;
      });
      written.worksheet.activate();
      written.select();
      await context.sync();
    },
    () => takeBack(plan, before),
  );

const sameFormula = (a: CellValue, b: string): boolean =>
  String(a).replaceAll(" ", "").toLowerCase() === b.replaceAll(" ", "").toLowerCase();

/** The cells that a plan writes to, each with whether it holds now what the plan writes; the others are spills. */
export function writtenCells(plan: PlanWrite, { block, formulas }: Standing): ReadonlyMap<string, boolean> {
  const held = (row: number, column: number) => formulas[row - block.row]?.[column - block.column] ?? "";
  return new Map([
    ...plan.heads.map(({ row, column, text }): [string, boolean] => [
      `${row},${column}`,
      held(row, column) === text,
    ]),
    ...plan.formulas.flatMap(({ formula, fills, spills }) =>
      Array.from({ length: spills ? 1 : fills.rows }, (_, down): [string, boolean] => [
        `${fills.row + down},${fills.column}`,
        sameFormula(held(fills.row + down, fills.column), formula),
      ]),
    ),
  ]);
}

const isSelected = ({ area }: PlanWrite, { sheet, selected }: View): boolean =>
  sheet === area.sheet && selected === addressOf(area);

async function takeBack(plan: PlanWrite, before: FoundArea): Promise<Aftermath> {
  const now = await readArea(plan);
  const written = writtenCells(plan, now.area);
  const isThere = [...written.values()].every(Boolean);
  // Selected already before: that says nothing about how far the writing came.
  if (isThere && isSelected(plan, now.view) && !isSelected(plan, before.view))
    return { written: "all", present: null };
  await reading(async (context) => {
    putBackPlan(context, plan, before, now);
    await context.sync();
  });
  if (plan.forms) await takeBackForms(plan.forms);
  return { written: "nothing", present: null };
}

/** All that a plan wrote, as it stood before. Queued; the caller syncs. */
export function putBackPlan(
  context: Excel.RequestContext,
  plan: PlanWrite,
  before: FoundArea,
  now: FoundArea,
): void {
  const written = writtenCells(plan, now.area);
  putBack(context, before.area, now.area, (row, column) => written.has(`${row},${column}`));
  before.dressed.forEach((block, at) => putBack(context, block, now.dressed[at], () => false));
  if (before.view.sheet !== now.view.sheet || before.view.selected !== now.view.selected)
    putBackView(context, before.view);
  if (before.visibility !== now.visibility)
    context.workbook.worksheets.getItem(plan.area.sheet).visibility = before.visibility;
}
