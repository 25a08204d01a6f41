import { ownPalette } from "../../../src/core/palette";
import type { CellAddress } from "../../../src/core/cellAddress";
import type { Explained } from "../../../src/core/planner/explained";
import { Trouble } from "../../../src/core/trouble";
import { refusedCells } from "../../../src/core/planner/refusedCells";
import type { Dimension, Field, Given, PlanRequest, Preview } from "../../../src/core/planner/request";
import { Refused } from "../../../src/core/refusal";
import type { Calculate } from "../../../src/tasks/planner/calculate";
import { layoutPlan } from "../../../src/tasks/planner/layoutPlan";
import type { Inserted } from "../../../src/tasks/planner/insertPlan";
import type { Proposal } from "../../../src/tasks/planner/proposePlan";
import type { Picked } from "../../../src/tasks/planner/pickSelection";
import type { PlanTasks } from "../../../src/tasks/planner/planTasks";
import { written, type FormulaArgument } from "../../../src/tasks/planner/formulaArguments";

/** A sheet in memory: the names of four teams beside their weights, the same for whatever cells are asked for. */
const weights = [[3], [5], [2], [4]];
const names = [["North"], ["South"], ["East › Hill"], ["华东"]];
const named: readonly Field[] = ["names", "paths", "rowNames", "columnNames"];

/** The plan builder's tasks over it, with the project's own arithmetic; the selection goes round. */
export class PlanStandIn implements PlanTasks {
  private insertions = 0;
  private explanations = 0;
  private heard: () => void = () => undefined;

  constructor(private readonly calculate: Calculate) {}

  async pick(): Promise<Picked> {
    return { sheet: "Plan", address: "B2:B5", rows: 4, columns: 1, text: "" };
  }
  async look({ sheet, address }: CellAddress): Promise<Picked> {
    if (sheet === "Gone") throw new Trouble("gone", { field: null, address: `${sheet}!${address}` });
    const rows = address.includes(":") ? 4 : 1;
    return { sheet, address, rows, columns: 1, text: rows === 1 ? "12,000" : "" };
  }

  async propose(): Promise<Proposal> {
    return { weights: { sheet: "Plan", address: "B2:B5" }, names: { sheet: "Plan", address: "A2:A5" } };
  }
  async proposeSheet(): Promise<Proposal> {
    return this.propose();
  }
  async proposeModel(dimension: Dimension): Promise<Proposal> {
    const target = { sheet: "Goal", address: "B2" };
    if (dimension === "periods")
      return { target, start: { sheet: "Goal", address: "E2" }, end: { sheet: "Goal", address: "F2" } };
    if (dimension !== "reconcile") return {};
    return {
      target,
      topDown: { sheet: "Plan", address: "B2:B5" },
      bottomUp: { sheet: "Plan", address: "C2:C5" },
      names: { sheet: "Plan", address: "A2:A5" },
    };
  }
  async proposeTable(): Promise<Proposal> {
    return this.propose();
  }

  private termOf(field: Field, given: Given): FormulaArgument {
    if (given.from !== "cells") return written(given);
    const values = named.includes(field) ? names : weights;
    const block = { sheet: given.sheet, row: 1, column: 1, columns: 1 };
    const text = () => `${given.sheet}!${given.address}`;
    if (!given.address.includes(":"))
      return { text, value: 12_000, at: { ...block, rows: 1, values: [[12_000]] }, heads: null };
    return { text, value: values, at: { ...block, rows: values.length, values }, heads: null };
  }
  async preview(request: PlanRequest): Promise<Preview> {
    const terms = new Map(
      Object.entries(request.given).map(([field, given]) => [field, this.termOf(field as Field, given)]),
    );
    const { pieces, tables, chart, rows, columns } = layoutPlan(
      request,
      { of: (field) => terms.get(field), tables: [], sources: [] },
      this.calculate,
    );
    const formula = pieces.find(({ main }) => main)?.formula({ sheet: null, row: 0, column: 0 }) ?? "";
    return { formula, tables, chart, rows, columns };
  }
  async proposePlace(): Promise<null> {
    return null;
  }
  async undo(): Promise<void> {
    return undefined;
  }
  async insert(_request: unknown, place: CellAddress): Promise<Inserted> {
    if ((this.insertions += 1) % 2 === 1)
      throw new Trouble("in-the-way", { cell: `${place.sheet}!K8`, holds: "mine" });
    const { sheet, address } = place;
    const area = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
    const standing = {
      block: area,
      values: [[""]],
      formulas: [[""]],
      numbers: null,
      looks: null,
      widths: [],
    };
    const view = { sheet, selected: address };
    return {
      isLinked: true,
      sheet,
      address,
      formula: place,
      plan: {
        area,
        heads: [],
        headers: [],
        figureHeads: [],
        totals: [],
        formulas: [],
        widths: null,
        forms: null,
      },
      before: {
        area: standing,
        dressed: [],
        palette: ownPalette,
        view,
        visibility: "Visible",
        isProtected: false,
        isNative: false,
        names: new Map(),
        sheets: [],
      },
    };
  }

  private refusal(): Refused {
    try {
      this.calculate("SPLITTARGET", [100, [[3], [-5], [2], [4]]]);
    } catch (caught) {
      if (caught instanceof Refused) return caught;
      throw caught;
    }
    throw new Error("A negative weight is refused.");
  }

  /** A part, another answer, a refusal, a cell of somebody else's, a name misspelt, another part and its neighbour, a function of nobody's, and too few arguments. */
  async explain(): Promise<Explained> {
    const turn = this.explanations++;
    const home = { sheet: "Plan", address: "K7" };
    const shared = {
      home,
      name: "SPLITTARGET",
      formula: "=SPLITTARGET(B1,B2:B5)",
      arguments: [
        {
          name: { en: "target", zh: "目标" },
          text: "B1",
          number: null,
          word: null,
          at: { sheet: "Plan", address: "B1" },
        },
      ],
    };
    const split = (address: string, current: number): Explained => ({
      ...shared,
      kind: "answer",
      at: { sheet: "Plan", address },
      error: null,
      names: null,
      working: {
        of: "split",
        parts: weights.map(([weight]) => ({
          weight: weight!,
          shareOfWeights: weight! / 14,
          exactAmount: (weight! * 100) / 14,
          bound: "none",
          step: 0,
          amount: Math.round((weight! * 100) / 14),
        })),
        current,
      },
    });
    const around: readonly Explained[] = [
      split("K8", 1),
      {
        ...shared,
        kind: "answer",
        at: home,
        name: "FUNNELODDS",
        working: null,
        names: null,
        error: null,
      },
      {
        ...shared,
        kind: "refused",
        at: home,
        refused: this.refusal(),
        cells: [{ sheet: "Plan", address: "B3" }],
      },
      { kind: "other", at: { sheet: "Plan", address: "A1" } },
      {
        kind: "unknown",
        at: home,
        formula: "=SPLITTARGT(B1,B2:B5)",
        what: "function",
        name: "SPLITTARGT",
        nearest: "SPLITTARGET",
      },
      split("K7", 0),
      split("K9", 2),
      { kind: "foreign", at: home, formula: "=XYZZY(1)", calls: ["XYZZY"] },
      {
        ...shared,
        kind: "miscounted",
        at: home,
        missing: [{ en: "weights", zh: "权重" }],
        given: 1,
        most: 6,
      },
    ];
    return around[turn % around.length]!;
  }
  cellsOf(refused: Refused): CellAddress[] {
    return refusedCells(refused).map(({ row }) => ({ sheet: "Plan", address: `B${row + 2}` }));
  }
  async goTo(): Promise<void> {
    this.heard();
  }
  async watch(heard: () => void): Promise<() => Promise<void>> {
    this.heard = heard;
    return async () => undefined;
  }
  async watchCells(): Promise<() => Promise<void>> {
    return async () => undefined;
  }
}
