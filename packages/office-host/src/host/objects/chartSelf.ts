import { parseArea, splitSheet } from "../../grid/address";
import type { GridChart } from "../../grid/cells";
import { notFound, OfficeError } from "../errors";
import type { Run, Target } from "../officeType";

/** A chart is known by its id, whatever it is called and wherever it stands. */
export interface ChartSelf {
  sheetId: string;
  id: string;
}

export const chartTarget = (self: ChartSelf): Target => ({ type: "Chart", self });

export const chartOf = (run: Run, { sheetId, id }: ChartSelf): GridChart => {
  const chart = run.grid.charts(sheetId).find((known) => known.id === id);
  if (!chart) throw notFound("chart");
  return chart;
};

export function changeChart(run: Run, self: ChartSelf, change: Partial<GridChart>): void {
  chartOf(run, self);
  refuseProtected(run, self.sheetId);
  run.grid.setCharts(
    self.sheetId,
    run.grid.charts(self.sheetId).map((chart) => (chart.id === self.id ? { ...chart, ...change } : chart)),
  );
}

export function refuseProtected(run: Run, sheetId: string): void {
  if (run.grid.edits.extra<boolean>(`protected ${sheetId}`)) throw new OfficeError("AccessDenied");
}

/** A series' or title's text: what the cell it points at shows, or the text itself. */
export function shownName(run: Run, name: string): string {
  if (!name.startsWith("=")) return name;
  const { sheet, rest } = splitSheet(name.slice(1));
  const area = parseArea(rest);
  const owner = sheet === undefined ? undefined : run.grid.sheetNamed(sheet);
  if (!area || !owner) return name;
  const value = run.grid.value(owner.getSheetId(), area.startRow, area.startColumn);
  return value === null ? "" : typeof value === "object" ? value.error : String(value);
}

/**
 * Properties of a chart that a Book has no place for: kept while the workbook is open, so that what was set reads
 * back and takes part in undo, but neither drawn nor saved.
 */
export function loose(run: Run, self: ChartSelf, name: string, initial: unknown): unknown {
  chartOf(run, self);
  return run.grid.edits.extra<unknown>(`chart ${self.id} ${name}`) ?? initial;
}

export function setLoose(run: Run, self: ChartSelf, name: string, value: unknown): void {
  chartOf(run, self);
  run.grid.edits.setExtra(`chart ${self.id} ${name}`, value);
}

/** Properties that are kept as they are set, as a type's tables take them. */
export const kept = (names: Record<string, unknown>, part: string) => ({
  read: Object.fromEntries(
    Object.entries(names).map(([name, initial]) => [
      name,
      (self: ChartSelf, run: Run) => loose(run, self, `${part}.${name}`, initial),
    ]),
  ),
  write: Object.fromEntries(
    Object.keys(names).map((name) => [
      name,
      (self: ChartSelf, value: unknown, run: Run) => setLoose(run, self, `${part}.${name}`, value),
    ]),
  ),
});
