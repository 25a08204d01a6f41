import type { CellAddress } from "../../core/cellAddress";
import type { Explained } from "../../core/planner/explained";
import { refusedCells } from "../../core/planner/refusedCells";
import type { Dimension, PlanRequest, Preview } from "../../core/planner/request";
import type { Refused } from "../../core/refusal";
import { listen } from "../../workbook/changes";
import { goTo } from "../../workbook/goTo";
import { cellIn, parsedBlock } from "../../workbook/addresses";
import { onSelection } from "../../workbook/planner/selection";
import type { Functions } from "./calculate";
import { explainSelection } from "./explainSelection";
import { insertPlan, undoInsert, type Inserted } from "./insertPlan";
import { lookAt, pickSelection, type Picked } from "./pickSelection";
import { previewPlan } from "./previewPlan";
import { proposePlace } from "./proposePlace";
import {
  proposeFromModel,
  proposeFromSelection,
  proposeFromSheet,
  proposeFromTable,
  type Proposal,
} from "./proposePlan";

/** Everything a user does in the plan builder. */
export interface PlanTasks {
  /** What is selected now, to be linked to a field. */
  pick(): Promise<Picked>;
  /** The same for cells that somebody typed. */
  look(link: CellAddress): Promise<Picked>;
  /** What the selected cells can fill, a single one with what stands around it; three syncs at most. */
  propose(): Promise<Proposal>;
  /** What the list on a sheet can fill; one sync. */
  proposeSheet(sheet: string): Promise<Proposal>;
  /** What the model's tables can fill for a dimension; two syncs. */
  proposeModel(dimension: Dimension): Promise<Proposal>;
  /** A table's columns as names and weights; one sync. */
  proposeTable(table: string, names: string, weights: string): Promise<Proposal>;
  /** Where a plan from these cells can go; one sync. */
  proposePlace(sources: readonly CellAddress[]): Promise<CellAddress | null>;
  /** Rejects with a Trouble, or with the Refused that a cell would show. */
  preview(request: PlanRequest): Promise<Preview>;
  /** A hidden sheet is refused, unless `mayShow` says that it may be shown. */
  insert(request: PlanRequest, place: CellAddress, mayShow?: boolean): Promise<Inserted>;
  /** Puts back what stood where something was inserted; two syncs. */
  undo(inserted: Inserted): Promise<void>;
  explain(): Promise<Explained>;
  /** The cells of the request's own fields that a refusal names. */
  cellsOf(refused: Refused, request: PlanRequest): CellAddress[];
  goTo(link: CellAddress): Promise<void>;
  /** Tells of every change of the selection until the promised function is called. */
  watch(heard: () => void): Promise<() => Promise<void>>;
  /** The same for every change of cells. */
  watchCells(heard: () => void): Promise<() => Promise<void>>;
}

export const planTasks = (functions: Functions): PlanTasks => ({
  pick: pickSelection,
  look: lookAt,
  propose: proposeFromSelection,
  proposeSheet: proposeFromSheet,
  proposeModel: proposeFromModel,
  proposeTable: proposeFromTable,
  proposePlace,
  preview: (request) => previewPlan(request, functions.calculate),
  insert: (request, place, mayShow) => insertPlan(request, place, functions, mayShow),
  undo: undoInsert,
  explain: () => explainSelection(functions),
  cellsOf,
  goTo: ({ sheet, address }) => goTo(sheet, address),
  watch: onSelection,
  watchCells: (heard) => listen(heard),
});

const most = 8;

function cellsOf(refused: Refused, request: PlanRequest): CellAddress[] {
  return refusedCells(refused)
    .slice(0, most)
    .flatMap(({ argument, row, column }) => {
      const field = request.dimension === "periods" && argument === "holds" ? "periodHolds" : argument;
      const given = (request.given as Readonly<Record<string, (typeof request.given)["target"]>>)[field];
      if (given?.from !== "cells") return [];
      return parsedBlock(given) === null ? [] : [{ sheet: given.sheet, address: cellIn(given, column, row) }];
    });
}
