import type { FunctionCard } from "../core/functions/card";
import { ExplainView } from "../pane/planner/ExplainView";
import { createFunctionStore, type FunctionStore } from "../pane/functions/functionStore";
import { FunctionsView } from "../pane/functions/FunctionsView";
import { FunctionView } from "../pane/functions/FunctionView";
import { functionIn } from "../pane/functions/part";
import { functionTasks } from "../tasks/functions/functionTasks";
import { functionCards } from "./functionCards";
import { plannerFunctions } from "./plannerFunctions";

const tasks = functionTasks(plannerFunctions);

function pagesOf(cards: readonly FunctionCard[]) {
  const stores = new Map<string, FunctionStore>(
    cards.map((card) => [card.id, createFunctionStore(tasks, card, plannerFunctions.signatures[card.id])]),
  );
  return {
    FunctionsPage: () => <FunctionsView cards={cards} />,
    FunctionPage({ part }: { part: string | null }) {
      const asked = functionIn(part);
      const card = cards.find(({ id }) => id === asked.id) ?? cards[0];
      const store = stores.get(card.id);
      return (
        store && (
          <FunctionView
            card={card}
            signature={plannerFunctions.signatures[card.id]}
            store={store}
            isFilled={asked.isFilled}
          />
        )
      );
    },
    ExplainPage: () => <ExplainView tasks={tasks} />,
  };
}

const pages = functionCards().then(pagesOf);

/** The functions' pages, loaded with all that is said of them when somebody opens the first. */
export const functionPages = () => pages;
