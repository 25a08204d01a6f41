import type { stReviews } from "../../core/model/reviews";
import type { Row } from "../../core/model/table";
import { Trouble } from "../../core/trouble";
import type { Aftermath } from "../../workbook/errors";
import { addRow } from "../../workbook/model/addRow";
import { cellOf } from "../../workbook/model/cells";
import { languageOf, headerOf, readHeaders } from "../../workbook/model/headers";
import { modelTable } from "../../workbook/model/modelTable";
import { readModel } from "../../workbook/model/readModel";
import { plainValue } from "../../workbook/text";
import { refuseNewer } from "./insertTables";

export type Review = Partial<Row<typeof stReviews>>;

/** Looks for the table, and whether the review stands in it already. */
async function look(review: Review) {
  const { look: found, parts } = await readModel(["stReviews"]);
  refuseNewer(found);
  const part = parts.get("stReviews");
  if (!part?.table) throw new Trouble("model-absent", { table: "stReviews" });
  const { table, isProtected } = part;
  if (isProtected) throw new Trouble("protected", { sheet: table.sheet, written: "nothing" });
  const of = modelTable("stReviews");
  const language = languageOf(of, table.headers);
  const { places } = readHeaders(of, table.headers);
  const ids = Object.keys(review) as (keyof Review & string)[];
  const missing = ids.filter((id) => places[id] === undefined);
  if (missing.length > 0)
    throw new Trouble("model-columns", {
      table: "stReviews",
      headers: missing.map((id) => headerOf(of, id, language)),
    });
  const cells: (string | number)[] = table.headers.map(() => "");
  for (const id of ids) cells[places[id] ?? 0] = cellOf(of, review, id, language);
  const isThere = table.body.some((row) =>
    cells.every((cell, at) => cell === "" || plainValue(cell) === row[at]),
  );
  return { table, cells, isThere };
}

/**
 * Adds a row with notes and an action to the reviews; one that stands there already, as after a try that failed late,
 * is not added again. Three syncs, one of them writing.
 */
export async function addReview(review: Review): Promise<void> {
  const { table, cells, isThere } = await look(review);
  if (isThere) return;
  await addRow(table, cells, async (): Promise<Aftermath> => {
    const after = await look(review);
    return { present: null, written: after.isThere ? "all" : "nothing" };
  });
}
