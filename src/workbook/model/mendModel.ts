import type { Language } from "../../core/language";
import type { ModelTableName } from "../../core/model/tables";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { withSheet } from "../addresses";
import { writing } from "../batch";
import { isNotFound, type Aftermath } from "../errors";
import { setName } from "../names";
import { paint } from "./colours";
import { dressTable } from "./looks";
import { mend } from "./mend";
import type { Mending } from "./mending";
import { keepModelRecord } from "./modelRecord";
import type { ModelLook } from "./lookAtModel";
import { modelTable } from "./modelTable";
import { settle } from "./settle";
import { markOf } from "./modelMarks";

/** What is to be done to one table of the model. */
export interface TableMending {
  readonly name: ModelTableName;
  readonly isMarked: boolean;
  readonly mending: Mending;
  readonly language: Language;
  /** The name that its sheet had, where it gets the language's before all else; null where it stays. */
  readonly renamed: string | null;
}

/**
 * Mends tables of the model, each in the sync of all of them; afterwards looks whether what was written by its place
 * came where it was meant.
 *
 * @returns whether all stood where the look found it; if not, it was put back and the look must be made anew
 */
export const mendModel = (
  tables: readonly TableMending[],
  { record, palette }: Pick<ModelLook, "record" | "palette">,
  aftermath: () => Promise<Aftermath>,
): Promise<boolean> =>
  writing(
    null,
    async (context) => {
      const { unfinished = [] } = record ?? {};
      keepModelRecord(context, { unfinished, mending: tables.map(({ name }) => name) });
      for (const { mending, renamed } of tables)
        if (renamed !== null) context.workbook.worksheets.getItem(renamed).name = mending.table.sheet;
      const mended = tables.map(({ name, isMarked, mending, language }) => {
        const of = modelTable(name) as WordedTable;
        const sheet = { sheet: mending.table.sheet, address: "$A$1" };
        const done = mend(context, mending, language, (on, table) => {
          dressTable(on, table, of, language, palette);
          paint(name, table.getDataBodyRange());
        });
        // A table that came with the workbook becomes ours only where we write.
        if (!isMarked) setName(context, markOf(name), `=${withSheet(sheet)}`, false);
        return done;
      });
      keepModelRecord(context, { unfinished, mending: [] });
      try {
        await context.sync();
      } catch (caught) {
        // The look is out of date; the next one will tell.
        if (isNotFound(caught)) return false;
        throw caught;
      }
      let stood = true;
      for (const [at, { mending, language }] of tables.entries())
        stood = (await settle(context, mending, language, mended[at])) && stood;
      return stood;
    },
    aftermath,
  );
