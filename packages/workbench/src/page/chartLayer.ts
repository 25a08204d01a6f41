import type { Chart } from "xlsx-book/chart";
import { parseArea, splitSheet } from "office-host/grid/address";
import type { GridChart } from "office-host/grid/cells";
import type { Grid } from "office-host/grid/grid";
import { hasTheme, themeAccents } from "office-host/grid/themeAccents";
import { ownPalette, shortNumber, themePalette, type ChartData } from "./chartData";
import { chartPicture } from "./chartPicture";
import { make } from "./element";
import type { Language } from "./language";
import { viewportOf } from "./viewport";
import { wordsIn } from "./words";

interface Drawn {
  chart: GridChart;
  /** What the picture was made from; equal text is an equal picture. */
  made: string;
  room: HTMLElement;
  figure: HTMLElement;
}

/** Points of a reference that are drawn, and of all charts of a sheet: a chart may refer to whole columns. */
const MOST_POINTS = 5000;
const MOST_ON_SHEET = 200_000;

/**
 * The charts over the grid. The grid keeps their definitions and draws none, so each is a drawing of our own laid
 * over its cells: it scrolls with them, is cut by frozen panes, and is made again when its figures change.
 */
export class ChartLayer {
  private pointsLeft = MOST_ON_SHEET;
  private drawn: Drawn[] = [];
  private sheetId = "";
  private palette = ownPalette;

  constructor(
    private readonly grid: Grid,
    private readonly frame: HTMLElement,
    private readonly layer: HTMLElement,
    private readonly language: () => Language,
  ) {}

  /** Brings pictures and places up to date; cheap where nothing has changed. */
  update(): void {
    const view = viewportOf(this.grid, this.frame);
    if (!view) return;
    if (view.sheetId !== this.sheetId) this.clear(view.sheetId);
    this.match(this.grid.charts(view.sheetId));
    for (const { chart, room, figure } of this.drawn) {
      const placed = view.place(chart);
      set(room, placed.room);
      set(figure, {
        ...chart,
        left: placed.box.left - placed.room.left,
        top: placed.box.top - placed.room.top,
      });
      figure.style.transform = view.scale === 1 ? "" : `scale(${view.scale})`;
    }
  }

  /** Draws everything again, as after a change of language or workbook. */
  redraw(): void {
    this.clear(this.sheetId);
    this.update();
  }

  private clear(sheetId: string): void {
    this.sheetId = sheetId;
    this.palette = hasTheme(this.grid) ? themePalette(themeAccents(this.grid)) : ownPalette;
    this.drawn = [];
    this.layer.replaceChildren();
  }

  private match(charts: readonly GridChart[]): void {
    this.pointsLeft = MOST_ON_SHEET;
    const kept = this.drawn.filter(({ chart }) => charts.some(({ id }) => id === chart.id));
    for (const gone of this.drawn.filter((one) => !kept.includes(one))) gone.room.remove();
    this.drawn = charts.map((chart) => {
      const drawn = kept.find((one) => one.chart.id === chart.id) ?? this.blank(chart);
      const data = this.data(chart);
      const made = JSON.stringify([
        chart.type,
        chart.title,
        chart.width,
        chart.height,
        chart.valueAxis,
        data,
      ]);
      if (made !== drawn.made)
        drawn.figure.replaceChildren(chartPicture(chart, data, wordsIn(this.language())));
      return { ...drawn, chart, made };
    });
  }

  private blank(chart: GridChart): Drawn {
    const figure = make("figure", { class: "chart" });
    const room = make("div", { class: "chart-room" }, figure);
    this.layer.append(room);
    return { chart, made: "", room, figure };
  }

  private data(chart: Chart): ChartData {
    const first = chart.series[0];
    const format = first ? this.format(first.values) : String;
    const count = Math.max(0, ...chart.series.map(({ values }) => this.cells(values).length));
    const categories =
      chart.categories === undefined ? [] : this.cells(chart.categories).map(({ text }) => text);
    for (let index = categories.length; index < count; index++) categories.push(String(index + 1));
    return {
      categories,
      palette: this.palette,
      series: chart.series.map(({ name = "", values, across, color }) => ({
        color,
        ...(across !== undefined && { across: this.cells(across).map(({ text }) => text) }),
        name: name.startsWith("=") ? (this.cells(name.slice(1))[0]?.text ?? "") : name,
        values: this.cells(values).map(({ value }) => (typeof value === "number" ? value : null)),
      })),
      format,
      tick: (value) => shortNumber(value, this.language() === "zh-CN"),
    };
  }

  private *places(reference: string): Generator<{ sheetId: string; row: number; column: number }> {
    const { sheet, rest } = splitSheet(reference);
    const area = parseArea(rest);
    const sheetId = sheet === undefined ? this.sheetId : this.grid.sheetNamed(sheet)?.getSheetId();
    if (!area || sheetId === undefined) return;
    let points = Math.min(MOST_POINTS, this.pointsLeft);
    for (let row = area.startRow; row <= area.endRow; row++)
      for (let column = area.startColumn; column <= area.endColumn; column++) {
        if (points-- <= 0) return;
        this.pointsLeft--;
        yield { sheetId, row, column };
      }
  }

  private cells(reference: string): { value: unknown; text: string }[] {
    return [...this.places(reference)].map(({ sheetId, row, column }) => {
      const value = this.grid.value(sheetId, row, column);
      const shown = this.grid.sheet(sheetId)?.getCell(row, column)?.v;
      const text = value === null ? "" : typeof value === "object" ? value.error : String(shown ?? value);
      return { value, text };
    });
  }

  private format(reference: string): (value: number) => string {
    const [first] = this.places(reference);
    const pattern = first ? this.grid.numberFormat(first.sheetId, first.row, first.column) : "General";
    if (pattern.includes("%")) return (value) => `${Number((value * 100).toFixed(2))}%`;
    return (value) => value.toLocaleString("en-US", { maximumFractionDigits: 6 });
  }
}

function set(
  element: HTMLElement,
  { left, top, width, height }: Record<"left" | "top" | "width" | "height", number>,
): void {
  Object.assign(element.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
}
