import type { CellLink, Explained } from "../../core/planner/explained";
import { refusedCells } from "../../core/planner/refusedCells";
import type { Place, PlanRequest, Preview } from "../../core/planner/request";
import type { Refused } from "../../core/refusal";
import { listen } from "../../workbook/changes";
import { goTo } from "../../workbook/goTo";
import { addressOf } from "../../workbook/planner/cells";
import { onSelection } from "../../workbook/planner/selection";
import type { Functions } from "./calculate";
import { explainSelection } from "./explainSelection";
import { insertPlan } from "./insertPlan";
import { lookAt, pickSelection, type Picked } from "./pickSelection";
import { previewPlan } from "./previewPlan";

/** Everything a user does in the plan builder. */
export interface PlanTasks {
  /** What is selected now, to be linked to a field. */
  pick(): Promise<Picked>;
  /** The same for cells that somebody typed. */
  look(link: CellLink): Promise<Picked>;
  /** Rejects with a PlanTrouble, or with the Refused that a cell would show. */
  preview(request: PlanRequest): Promise<Preview>;
  /** A hidden sheet is refused, unless `mayShow` says that it may be shown. */
  insert(request: PlanRequest, place: Place, mayShow?: boolean): Promise<Place>;
  explain(): Promise<Explained>;
  /** The cells of the request's own fields that a refusal names. */
  cellsOf(refused: Refused, request: PlanRequest): CellLink[];
  goTo(link: CellLink): Promise<void>;
  /** Tells of every change of the selection until the promised function is called. */
  watch(heard: () => void): Promise<() => Promise<void>>;
  /** The same for every change of cells. */
  watchCells(heard: () => void): Promise<() => Promise<void>>;
}

export const planTasks = ({ calculate, signatures }: Functions): PlanTasks => ({
  pick: pickSelection,
  look: lookAt,
  preview: (request) => previewPlan(request, calculate),
  insert: (request, place, mayShow) => insertPlan(request, place, calculate, mayShow),
  explain: () => explainSelection(calculate, signatures),
  cellsOf,
  goTo: ({ sheet, address }) => goTo(sheet, address),
  watch: onSelection,
  watchCells: (heard) => listen(heard),
});

const first = /^([A-Z]+)(\d+)/;
const most = 8;

function cellsOf(refused: Refused, request: PlanRequest): CellLink[] {
  return refusedCells(refused)
    .slice(0, most)
    .flatMap(({ argument, row, column }) => {
      const field = request.dimension === "periods" && argument === "holds" ? "periodHolds" : argument;
      const given = (request.given as Readonly<Record<string, (typeof request.given)["target"]>>)[field];
      if (given?.from !== "cells") return [];
      const [, name, number] = first.exec(given.address) ?? [];
      if (name === undefined) return [];
      const left = [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const place = { row: Number(number) - 1 + row, column: left + column, rows: 1, columns: 1 };
      return [{ sheet: given.sheet, address: addressOf(place) }];
    });
}
