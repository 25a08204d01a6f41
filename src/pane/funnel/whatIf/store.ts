import type { CellAddress } from "../../../core/cellAddress";
import type { Figures } from "../../../core/funnel/data/figures";
import type { TriedName } from "../../../core/funnel/whatIf/assumptionFault";
import { proposalOf } from "../../../core/funnel/whatIf/proposal";
import { sliderRange } from "../../../core/funnel/whatIf/sliderRange";
import type { AssumptionName } from "../../../core/funnel/whatIf/whatIf";
import type { FunnelTasks } from "../../../tasks/funnel/funnelTasks";
import { readAmount } from "../../amount/expression";
import { createReadings } from "../../shell/readings";
import { createStore } from "../../shell/store";
import { createCalculation } from "./calculation";
import { createLinking } from "./linking";
import { assumptionNames, blank, fresh, triedOf, type Tried } from "./state";

/** What is tried out, what comes of it, and the cells that it is linked to. */
export function createWhatIfStore(tasks: FunnelTasks) {
  const store = createStore(fresh);
  const { state, set, subscribe } = store;
  const calculate = createCalculation(tasks, store);

  const put = (values: Readonly<Partial<Record<TriedName, Tried>>>, movesSlider: boolean) => {
    const { tried, around } = state();
    const next = { ...around };
    if (movesSlider)
      for (const name of assumptionNames) {
        const value = values[name]?.value;
        const range = next[name] === undefined ? null : sliderRange(name, next[name]);
        if (value != null && !values[name]?.wrong && (!range || value < range.low || value > range.high))
          next[name] = value;
      }
    set({ tried: { ...tried, ...values }, around: next, done: null });
    void calculate();
  };

  const readings = createReadings();
  const type = (name: TriedName, text: string) =>
    readings.read(name, async (isOver) => {
      if (text.trim() === "") return put({ [name]: { ...blank, own: true } }, false);
      try {
        const read = await readAmount(text);
        if (isOver()) return;
        if ("wrong" in read)
          put({ [name]: { text, value: null, wrong: { typed: read.wrong }, own: true } }, false);
        else put({ [name]: triedOf(name, read.value, true, text) }, true);
      } catch (failed) {
        set({ failed });
      }
    });
  const slide = (name: AssumptionName, value: number) => put({ [name]: triedOf(name, value, true) }, false);

  const propose = (figures: Figures) => {
    const proposal = proposalOf(figures);
    const { assumptions, inHand, people } = proposal;
    const values: Partial<Record<TriedName, Tried>> = { inHand: triedOf("inHand", inHand) };
    for (const [name, value] of Object.entries(assumptions))
      values[name as AssumptionName] = triedOf(name as AssumptionName, value);
    if (people !== null && state().tried.people.value === null) values.people = triedOf("people", people);
    set({ proposal, around: { ...state().around, ...assumptions } });
    put(values, true);
  };

  const linking = createLinking(tasks, store, (values) => put(values, true));

  return {
    state,
    subscribe,
    type,
    slide,
    propose,
    ...linking,
    /** Writes the figures that were changed to their cells, with what was typed last. */
    async assume(overFormulas: boolean) {
      await readings.ended();
      linking.assume(overFormulas);
    },
    take: (name: AssumptionName, value: number) => put({ [name]: triedOf(name, value) }, true),
    cancel: () => set({ asking: null }),
    goTo: (place: CellAddress) => {
      tasks.goTo(place).catch((failed: unknown) => set({ failed }));
    },
  };
}
export type WhatIfStore = ReturnType<typeof createWhatIfStore>;
