import { guessChoices } from "../../../src/core/funnel/data/choices";
import { guessColumns } from "../../../src/core/funnel/data/columns";
import { curveOf } from "../../../src/core/funnel/whatIf/curve";
import { figuresOf } from "../../../src/core/funnel/data/tally";
import { Trouble } from "../../../src/core/trouble";
import type { CellAddress } from "../../../src/core/cellAddress";
import type { LinkedCell, Links } from "../../../src/core/funnel/whatIf/links";
import type { Kept } from "../../../src/core/funnel/data/kept";
import type {
  Choices,
  Columns,
  Looked,
  Opportunities,
  Role,
  Source,
} from "../../../src/core/funnel/data/source";
import type { CellValue } from "../../../src/core/cellValue";
import {
  whatIfOf,
  type AssumptionName,
  type Assumptions,
  type Team,
} from "../../../src/core/funnel/whatIf/whatIf";
import type { FunnelTasks } from "../../../src/tasks/funnel/funnelTasks";

export interface List {
  readonly source: Source;
  readonly at: CellAddress;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A workbook in memory that does what the tasks promise, and fails or waits when a test says so. */
export class FunnelStandIn implements FunnelTasks {
  calls: unknown[][] = [];
  /** Thrown by the coming calls, one each. */
  troubles: unknown[] = [];
  /** While set, calls wait for it. */
  hold: Promise<void> | null = null;
  kept: Kept | null = null;
  cells: Partial<Record<AssumptionName, LinkedCell | "gone">> = {};
  /** What is selected: a list, or one cell for a link. */
  selected: List | null = null;
  selectedCell: LinkedCell = { sheet: "Plan", address: "B3", value: 12_000_000, formula: "", ours: false };
  private readonly listeners = new Set<(sheetId: string) => void>();

  constructor(public lists: readonly List[]) {}

  private async call(...call: unknown[]): Promise<void> {
    this.calls.push(call);
    await this.hold;
    if (this.troubles.length > 0) throw this.troubles.shift();
  }

  /** Somebody else's change of a linked cell. */
  remote(name: AssumptionName, change: Partial<LinkedCell> | "gone"): void {
    const before = this.cells[name];
    this.cells = {
      ...this.cells,
      [name]:
        change === "gone" || before === undefined || before === "gone" ? "gone" : { ...before, ...change },
    };
    this.change("sheet");
  }

  private lookedAt({ source, at, headers, rows }: List): Looked {
    const sample = { headers, rows: rows.slice(0, 200), formats: headers.map(() => "General") };
    return { source, at, sheetId: at.sheet, sample, rows: rows.length, guess: guessColumns(sample) };
  }
  private listOf({ source }: Pick<Looked, "source">): List {
    const name = JSON.stringify(source);
    const list = [...this.lists, ...(this.selected ? [this.selected] : [])].find(
      (one) => JSON.stringify(one.source) === name,
    );
    if (!list)
      throw new Trouble("source-gone", {
        source: source.kind === "table" ? source.table : `${source.sheet}!${source.address}`,
      });
    return list;
  }

  async open() {
    await this.call("open");
    return {
      tables: this.lists.map(({ source }) => source).filter(({ kind }) => kind === "table"),
      kept: this.kept,
      links: this.cells,
    };
  }
  async lookAtSelection(): Promise<Looked> {
    await this.call("lookAtSelection");
    if (!this.selected) throw new Trouble("no-opportunities", { source: "Notes!A1" });
    return this.lookedAt(this.selected);
  }
  async look(source: Source): Promise<Looked> {
    await this.call("look", source);
    return this.lookedAt(this.listOf({ source }));
  }
  async read(looked: Looked, columns: Columns, progress: (rows: number) => void): Promise<Opportunities> {
    await this.call("read", columns);
    const { rows, headers } = this.listOf(looked);
    for (const [role, column] of Object.entries(columns)) {
      const header = looked.sample.headers[column]!;
      if (!headers.includes(header))
        throw new Trouble("column-gone", { source: "Pipeline", role: role as Role, header });
    }
    for (const part of [0.25, 0.5, 0.75, 1]) {
      progress(Math.round(rows.length * part));
      await this.hold;
    }
    return {
      rows: rows.length,
      columns: Object.fromEntries(
        Object.entries(columns).map(([role, column]) => [role as Role, rows.map((row) => row[column] ?? "")]),
      ),
    };
  }
  guessChoices(opportunities: Opportunities): Choices {
    return guessChoices(opportunities);
  }
  async figures(opportunities: Opportunities, choices: Choices) {
    await this.call("figures", choices);
    return figuresOf(opportunities, choices);
  }
  cellOf({ at }: Looked, column: number, row: number): CellAddress {
    return { sheet: at.sheet, address: `${"ABCDEFGHIJ"[column]}${row + 2}` };
  }
  async write(
    looked: Looked,
    columns: Columns,
    choices: Choices,
    options: { language: string; sheet?: string },
  ) {
    await this.call("write", options, columns, choices);
    const sheet = options.sheet ?? (options.language === "zh" ? "漏斗数据" : "Funnel figures");
    const { deal, conversion } = figuresOf(await this.read(looked, columns, () => undefined), choices);
    const own = (row: number, value: number | null, formula = ""): LinkedCell => ({
      sheet,
      address: `B${row}`,
      value,
      formula,
      ours: true,
    });
    this.cells = {
      target: own(40, null),
      dealSize: own(41, deal?.mean ?? null, "=B14"),
      rate: own(42, conversion?.rate ?? null, "=B11"),
      volume: own(43, null),
      confidence: own(44, 0.9),
      evidence: own(45, conversion?.decided ?? null, "=B10"),
      spread: own(46, deal?.spread ?? null, "=B15"),
    };
    return { place: { sheet, address: "A1" }, links: this.cells };
  }
  async link(figure: AssumptionName): Promise<Links> {
    await this.call("link", figure);
    this.cells = { ...this.cells, [figure]: this.selectedCell };
    return this.cells;
  }
  async links(): Promise<Links> {
    await this.call("links");
    return this.cells;
  }
  async assume(values: Partial<Assumptions>, overFormulas: boolean): Promise<Links> {
    await this.call("assume", values, overFormulas);
    const names = Object.keys(values) as AssumptionName[];
    for (const figure of names) {
      const cell = this.cells[figure];
      if (cell === undefined || cell === "gone") throw new Trouble("link-gone", { figure });
      if (cell.formula !== "" && !overFormulas)
        throw new Trouble("link-holds-formula", {
          figure,
          cell: `${cell.sheet}!${cell.address}`,
          formula: cell.formula,
        });
    }
    for (const figure of names) {
      const cell = this.cells[figure] as LinkedCell;
      this.cells = { ...this.cells, [figure]: { ...cell, value: values[figure]!, formula: "" } };
    }
    return this.cells;
  }
  /** Somebody else's change of the list. */
  change(sheetId: string): void {
    for (const heard of this.listeners) heard(sheetId);
  }
  async followData(): Promise<Links> {
    await this.call("followData");
    const rate = this.cells.rate;
    if (rate && rate !== "gone")
      this.cells = { ...this.cells, rate: { ...rate, value: 0.5, formula: "=B11" } };
    return this.cells;
  }
  async whatIf(assumptions: Assumptions, inHand: number | null, team: Team | null) {
    await this.call("whatIf", assumptions);
    return whatIfOf(assumptions, inHand, team);
  }
  async curve(assumptions: Assumptions, needed: number | null) {
    await this.call("curve");
    return [...curveOf(assumptions, needed)];
  }
  async goTo(place: CellAddress): Promise<void> {
    await this.call("goTo", place);
  }
  async watch(heard: (sheetId: string) => void): Promise<() => Promise<void>> {
    this.listeners.add(heard);
    return async () => {
      this.listeners.delete(heard);
    };
  }
}
