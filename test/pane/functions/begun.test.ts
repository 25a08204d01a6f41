import { functionCards } from "../../../src/entry/functionCards";
import { plannerFunctions } from "../../../src/entry/plannerFunctions";
import type { FunctionCard } from "../../../src/core/functions/card";
import { createFunctionStore } from "../../../src/pane/functions/functionStore";
import type { FunctionTasks } from "../../../src/tasks/functions/functionTasks";

/** The example that a card begins with, in the language of whoever reads it. */

let cards: readonly FunctionCard[];
beforeAll(async () => {
  cards = await functionCards();
});
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const tasks = { undo: () => Promise.resolve() } as unknown as FunctionTasks;
const storeOf = (card: FunctionCard) =>
  createFunctionStore(tasks, card, plannerFunctions.signatures[card.id]!);
type Store = ReturnType<typeof storeOf>;
const textsIn = (store: Store): string =>
  Object.values(store.state().form.entries)
    .map(({ text }) => text)
    .join("|");
const han = /\p{Script=Han}/u;

test("no card begins in Chinese for an English reader", () => {
  const unread = cards.filter((card) => {
    const store = storeOf(card);
    store.speak("en");
    return han.test(textsIn(store));
  });
  expect(unread.map(({ id }) => id)).toEqual([]);
});

test("in Chinese cards begin with their first example, in English too where that one can be read", () => {
  for (const card of cards) {
    const store = storeOf(card);
    const first = textsIn(store);
    store.speak("zh");
    if (!store.state().form.entries.language) expect(textsIn(store)).toBe(first);
    store.speak("en");
    if (!han.test(first)) expect(textsIn(store)).toBe(first);
  }
});

test("what somebody has typed stays when the language changes", () => {
  const card = cards.find(({ id }) => id === "SMARTCHECK")!;
  const store = storeOf(card);
  store.speak("en");
  const [name] = Object.keys(store.state().form.entries);
  store.use({ ...card.examples[0]!, arguments: ["Sell 5 cars"] });
  store.speak("zh");
  expect(store.state().form.entries[name!]!.text).toBe("Sell 5 cars");
});
