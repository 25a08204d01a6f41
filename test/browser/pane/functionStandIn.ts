import type { FunctionRequest } from "../../../src/core/functions/request";
import type { Given } from "../../../src/core/planner/request";
import type { FunctionTasks } from "../../../src/tasks/functions/functionTasks";
import { layoutFunction, triedOf, type Tried } from "../../../src/tasks/functions/layoutFunction";
import type { Functions } from "../../../src/tasks/planner/calculate";
import { written, type FormulaArgument } from "../../../src/tasks/planner/formulaArguments";
import { PlanStandIn } from "./planStandIn";

/** The functions' tasks over the plan builder's sheet in memory, with the project's own arithmetic. */
export class FunctionStandIn extends PlanStandIn implements FunctionTasks {
  constructor(private readonly functions: Functions) {
    super(functions.calculate);
  }

  private argumentOf(given: Given): FormulaArgument {
    if (given.from !== "cells") return written(given);
    const value = given.address.includes(":") ? [[3], [5], [2], [4]] : 12_000;
    return { text: () => `${given.sheet}!${given.address}`, value, at: null, heads: null };
  }
  async proposeArguments(id: string): ReturnType<FunctionTasks["proposeArguments"]> {
    return id === "GOALCHECK" ? { target: { sheet: "Goal", address: "B2" } } : {};
  }
  async try(request: FunctionRequest): Promise<Tried> {
    const layout = layoutFunction(
      request,
      {
        of: (name) => {
          const given = request.given[name];
          return given && this.argumentOf(given);
        },
        tables: [],
        sources: [],
      },
      this.functions,
    );
    return triedOf(request, layout);
  }
}
