import { unit } from "../declare/shared.en";
import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = { seed: "a seed", unit };

export const text: FunctionText<keyof typeof names> = {
  description:
    "Fills a table whose rows and columns add up to given totals exactly, in the pattern of another table.",
  parameters: {
    rowTotals: "What each row adds up to, across or down.",
    columnTotals: "What each column adds up to, across or down; the same sum.",
    seed: "The pattern to follow, such as last year's table; 0 stays 0. Default: all alike.",
    unit: "The smallest step of a cell. Default: 1 where all amounts are whole, else 0.01.",
    holds: "A number fixes that cell; the others fill the rest.",
  },
  remarks: [
    "Method: iterative proportional fitting, carried to 1e-9 of a unit, finds the one table with these totals that keeps the seed's odds between any two rows and columns. Controlled rounding then makes every cell the floor or the ceiling, in units, of its fitted value, and keeps every total exact.",
    "Up to 10,000 cells the rounding moves the cells as little as possible in all (the sum of |rounded − fitted|); where several tables do, it rounds up the earlier cells, row by row. Above, it is close to that, and the same every time.",
    "A seed of 0 stays 0, unless a hold says otherwise. Totals and holds are whole units and have one sign; for totals below 0 the answer is the mirror image.",
    "Where the zeros of the seed leave no table, the rows in conflict are named, the columns they may use, and by how much they ask too much.",
  ],
};
