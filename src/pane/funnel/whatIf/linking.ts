import type { TriedName } from "../../../core/funnel/whatIf/assumptionFault";
import type { LinkedCell, Links } from "../../../core/funnel/whatIf/links";
import type { AssumptionName } from "../../../core/funnel/whatIf/whatIf";
import { isTrouble } from "../../../core/trouble";
import type { FunnelTasks } from "../../../tasks/funnel/funnelTasks";
import type { Store } from "../../shell/store";
import { watching } from "../../shell/watching";
import { assumptionNames, triedOf, type Tried, type WhatIfState } from "./state";

/** So many changes of cells as come within this time are one. */
const pause = 200;

const isLinked = (link: LinkedCell | "gone" | undefined): link is LinkedCell =>
  link !== undefined && link !== "gone";

/**
 * The way between the figures that are tried and the cells that they are linked to.
 *
 * @param put takes figures over, moving their sliders
 */
export function createLinking(
  tasks: FunnelTasks,
  { state, set }: Store<WhatIfState>,
  put: (values: Readonly<Partial<Record<TriedName, Tried>>>) => void,
) {
  /** Cells that changed are followed where nothing else was tried since, and those that are `taken` in any case. */
  const hear = (links: Links, taken: readonly AssumptionName[] = []) => {
    const { links: before, tried } = state();
    set({ links });
    const values: Partial<Record<AssumptionName, Tried>> = {};
    for (const name of assumptionNames) {
      const link = links[name];
      if (!isLinked(link) || link.value === null || link.value === tried[name].value) continue;
      const earlier = before[name];
      const followed = isLinked(earlier) && earlier.value === tried[name].value;
      if (taken.includes(name) || followed || !tried[name].own) values[name] = triedOf(name, link.value);
    }
    if (Object.keys(values).length > 0) put(values);
  };

  const run = async (
    action: NonNullable<WhatIfState["action"]>,
    work: () => Promise<Partial<WhatIfState>>,
  ) => {
    if (state().action) return;
    set({ action, failed: null, done: null });
    try {
      set(await work());
    } catch (failed) {
      set({ failed });
    } finally {
      set({ action: null });
    }
  };

  const refresh = async () => {
    try {
      hear(await tasks.links());
    } catch (failed) {
      set({ failed });
    }
  };

  const link = (name: AssumptionName) =>
    run("link", async () => {
      const links = await tasks.link(name);
      const cell = links[name];
      // The cell that was just chosen says what is assumed, unless it says nothing yet.
      const value = isLinked(cell) ? cell.value : null;
      set({ links });
      if (value !== null) put({ [name]: triedOf(name, value) });
      return isLinked(cell) ? { done: { what: "linked", name, cell } } : {};
    });

  /** The linked figures that differ from their cells. */
  const changed = (): { name: AssumptionName; value: number; cell: LinkedCell }[] => {
    const { tried, links } = state();
    return assumptionNames.flatMap((name) => {
      const { value, wrong } = tried[name];
      const cell = links[name];
      return isLinked(cell) && value !== null && !wrong && cell.value !== value
        ? [{ name, value, cell }]
        : [];
    });
  };

  const assume = (overFormulas: boolean) => {
    const wanted = changed();
    if (wanted.length === 0) return;
    const formulas = wanted.filter(({ cell }) => cell.formula !== "");
    if (formulas.length > 0 && !overFormulas)
      return set({ asking: formulas.map(({ name, cell }) => ({ name, cell, formula: cell.formula })) });
    set({ asking: null });
    void run("assume", async () => {
      try {
        const values = Object.fromEntries(wanted.map(({ name, value }) => [name, value]));
        const links = await tasks.assume(values, overFormulas);
        return { links, done: { what: "assumed", cells: wanted.map(({ cell }) => cell) } };
      } catch (caught) {
        // Somebody put a formula there since the cells were last seen.
        if (!isTrouble(caught, "link-holds-formula")) throw caught;
        const links = await tasks.links();
        set({ links });
        const asking = changed()
          .filter(({ cell }) => cell.formula !== "")
          .map(({ name, cell }) => ({ name, cell, formula: cell.formula }));
        if (asking.length === 0) throw caught;
        return { asking };
      }
    });
  };

  const follow = () =>
    run("follow", async () => {
      const links = await tasks.followData();
      const followed = assumptionNames.filter((name) => {
        const cell = links[name];
        return isLinked(cell) && cell.ours && cell.formula !== "";
      });
      hear(links, followed);
      return { done: { what: "followed" } };
    });
  const takeCells = () => {
    hear(state().links, assumptionNames);
    set({ done: { what: "taken" } });
  };

  return {
    hear,
    refresh,
    link,
    changed,
    assume,
    follow,
    takeCells,
    /** Follows the linked cells until the returned function is called. */
    watch() {
      let soon: ReturnType<typeof setTimeout> | undefined;
      const end = watching(
        () =>
          tasks.watch(() => {
            clearTimeout(soon);
            soon = setTimeout(() => void refresh(), pause);
          }),
        (failed) => set({ failed }),
      );
      return () => {
        clearTimeout(soon);
        end();
      };
    },
  };
}
