import { budgetCategories } from "../model/budget";
import { filled } from "../model/rules/lines";
import { rule } from "../model/rules/rule";
import { isOver, less, shown, sumOf } from "../model/rules/sums";

/** Money needed and available, added up by category; the ones that have rows, in their order. */
export const budgetByCategory = rule({
  reads: { stBudget: ["category", "needed", "available"] },
  prove: ({ stBudget }) => {
    const of = filled(stBudget, "category");
    const [needed, available] = [filled(stBudget, "needed"), filled(stBudget, "available")];
    const categories = budgetCategories.flatMap((category) => {
      const isOf = (_: number, at: number): boolean => of[at] === category;
      if (!of.includes(category)) return [];
      const [asked, there] = [sumOf(needed.filter(isOf)), sumOf(available.filter(isOf))];
      const figures = { needed: shown(asked), available: shown(there), left: less(there, asked) };
      return [{ category, ...figures, isShort: isOver(asked, there) }];
    });
    return { isProved: categories.every(({ isShort }) => !isShort), figures: { categories } };
  },
});
