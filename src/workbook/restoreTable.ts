import { makeTableAgain } from "./checklistSheet";
import type { Loose } from "./found";
import { writing } from "./session";
import type { Aftermath } from "./trouble";

/** Makes the cells of a table that was converted to a range a table again; they stay as they are. */
export const restoreTable = (
  loose: Loose,
  name: string,
  aftermath: () => Promise<Aftermath>,
): Promise<void> =>
  writing(
    loose.sheet,
    async (context) => {
      makeTableAgain(context.workbook.worksheets.getItem(loose.sheet), name, loose);
      await context.sync();
    },
    aftermath,
  );
