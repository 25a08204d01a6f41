import type { CellAddress } from "../../../src/core/cellAddress";
import type { ListColumns, ReadTable } from "../../../src/core/wholePlan/listColumns";
import { guessListColumns, planListOf } from "../../../src/core/wholePlan/planList";
import { Trouble } from "../../../src/core/trouble";
import type { WholePlanTasks } from "../../../src/tasks/wholePlan/wholePlanTasks";
import type { ModelStandIn } from "./modelStandIn";

type Request = Parameters<WholePlanTasks["insertWholePlan"]>[0];

const lists: readonly ReadTable[] = [
  {
    table: "Deals",
    headers: ["Owner", "Amount", "Stage"],
    rows: [
      ["Ann", 40, "Won"],
      ["Bob", 500, "Lost"],
      ["Bob", 60, "Won"],
    ],
  },
  { table: "Notes", headers: ["Note"], rows: [["mine"]] },
];

/** Two tables in memory, one of which is no list. */
export class WholePlanStandIn implements WholePlanTasks {
  constructor(private readonly model: ModelStandIn) {}

  async userTables() {
    return lists;
  }
  async readPlanList(table: string, chosen?: ListColumns, year: number | null = null) {
    const read = lists.find((one) => one.table === table)!;
    const none = {
      names: 0,
      amounts: 0,
      outcome: null,
      furthest: null,
      closed: null,
      id: null,
      region: null,
      team: null,
    };
    const columns = chosen ?? guessListColumns(read) ?? none;
    const list = planListOf(read, columns, year);
    const trouble = list.total > 0 ? null : new Trouble("plan-no-list", { table });
    return { headers: read.headers, columns, list, trouble, faulty: list.faults.map(() => []) };
  }
  insertWholePlan({ language, year }: Request) {
    return this.model.insertTables({ language, examplesOf: year, sheets: { stGoal: "Goal 2" } });
  }
  takeBackTables(...given: Parameters<WholePlanTasks["takeBackTables"]>): Promise<void> {
    return this.model.takeBackTables(...given);
  }
  goTo(place: CellAddress): Promise<void> {
    return this.model.goTo(place);
  }
}
