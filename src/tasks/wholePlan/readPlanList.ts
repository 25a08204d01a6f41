import { Trouble } from "../../core/trouble";
import {
  guessListColumns,
  mostOwners,
  planListOf,
  type ListColumns,
  type PlanList,
} from "../../core/wholePlan/planList";
import { readUserTable } from "../../workbook/model/readUserTable";

export interface ReadList {
  readonly headers: readonly string[];
  readonly columns: ListColumns;
  readonly list: PlanList;
}

/**
 * Reads a list that a plan is made from: sellers with what they sold, or opportunities. Two syncs.
 *
 * @param chosen its columns, where a person has chosen them; else they are guessed
 */
export async function readPlanList(table: string, chosen?: ListColumns): Promise<ReadList> {
  const read = await readUserTable(table);
  if (read === null) throw new Trouble("link-no-source", { table, header: "" });
  const columns = chosen ?? guessListColumns(read);
  if (columns === null) throw new Trouble("plan-no-list", { table });
  const list = planListOf(read, columns);
  if (list.owners.length === 0 || list.total <= 0) throw new Trouble("plan-no-list", { table });
  if (list.owners.length > mostOwners)
    throw new Trouble("plan-many-owners", { table, owners: list.owners.length, most: mostOwners });
  return { headers: read.headers, columns, list };
}
