import { hiddenNames, type HiddenName } from "./hiddenNames";
import { writing } from "../batch";
import { isNotFound, type Aftermath } from "../errors";

/**
 * Writes the cell that a mark leads to at the moment of writing.
 *
 * @returns whether the mark leads to a cell
 */
export const writeMarked = (
  mark: HiddenName,
  sheet: string,
  value: number,
  aftermath: () => Promise<Aftermath>,
): Promise<boolean> =>
  writing(
    sheet,
    async (context) => {
      context.workbook.names.getItem(hiddenNames[mark].name).getRange().values = [[value]];
      try {
        await context.sync();
      } catch (caught) {
        if (isNotFound(caught)) return false;
        throw caught;
      }
      return true;
    },
    aftermath,
  );
