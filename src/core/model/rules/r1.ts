import { budgetCategories, neededCategories } from "../budget";
import { filled } from "./lines";
import { cellsAt } from "./proof";
import { rule } from "./rule";
import { isOver, less, shown, sumOf } from "./sums";

/** The budget covers the cycle: in each category there is as much as is needed, and none of the three is missing. */
export const r1 = rule({
  reads: { stBudget: ["category", "needed", "available"] },
  prove: ({ stBudget }) => {
    const categories = filled(stBudget, "category");
    const needed = filled(stBudget, "needed");
    const available = filled(stBudget, "available");
    const short = budgetCategories.flatMap((category) => {
      const isOf = (_: number, at: number): boolean => categories[at] === category;
      const [asked, there] = [sumOf(needed.filter(isOf)), sumOf(available.filter(isOf))];
      return isOver(asked, there) ? [{ category, by: less(asked, there) }] : [];
    });
    const absent = neededCategories.filter((category) => !categories.includes(category));
    return {
      isProved: short.length + absent.length === 0,
      figures: { needed: shown(sumOf(needed)), available: shown(sumOf(available)), short, absent },
      cells: cellsAt(
        "stBudget",
        "needed",
        stBudget.rows
          .filter((_, at) => short.some(({ category }) => category === categories[at]))
          .map(({ index }) => index),
      ),
    };
  },
});
