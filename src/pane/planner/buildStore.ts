import type { CellAddress } from "../../core/cellAddress";
import type { Dimension, Field } from "../../core/planner/request";
import type { Language } from "../../core/language";
import type { PlanTasks } from "../../tasks/planner/planTasks";
import type { Proposal } from "../../tasks/planner/proposePlan";
import { createReadings } from "../shell/readings";
import { createStore } from "../shell/store";
import { blank, cellsEntry, readCells, readEntry, unread, type Entry } from "./entry";
import { createInsertion, noInsertion, settled, type Insertion } from "./insertion";
import { freshForm, isWrong, kinds, missingIn, placeOf, requestOf, type Form } from "./form";

/** A field of the form, or where the plan is to go. */
export type FieldName = Field | "place";

export interface BuildState extends Insertion {
  readonly form: Form;
}

/** The cells that the form's fields are linked to. */
const linkedCells = (form: Form): CellAddress[] =>
  Object.values(requestOf(form, "en").given).filter((given) => given.from === "cells");

/** The plan builder's form, filled from what is typed and selected, and its way into the sheet. */
export function createBuildStore(tasks: PlanTasks, dimension: Dimension = "people") {
  const { state, set, subscribe } = createStore<BuildState>({
    form: { ...freshForm, dimension },
    ...noInsertion,
  });
  const insertion = createInsertion(state, set, tasks.undo.bind(tasks));
  const readings = createReadings();

  const change = (part: Partial<Form>) => set({ form: { ...state().form, ...part }, ...settled });
  const put = (field: FieldName, entry: Entry) =>
    change(field === "place" ? { place: entry } : { entries: { ...state().form.entries, [field]: entry } });
  const isBegun = (): boolean => Object.keys(state().form.entries).length > 0;
  const { fail } = insertion;

  /** The place that was proposed last, or that the last plan stands at: another plan is not to go there unasked. */
  let passing: Entry | null = null;
  /** The place that was proposed last, which nobody has chosen: it follows the fields. */
  let proposed: Entry | null = null;
  const isFree = ({ place }: Form): boolean => place === proposed || place.text === "";
  const propose = async (sources: readonly CellAddress[], isOver: () => boolean) => {
    const place = await tasks.proposePlace(sources);
    if (!place || isOver() || !isFree(state().form)) return;
    passing = proposed = cellsEntry(place, null);
    put("place", proposed);
  };

  /** Fills a field, and takes a place that nobody has chosen beside the cells that it is linked to by now. */
  const link = async (field: FieldName, entry: Entry, isOver: () => boolean) => {
    if (isOver()) return;
    put(field, entry);
    if (field === "place" || entry.given?.from !== "cells" || !isFree(state().form)) return;
    const { entries } = state().form;
    await propose(linkedCells(state().form), () => state().form.entries !== entries);
  };

  /** Links a field to the selected cells. */
  const take = (field: FieldName) =>
    readings.read(field, async (isOver) => {
      try {
        const picked = await tasks.pick();
        await link(field, cellsEntry(picked, field === "place" ? null : picked), isOver);
      } catch (caught) {
        fail(caught, field);
      }
    });

  /** What a plan goes beside where nothing is found for it: the cells of its fields, else the plan before it. */
  const cellsAround = (): CellAddress[] => {
    const linked = linkedCells(state().form);
    return linked.length === 0 && passing?.given?.from === "cells" ? [passing.given] : linked;
  };

  /** Fills the fields that nobody has filled with the first cells that are found for them. */
  const fill = async (...offers: (() => Promise<Proposal>)[]) => {
    const { dimension: asked } = state().form;
    // What is found for a form that is another one by now is nothing to it.
    const isOver = (): boolean => state().form.dimension !== asked;
    try {
      let found: [Field, CellAddress][] = [];
      for (const offer of offers)
        if (found.length === 0) found = Object.entries(await offer()) as [Field, CellAddress][];
      const looked = await Promise.all(found.map(([, at]) => tasks.look(at)));
      if (isOver()) return;
      const { entries } = state().form;
      const filled = Object.fromEntries(
        found.flatMap(([field], index) =>
          (entries[field] ?? blank).text === "" ? [[field, cellsEntry(looked[index], looked[index])]] : [],
        ),
      );
      if (Object.keys(filled).length > 0) change({ entries: { ...entries, ...filled } });
      if (!state().form.place.given)
        await propose(found.length > 0 ? found.map(([, at]) => at) : cellsAround(), isOver);
    } catch (caught) {
      fail(caught);
    }
  };

  const readTyped = async (field: FieldName, text: string): Promise<Entry> => {
    if (text.trim() === "") return blank;
    const cells = readCells(text);
    if (!cells) return readEntry(field === "place" ? "cells" : kinds[field], text);
    const at = { ...cells, sheet: cells.sheet || (await tasks.pick()).sheet };
    return cellsEntry(at, field === "place" ? null : await tasks.look(at));
  };
  const type = (field: FieldName, text: string) =>
    readings.read(field, async (isOver) => {
      try {
        await link(field, await readTyped(field, text), isOver);
      } catch (caught) {
        if (isOver()) return;
        put(field, unread(text));
        fail(caught, field);
      }
    });

  /** @param mayShow whether a sheet that is hidden may be shown */
  const insert = async (language: Language, mayShow = false) => {
    await insertion.insert(async () => {
      await readings.ended();
      const { form } = state();
      const place = placeOf(form);
      if (!place || missingIn(form).length > 0 || isWrong(form)) return null;
      const inserted = await tasks.insert(requestOf(form, language), place, mayShow);
      passing = form.place;
      return inserted;
    });
  };

  return {
    tasks,
    state,
    subscribe,
    change,
    take,
    type,
    insert,
    undo: insertion.undo,
    fail,
    /** A form is never blank where the selection can fill it, or else the model's tables. */
    async fillFromSelection() {
      const { dimension } = state().form;
      const fromModel = async () => (isBegun() ? {} : tasks.proposeModel(dimension));
      await fill(...(dimension === "people" ? [() => tasks.propose()] : []), fromModel);
    },
    /** The form for a dimension, with the cells of the model that it speaks of wherever nobody filled a field. */
    async fillFromModel(dimension: Dimension) {
      if (state().form.dimension !== dimension) change({ dimension });
      await fill(() => tasks.proposeModel(dimension));
    },
    /** Another dimension, in a place of its own; the model knows the days of its goal. */
    async divide(dimension: Dimension) {
      change({ dimension, ...(state().form.place === passing && { place: blank }) });
      await fill(...(dimension === "periods" ? [() => tasks.proposeModel(dimension)] : []));
    },
    fillFromSheet: (sheet: string) => fill(() => tasks.proposeSheet(sheet)),
    fillFromTable: (table: string, names: string, weights: string) =>
      fill(() => tasks.proposeTable(table, names, weights)),
  };
}
export type BuildStore = ReturnType<typeof createBuildStore>;
