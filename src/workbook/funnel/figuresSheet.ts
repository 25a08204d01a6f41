import type { Language } from "../../core/language";
import type { CellAddress } from "../../core/cellAddress";
import type { Links } from "../../core/funnel/whatIf/links";
import { funnelSheetWords } from "../../locale/sheets/funnel";
import type { CellValue } from "../../core/cellValue";
import { absolute } from "../addresses";
import { letters, quotedSheet, reference } from "../addresses";
import { reading, writing } from "../batch";
import { putBackView } from "../standing";
import type { Aftermath } from "../errors";
import type { FilledBlock } from "./figuresCells";
import { addChart, redrawChart, setChoices, setLook, setSheet } from "./figuresLook";
import type { FiguresPlan } from "./figuresPlan";
import { askBack } from "./figuresStanding";
import { assumptionBlock, assumptionCell, blocks, dataRows, rows } from "./layout";
import { askLinks } from "./links";
import { dataFigures, dataName, funnelNames, isFunnelName, linkName } from "./names";
import { funnelKey, writeFunnelRecord } from "./record";
import { setName } from "../names";

/** What the sheet is called unless somebody says otherwise. */
export const figuresSheetName = (language: Language): string => funnelSheetWords[language].sheet;

/** From A1 to the last cell that we fill. */
function wholeOf(filled: readonly FilledBlock[]): string {
  const last = Math.max(
    ...filled.map(({ cells, name }) => cells.length + (name === "main" ? 0 : rows.top - 1)),
  );
  const right = Math.max(...filled.map(({ name, cells }) => blocks[name].column + cells[0].length));
  return `A1:${letters(right - 1)}${last}`;
}

function setNames(context: Excel.RequestContext, plan: FiguresPlan, whole: string): void {
  const at = (address: string): string => `=${quotedSheet(plan.sheet)}!${absolute(address)}`;
  const existing = new Set(plan.names.keys());
  const set = (name: string, formula: string): void => setName(context, name, formula, existing.has(name));
  set(funnelNames.sheet, at(whole));
  set(funnelNames.assumptions, at(assumptionBlock));
  for (const figure of dataFigures) set(dataName(figure), at(`B${dataRows[figure]}`));
  for (const figure of plan.linked) set(linkName(figure), at(assumptionCell(figure)));
  const { source } = plan;
  if (source.kind === "range")
    set(funnelNames.source, `=${quotedSheet(source.sheet)}!${absolute(source.address)}`);
  else if (plan.names.has(funnelNames.source)) context.workbook.names.getItem(funnelNames.source).delete();
}

/**
 * Writes the figures in one sync. What is kept says from the first action to the last that they are unfinished. What
 * Excel stops half-way is taken back: a new sheet whole, else cell by cell, look and all.
 */
export function writeFiguresSheet(plan: FiguresPlan): Promise<{ place: CellAddress; links: Links }> {
  const { filled, input } = plan;
  const whole = wholeOf(filled);
  return writing(
    plan.how === "new" ? null : plan.sheet,
    async (context) => {
      const { worksheets, settings } = context.workbook;
      settings.add(funnelKey, writeFunnelRecord(plan.begun));
      const sheet = plan.how === "new" ? worksheets.add(plan.sheet) : worksheets.getItem(plan.sheet);
      setNames(context, plan, whole);
      for (const address of plan.cleared) sheet.getRange(address).clear("All");
      if (plan.how !== "again") setSheet(sheet, plan.palette);
      setLook(sheet, filled, plan.palette);
      for (const { address, cells } of filled) sheet.getRange(address).formulas = cells as CellValue[][];
      setChoices(sheet, input);
      for (const chart of plan.charts) sheet.charts.getItem(chart).delete();
      if (plan.standing?.chart) redrawChart(sheet, input, plan.movesChart);
      else addChart(sheet, input, plan.palette);
      sheet.visibility = "Visible";
      sheet.activate();
      sheet.getRange("A1").select();
      settings.add(funnelKey, writeFunnelRecord(plan.record));
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
    const used = sheet.getUsedRangeOrNullObject(true).load("address");
    const marked = names.getItemOrNullObject(funnelNames.sheet).getRangeOrNullObject();
    marked.worksheet.load("name");
    const known = names.load("items/name,items/formula");
    const back = plan.standing && askBack(context, plan.standing, plan.input.words.length);
    await context.sync();
    const now = setting.isNullObject ? null : String(setting.value);
    const done = writeFunnelRecord(plan.record);
    // The same was kept before: that says nothing about how far the writing came.
    if (now === done && plan.kept !== done) return { written: "all", present: null };
    back?.();
    putBackView(context, plan.view);
    putBackNames(context, plan, known.items);
    // A sheet of that name may be somebody else's by now.
    const isOurs = used.isNullObject || (!marked.isNullObject && marked.worksheet.name === plan.sheet);
    if (plan.how !== "again" && !sheet.isNullObject && isOurs) sheet.delete();
    if (plan.kept !== null) settings.add(funnelKey, plan.kept);
    else if (now !== null) setting.delete();
    await context.sync();
    return { written: "nothing", present: null };
  });
}

/** Our names as they were; none that leads to a sheet that goes. */
function putBackNames(
  context: Excel.RequestContext,
  plan: FiguresPlan,
  now: readonly { readonly name: string; readonly formula: unknown }[],
): void {
  const { names } = context.workbook;
  const stays = (formula: string): boolean => plan.how !== "over" || reference(formula)?.sheet !== plan.sheet;
  const before = new Map([...plan.names].filter(([name, formula]) => isFunnelName(name) && stays(formula)));
  for (const { name, formula } of now) {
    if (!isFunnelName(name)) continue;
    const was = before.get(name);
    if (was === undefined) names.getItem(name).delete();
    else if (was !== String(formula)) names.getItem(name).formula = was;
  }
  for (const [name, formula] of before)
    if (!now.some((one) => one.name === name)) names.add(name, formula).visible = false;
}
