import "./workbench.css";
import { openGrid } from "office-host/grid/openGrid";
import { keepBrokenFormulas } from "./brokenFormulas";
import { drawDropdowns } from "./dropdowns";
import { chosenLanguage } from "./language";
import { byId } from "./element";
import { loadFunctions, sayLanguage } from "./functions";
import { keepGridLabels } from "./gridLabels";
import { Messages, reasonOf } from "./messages";
import { sortAsExcel } from "./sorting";
import { startUniver } from "./univer";
import { Workplace } from "./workplace";
import { wordsIn } from "./words";

/** Opens the workbench on this page: the grid, the functions, the host, the sample and the task pane. */
export async function start(): Promise<void> {
  const language = chosenLanguage(location.search, localStorage, navigator.language);
  const messages = new Messages(() => wordsIn(workplace?.language ?? language));
  let workplace: Workplace | undefined;
  sayLanguage(language);
  try {
    const [univer, functions] = await Promise.all([
      startUniver(byId("grid"), language),
      loadFunctions().catch((error: unknown) => reasonOf(error)),
    ]);
    const grid = openGrid(univer);
    workplace = new Workplace(grid, language, messages);
    keepGridLabels(document);
    keepBrokenFormulas(grid, messages);
    drawDropdowns(grid);
    sortAsExcel(grid);
    await workplace.begin(functions);
  } catch (error) {
    messages.show("error", (words) => words.trouble.start(reasonOf(error)));
    throw error;
  }
}
