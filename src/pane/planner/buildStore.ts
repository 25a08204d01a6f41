import type { CellAddress } from "../../core/cellAddress";
import type { Dimension, Field } from "../../core/planner/request";
import type { Language } from "../../core/language";
import type { PlanTasks } from "../../tasks/planner/planTasks";
import type { Proposal } from "../../tasks/planner/proposePlan";
import { createStore } from "../shell/store";
import { blank, cellsEntry, readCells, readEntry, type Entry } from "./entry";
import { createInsertion, noInsertion, settled, type Insertion } from "./insertion";
import { freshForm, kinds, placeOf, requestOf, type Form } from "./form";

/** A field of the form, or where the plan is to go. */
export type FieldName = Field | "place";

export interface BuildState extends Insertion {
  readonly form: Form;
}

/** The plan builder's form, filled from what is typed and selected, and its way into the sheet. */
export function createBuildStore(tasks: PlanTasks, dimension: Dimension = "people") {
  const { state, set, subscribe } = createStore<BuildState>({
    form: { ...freshForm, dimension },
    ...noInsertion,
  });
  const insertion = createInsertion(state, set, tasks.undo.bind(tasks));

  const change = (part: Partial<Form>) => set({ form: { ...state().form, ...part }, ...settled });
  const put = (field: FieldName, entry: Entry) =>
    change(field === "place" ? { place: entry } : { entries: { ...state().form.entries, [field]: entry } });
  const isBegun = (): boolean => Object.keys(state().form.entries).length > 0;
  const { fail } = insertion;

  /** Links a field to the selected cells. */
  const take = async (field: FieldName) => {
    try {
      const picked = await tasks.pick();
      put(field, cellsEntry(picked, field === "place" ? null : picked));
    } catch (caught) {
      fail(caught, field);
    }
  };

  /** Fills the fields that nobody has filled with the cells that were found for them. */
  const fill = async (found: Promise<Proposal>) => {
    try {
      const proposed = Object.entries(await found) as [Field, CellAddress][];
      const looked = await Promise.all(proposed.map(([, at]) => tasks.look(at)));
      const { entries } = state().form;
      const filled = Object.fromEntries(
        proposed.flatMap(([field], index) =>
          entries[field]?.given ? [] : [[field, cellsEntry(looked[index], looked[index])]],
        ),
      );
      if (Object.keys(filled).length > 0) change({ entries: { ...entries, ...filled } });
      const place = await tasks.proposePlace(proposed.map(([, at]) => at));
      if (place && !state().form.place.given) put("place", cellsEntry(place, null));
    } catch (caught) {
      fail(caught);
    }
  };

  const type = async (field: FieldName, text: string) => {
    if (text.trim() === "") return put(field, blank);
    try {
      const cells = readCells(text);
      if (!cells) return put(field, await readEntry(field === "place" ? "cells" : kinds[field], text));
      const at = { ...cells, sheet: cells.sheet || (await tasks.pick()).sheet };
      put(field, cellsEntry(at, field === "place" ? null : await tasks.look(at)));
    } catch (caught) {
      fail(caught, field);
    }
  };

  /** @param mayShow whether a sheet that is hidden may be shown */
  const insert = async (language: Language, mayShow = false) => {
    const { form } = state();
    const place = placeOf(form);
    if (place) await insertion.insert(() => tasks.insert(requestOf(form, language), place, mayShow));
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
      if (state().form.dimension === "people") await fill(tasks.propose());
      if (!isBegun()) await fill(tasks.proposeModel(state().form.dimension));
    },
    /** The form for a dimension, with the cells of the model that it speaks of wherever nobody filled a field. */
    async fillFromModel(dimension: Dimension) {
      if (state().form.dimension !== dimension) change({ dimension });
      await fill(tasks.proposeModel(dimension));
    },
    fillFromSheet: (sheet: string) => fill(tasks.proposeSheet(sheet)),
    fillFromTable: (table: string, names: string, weights: string) =>
      fill(tasks.proposeTable(table, names, weights)),
  };
}
export type BuildStore = ReturnType<typeof createBuildStore>;
