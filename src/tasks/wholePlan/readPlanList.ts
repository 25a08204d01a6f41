import type { CellAddress } from "../../core/cellAddress";
import { Trouble } from "../../core/trouble";
import type { ListColumns } from "../../core/wholePlan/listColumns";
import { guessListColumns, mostOwners, planListOf, type PlanList } from "../../core/wholePlan/planList";
import { addressOf, cellIn } from "../../workbook/addresses";
import { isWritable } from "./listFormulas";
import { readUserTable } from "../../workbook/model/readUserTable";

type ListTroubles =
  "plan-no-list" | "plan-text-amounts" | "plan-many-owners" | "plan-many-doubled" | "plan-long-formulas";
type ListTrouble = { [Code in ListTroubles]: Trouble<Code> }[ListTroubles];

export interface ReadList {
  readonly headers: readonly string[];
  readonly columns: ListColumns;
  readonly list: PlanList;
  /** Why no plan can be made of it as it is read; null where one can. */
  readonly trouble: ListTrouble | null;
  /** Cells of what does not count, by the list's faults. */
  readonly faulty: readonly (readonly CellAddress[])[];
}

/** More rows that don't count are slow in every workbook. */
const mostDoubled = 200;

/**
 * Reads a list that a plan is made from: sellers with what they sold, or opportunities. Two syncs.
 *
 * @param chosen its columns, where a person has chosen them; else they are guessed
 * @param year the one that is planned, where it is known: of several years in the list, the one before it counts
 */
export async function readPlanList(
  table: string,
  chosen?: ListColumns,
  year: number | null = null,
): Promise<ReadList> {
  const read = await readUserTable(table);
  if (read === null) throw new Trouble("link-no-source", { table, header: "" });
  const last = read.headers.length - 1;
  const none = {
    names: 0,
    amounts: last,
    outcome: null,
    furthest: null,
    closed: null,
    id: null,
    region: null,
    team: null,
  };
  const columns = chosen ?? guessListColumns(read) ?? none;
  const list = planListOf(read, columns, year);
  const faulty = list.faults.map(({ cells }) =>
    cells.map(({ row, column }) => ({
      sheet: read.body.sheet,
      address: cellIn({ sheet: read.body.sheet, address: addressOf(read.body) }, column, row),
    })),
  );
  return { headers: read.headers, columns, list, faulty, trouble: troubleOf(list) };
}

function troubleOf(list: PlanList): ListTrouble | null {
  const { table, amounts, owners, total, faults, won } = list;
  const text = faults.find(({ kind }) => kind === "text");
  if (owners.length === 0 || total <= 0)
    return text
      ? new Trouble("plan-text-amounts", { table, header: amounts, text: text.texts[0] })
      : new Trouble("plan-no-list", { table });
  if (owners.length > mostOwners)
    return new Trouble("plan-many-owners", { table, owners: owners.length, most: mostOwners });
  const rows = won?.doubled?.rows.length ?? 0;
  if (rows > mostDoubled) return new Trouble("plan-many-doubled", { table, rows, most: mostDoubled });
  return isWritable(list) ? null : new Trouble("plan-long-formulas", { table });
}
