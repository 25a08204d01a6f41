import type { Language } from "../../core/language";
import type { Links, Place } from "../../core/opportunities/links";
import { funnelSheetWords } from "../../locale/sheets/funnel";
import type { CellValue } from "../checklistCells";
import { absolute } from "../planner/cells";
import { letters, quotedSheet } from "../reference";
import { reading, writing } from "../session";
import { asText } from "../text";
import type { Aftermath } from "../trouble";
import { blockAt } from "./columnRanges";
import type { FilledBlock } from "./figuresCells";
import { addChart, funnelChart, setLook, setRules, setWidths } from "./figuresLook";
import type { FiguresPlan } from "./figuresPlan";
import { assumptionBlock, assumptionCell, blocks, dataRows, rows } from "./layout";
import { askLinks } from "./links";
import { dataFigures, dataName, funnelMarks, linkName, setName } from "./names";
import { funnelKey, writeFunnelRecord } from "./record";

/** What the sheet is called unless somebody says otherwise. */
export const figuresSheetName = (language: Language): string => funnelSheetWords[language].sheet;

/** From A1 to the last cell that we fill. */
function wholeOf(filled: readonly FilledBlock[]): string {
  const last = Math.max(
    ...filled.map(({ cells, name }) => cells.length + (name === "main" ? 0 : rows.top - 1)),
  );
  const right = Math.max(...filled.map(({ name }) => blocks[name].column + blocks[name].width));
  return `A1:${letters(right - 1)}${last}`;
}

function setNames(context: Excel.RequestContext, plan: FiguresPlan, whole: string): void {
  const at = (address: string): string => `=${quotedSheet(plan.sheet)}!${absolute(address)}`;
  const set = (name: string, formula: string): void => setName(context, name, formula, plan.names);
  set(funnelMarks.sheet, at(whole));
  set(funnelMarks.assumptions, at(assumptionBlock));
  for (const figure of dataFigures) set(dataName(figure), at(`B${dataRows[figure]}`));
  for (const figure of plan.linked) set(linkName(figure), at(assumptionCell(figure)));
  const { source } = plan;
  if (source.kind === "range")
    set(funnelMarks.source, `=${quotedSheet(source.sheet)}!${absolute(source.address)}`);
  else if (plan.names.has(funnelMarks.source)) context.workbook.names.getItem(funnelMarks.source).delete();
}

/** Writes the figures in one sync. What Excel stops half-way is taken back: a new sheet whole, else cell by cell. */
export function writeFiguresSheet(plan: FiguresPlan): Promise<{ place: Place; links: Links }> {
  const { filled } = plan;
  const whole = wholeOf(filled);
  return writing(
    plan.isNew ? null : plan.sheet,
    async (context) => {
      const { worksheets, settings } = context.workbook;
      const sheet = plan.isNew ? worksheets.add(plan.sheet) : worksheets.getItem(plan.sheet);
      setNames(context, plan, whole);
      for (const address of plan.cleared) sheet.getRange(address).clear("All");
      if (plan.isNew) setWidths(sheet);
      setLook(sheet, filled);
      for (const { address, cells } of filled) sheet.getRange(address).formulas = cells as CellValue[][];
      setRules(sheet, plan.input);
      for (const chart of plan.charts) sheet.charts.getItem(chart).delete();
      addChart(sheet, plan.input);
      settings.add(
        funnelKey,
        writeFunnelRecord({ ...plan.record, filled: filled.map(({ address }) => address) }),
      );
      sheet.visibility = "Visible";
      sheet.activate();
      sheet.getRange("A1").select();
      const links = askLinks(context);
      await context.sync();
      return { place: { sheet: plan.sheet, address: whole }, links: links() };
    },
    () => takeBack(plan),
  );
}

function takeBack(plan: FiguresPlan): Promise<Aftermath> {
  return reading(async (context) => {
    const { names, settings, worksheets } = context.workbook;
    const setting = settings.getItemOrNullObject(funnelKey).load("value");
    const sheet = worksheets.getItemOrNullObject(plan.sheet).load("name");
    const charts = sheet.charts.load("items/name");
    const known = names.load("items/name");
    await context.sync();
    if (plan.isNew && !sheet.isNullObject) {
      sheet.delete();
      for (const { name } of known.items)
        if (name.startsWith(funnelMarks.sheet) && !plan.names.has(name)) names.getItem(name).delete();
    }
    if (!plan.isNew) {
      for (const { address } of plan.filled)
        sheet.getRange(address).formulas = slice(plan.before, address).map((line) => line.map(literal));
      for (const address of plan.cleared)
        sheet.getRange(address).formulas = slice(plan.before, address).map((line) => line.map(literal));
      setLook(sheet, plan.filled);
      setRules(sheet, plan.input);
      if (!charts.items.some(({ name }) => name === funnelChart)) addChart(sheet, plan.input);
    }
    if (plan.kept !== null) settings.add(funnelKey, plan.kept);
    else if (!setting.isNullObject) setting.delete();
    await context.sync();
    return { written: "nothing", present: null };
  });
}

const literal = (content: CellValue): CellValue =>
  typeof content === "string" && !content.startsWith("=") ? asText(content) : content;

/** The part of what stands on a sheet from A1 on. */
function slice(before: readonly (readonly CellValue[])[], address: string): CellValue[][] {
  const { row, column, rows: count, columns } = blockAt({ sheet: "", address });
  return before.slice(row, row + count).map((line) => line.slice(column, column + columns));
}
