import type { CellAddress } from "../../core/cellAddress";
import { fillArguments } from "../../core/functions/fillArguments";
import { modelArguments, tablesForArguments, type ModelArguments } from "../../core/functions/modelArguments";
import type { FunctionRequest } from "../../core/functions/request";
import { refusedCells } from "../../core/planner/refusedCells";
import type { Refused } from "../../core/refusal";
import { cellIn, parsedBlock } from "../../workbook/addresses";
import { modelOf } from "../../workbook/model/modelData";
import { readModel } from "../../workbook/model/readModel";
import type { Functions } from "../planner/calculate";
import { readArguments } from "../planner/formulaArguments";
import { insertLayout, type Inserted } from "../planner/insertPlan";
import { planTasks, type PlanTasks } from "../planner/planTasks";
import { cellsOfSelection } from "../planner/proposePlan";
import { layoutFunction, triedOf, type Tried } from "./layoutFunction";

/** Everything a user does with the functions beside typing them. */
export interface FunctionTasks extends Pick<
  PlanTasks,
  "pick" | "look" | "undo" | "goTo" | "watch" | "watchCells" | "explain"
> {
  /** Two syncs; nothing is written. Rejects with a Trouble, or with the Refused that a cell would show. */
  try(request: FunctionRequest): Promise<Tried>;
  /** What of a function's arguments the selected cells can stand for; three syncs. */
  propose(id: string): Promise<Readonly<Partial<Record<string, CellAddress>>>>;
  /** What of them the model's tables are, on their own sheets or linked; two syncs, or none. */
  proposeArguments(id: string): Promise<ModelArguments>;
  /** Writes the call as a live formula and selects what it fills; one writing sync. */
  insert(request: FunctionRequest, place: CellAddress, mayShow?: boolean): Promise<Inserted>;
  /** The cells of the request's own arguments that a refusal names. */
  cellsOf(refused: Refused, request: FunctionRequest): CellAddress[];
}

export const functionTasks = (functions: Functions): FunctionTasks => {
  const { pick, look, undo, goTo, watch, watchCells, explain } = planTasks(functions);
  return {
    pick,
    look,
    undo,
    goTo,
    watch,
    watchCells,
    explain,
    propose: (id) => {
      const { names, arguments: takes } = functions.signatures[id];
      const needed = names.flatMap((name) =>
        takes[name].optional ? [] : [{ name, matrix: takes[name].matrix }],
      );
      return cellsOfSelection((values) => fillArguments(values, needed));
    },
    async proposeArguments(id) {
      const tables = tablesForArguments(id);
      return tables.length === 0 ? {} : modelArguments(id, modelOf(await readModel(tables)));
    },
    async try(request) {
      const layout = layoutFunction(request, await readArguments(request.given), functions);
      return triedOf(request, layout);
    },
    async insert(request, place, mayShow = false) {
      const given = await readArguments(request.given);
      const layout = layoutFunction(request, given, functions);
      return insertLayout(layout, given, place, { forms: functions.forms, fieldOf: () => null, mayShow });
    },
    cellsOf,
  };
};

const most = 8;

const cellsOf = (refused: Refused, { given }: FunctionRequest): CellAddress[] =>
  refusedCells(refused)
    .slice(0, most)
    .flatMap(({ argument, row, column }) => {
      const one = given[argument];
      if (one?.from !== "cells" || parsedBlock(one) === null) return [];
      return [{ sheet: one.sheet, address: cellIn(one, column, row) }];
    });
