import { marks, type Mark } from "./marks";
import { writing } from "./session";
import { isNotFound, type Aftermath } from "./trouble";

/**
 * Writes the cell that a mark leads to at the moment of writing.
 *
 * @returns whether the mark leads to a cell
 */
export const writeMarked = (
  mark: Mark,
  sheet: string,
  value: number,
  aftermath: () => Promise<Aftermath>,
): Promise<boolean> =>
  writing(
    sheet,
    async (context) => {
      context.workbook.names.getItem(marks[mark].name).getRange().values = [[value]];
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
