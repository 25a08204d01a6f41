import { guessDates } from "./dates";
import { guessMeaning, isState } from "./meaning";
import { guessOrder } from "./order";
import { wordKey, type Choices, type Meaning, type Opportunities } from "./source";
import { isError, type CellValue } from "../../cellValue";

/** A column with more words than these is rather something else than a stage, and they are not looked at. */
const mostWords = 500;

/** The choices as far as the data tells; a word that means nothing to us is left for the user. */
export function guessChoices({ columns }: Opportunities): Choices {
  const furthest = stageWords(cells(columns.furthest));
  const words = stageWords(cells(columns.stage, columns.furthest)).slice(0, mostWords);
  const guesses = new Map<string, Meaning>();
  for (const word of words) {
    const meaning = guessMeaning(word);
    if (meaning) guesses.set(wordKey(word), meaning);
  }
  if (words.some((word) => guesses.get(wordKey(word)) === "won" && surelyWon.test(word)))
    for (const word of words) if (signing.test(word)) guesses.set(wordKey(word), "open");
  const isOpen = (word: string): boolean => guesses.get(wordKey(word)) === "open";
  // Beside a column that tells the stage, «Open» is a state of all of them and none of the stages.
  const told = new Set(furthest.filter(isOpen).map(wordKey));
  const isNoStage = (word: string): boolean => told.size > 1 && !told.has(wordKey(word)) && isState(word);
  const order = guessOrder(words.filter(isOpen));
  return {
    meanings: guesses,
    order: [...order.filter(isNoStage), ...order.filter((word) => !isNoStage(word))],
    dates: guessDates(cells(columns.opened, columns.closed)),
  };
}

/** Beside a stage that is surely won, signing is the last step before it. */
const signing = /^[\d\s.、)-]*(合同)?(签约|签订|签署)(合同)?\s*$/;
const surelyWon = /赢|成交|成单|\bwon\b/i;

/** The different words of a stage column, caseless, as they first stand there. */
export function stageWords(stages: Iterable<CellValue>): string[] {
  const words = new Map<string, string>();
  for (const stage of stages)
    if (stage !== "" && !isError(stage) && !words.has(wordKey(stage)))
      words.set(wordKey(stage), String(stage));
  return [...words.values()];
}

function* cells(...columns: (readonly CellValue[] | undefined)[]): Generator<CellValue> {
  for (const column of columns) if (column) yield* column;
}
