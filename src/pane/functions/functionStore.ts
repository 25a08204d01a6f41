import type { CellAddress } from "../../core/cellAddress";
import { exampleIn, readableExamples, type Example, type FunctionCard } from "../../core/functions/card";
import { languages, type Language } from "../../core/language";
import { Trouble } from "../../core/trouble";
import type { FunctionRequest } from "../../core/functions/request";
import type { FunctionTasks } from "../../tasks/functions/functionTasks";
import type { Tried } from "../../tasks/functions/layoutFunction";
import type { Signature } from "../../tasks/planner/calculate";
import { blank, cellsEntry, readCells, unread, type Entry } from "../planner/entry";
import { createInsertion, noInsertion, settled, type Insertion } from "../planner/insertion";
import { createReadings } from "../shell/readings";
import { createStore } from "../shell/store";
import { entryOf, readArgument } from "./argument";

interface FunctionForm {
  /** By the arguments' names. */
  readonly entries: Readonly<Record<string, Entry>>;
  readonly place: Entry;
}

export interface FunctionState extends Insertion {
  readonly form: FunctionForm;
  readonly tried: Tried | null;
  readonly busy: boolean;
  /** What the function or the plan's cells refuse. */
  readonly refused: { readonly caught: unknown } | null;
}

type Proposed = Awaited<ReturnType<FunctionTasks["propose"]>>;

/** Long enough for a hand between two fields. */
const pause = 250;

/** One function as it is tried: its arguments, what they come to, and its way into the sheet. */
export function createFunctionStore(
  tasks: FunctionTasks,
  card: FunctionCard,
  { names, arguments: takes }: Signature,
) {
  const fromExample = (example: Example | undefined): FunctionForm["entries"] =>
    Object.fromEntries(
      names.map((name, at) => [name, entryOf(example?.arguments[at] ?? null, takes[name].dates)]),
    );
  /** The example that the fields begin with. */
  let begun = fromExample(card.examples[0]);
  const { state, set, subscribe } = createStore<FunctionState>({
    form: { entries: begun, place: blank },
    tried: null,
    busy: false,
    refused: null,
    ...noInsertion,
  });
  const insertion = createInsertion(state, set, tasks.undo.bind(tasks));
  const { fail } = insertion;
  const readings = createReadings();
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const missing = (): string | undefined =>
    names.find((name) => !takes[name].optional && !state().form.entries[name].given);
  const isWrong = (): boolean => names.some((name) => state().form.entries[name].wrong);
  const request = (): FunctionRequest => ({
    id: card.id,
    given: Object.fromEntries(
      names.flatMap((name) => {
        const { given } = state().form.entries[name];
        return given ? [[name, given]] : [];
      }),
    ),
  });

  /** Only the latest answer counts. */
  const calculate = async () => {
    const mine = (asked += 1);
    if (missing() !== undefined || isWrong()) return set({ tried: null, refused: null, busy: false });
    set({ busy: true });
    try {
      const tried = await tasks.try(request());
      if (mine === asked) set({ tried, refused: null, busy: false });
    } catch (caught) {
      if (mine === asked) set({ tried: null, refused: { caught }, busy: false });
    }
  };
  const calculateSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void calculate(), pause);
  };

  const change = (form: Partial<FunctionForm>) => {
    set({ form: { ...state().form, ...form }, ...settled });
    calculateSoon();
  };
  const put = (name: string | null, entry: Entry) =>
    change(name === null ? { place: entry } : { entries: { ...state().form.entries, [name]: entry } });

  /** Links fields to the cells that are proposed for them; the others become as they are given. */
  const link = async (proposed: Proposed, others: FunctionForm["entries"], isOver = () => false) => {
    const cells = Object.entries(proposed) as [string, CellAddress][];
    const looked = await Promise.all(cells.map(([, at]) => tasks.look(at)));
    const linked = cells.map(([name], place) => [name, cellsEntry(looked[place], looked[place])]);
    if (isOver()) return;
    change({ entries: { ...state().form.entries, ...others, ...Object.fromEntries(linked) } });
  };

  const readTyped = async (name: string | null, text: string): Promise<Entry> => {
    if (text.trim() === "") return blank;
    const cells = readCells(text);
    if (!cells)
      return name === null ? { ...blank, text, wrong: { field: "cells" } } : readArgument(text, takes[name]);
    const at = { ...cells, sheet: cells.sheet || (await tasks.pick()).sheet };
    // Looked at in either case: a place that is not there is said at its field.
    const looked = await tasks.look(at);
    return cellsEntry(at, name === null ? null : looked);
  };

  return {
    tasks,
    state,
    subscribe,
    calculate,
    calculateSoon,
    fail,
    missing,
    request,
    /** Fills the fields with an example. */
    use(example: Example) {
      readings.drop();
      change({ entries: fromExample(example) });
    },
    /** Begins with an example that is read in the pane's language, and answers in it as long as nobody chose another. */
    speak(language: Language) {
      const { entries } = state().form;
      const [first] = readableExamples(card, language);
      if (!first) return;
      const exampleOf = (one: Language) => fromExample(exampleIn(first, names, one));
      const wanted = exampleOf(language);
      if (entries === begun) {
        if (names.every((name) => wanted[name].text === entries[name].text)) return;
        begun = wanted;
        return change({ entries: begun });
      }
      const isOurs = languages.some((one) => exampleOf(one).language?.text === entries.language?.text);
      if (entries.language && isOurs && wanted.language.text !== entries.language.text)
        change({ entries: { ...entries, language: wanted.language } });
    },
    /** Links the fields that the selected cells can stand for to them. */
    async fill() {
      try {
        const proposed = await tasks.propose(card.id);
        if (Object.keys(proposed).length === 0) throw new Trouble("no-single-area", {});
        await link(proposed, {});
      } catch (caught) {
        fail(caught);
      }
    },
    /** Fills the fields with the model's cells, and none with an example; where the model has none, the example stays. */
    async fillFromModel() {
      const { entries: before } = state().form;
      // Whoever has typed meanwhile is not to lose it.
      const isOver = () => state().form.entries !== before;
      try {
        const proposed = await tasks.proposeArguments(card.id);
        if (Object.keys(proposed).length === 0) return await calculate();
        const cells = Object.entries(proposed).filter(([, given]) => typeof given !== "string");
        const typed = Object.entries(proposed).filter(([, given]) => typeof given === "string");
        const entries = await Promise.all(
          typed.map(async ([name, text]): Promise<[string, Entry]> => [
            name,
            await readArgument(String(text), takes[name]),
          ]),
        );
        const others = Object.fromEntries([
          ...names.map((name): [string, Entry] => [name, blank]),
          ...entries,
        ]);
        await link(Object.fromEntries(cells) as Proposed, others, isOver);
      } catch (caught) {
        fail(caught);
      }
    },
    /** @param name an argument, or null for the place */
    take: (name: string | null) =>
      readings.read(name ?? "place", async (isOver) => {
        try {
          const picked = await tasks.pick();
          if (!isOver()) put(name, cellsEntry(picked, name === null ? null : picked));
        } catch (caught) {
          fail(caught, name ?? "place");
        }
      }),
    type: (name: string | null, text: string) =>
      readings.read(name ?? "place", async (isOver) => {
        try {
          const entry = await readTyped(name, text);
          if (!isOver()) put(name, entry);
        } catch (caught) {
          if (isOver()) return;
          put(name, unread(text));
          fail(caught, name ?? "place");
        }
      }),
    /**
     * Writes the call to the place that was given, else to the selected cell.
     *
     * @param mayShow whether a sheet that is hidden may be shown
     */
    insert: (mayShow = false) =>
      insertion.insert(async () => {
        await readings.ended();
        const { given, wrong } = state().form.place;
        if (wrong || missing() !== undefined || isWrong()) return null;
        const place = given?.from === "cells" ? given : await tasks.pick();
        return tasks.insert(request(), place, mayShow);
      }),
    undo: insertion.undo,
  };
}
export type FunctionStore = ReturnType<typeof createFunctionStore>;
