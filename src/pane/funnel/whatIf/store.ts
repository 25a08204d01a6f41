import type { AssumptionFault, TriedName } from "../../../core/funnel/whatIf/assumptionFault";
import type { Figures } from "../../../core/funnel/data/figures";
import type { CellAddress } from "../../../core/cellAddress";
import type { LinkedCell, Links } from "../../../core/funnel/whatIf/links";
import type { Proposal } from "../../../core/funnel/whatIf/proposal";
import type {
  AssumptionName,
  Assumptions,
  CurvePoint,
  Team,
  WhatIf,
} from "../../../core/funnel/whatIf/whatIf";
import { readAmount, type Wrong } from "../../amount/expression";
import type { FunnelMeans } from "../means";
import { createStore } from "../../shell/store";

/** One figure as it is tried out. */
export interface Tried {
  /** As it was typed; null where it came from a slider, the data or a cell. */
  readonly text: string | null;
  readonly value: number | null;
  readonly wrong: { readonly typed: Wrong } | { readonly fault: AssumptionFault } | null;
  /** Somebody put it here, so that no cell and no data may take it away unasked. */
  readonly own: boolean;
}
const blank: Tried = { text: null, value: null, wrong: null, own: false };

export const assumptionNames = [
  "target",
  "dealSize",
  "rate",
  "volume",
  "confidence",
  "evidence",
  "spread",
] as const satisfies readonly AssumptionName[];
export const teamNames = [
  "people",
  "workdays",
  "perOpportunity",
  "perDay",
] as const satisfies readonly (keyof Team)[];

/** A formula that an assumption would replace. */
export interface Replaced {
  readonly name: AssumptionName;
  readonly cell: CellAddress;
  readonly formula: string;
}

export interface WhatIfState {
  readonly tried: Readonly<Record<TriedName, Tried>>;
  /** The figure that each slider's ends are around. */
  readonly around: Readonly<Partial<Record<AssumptionName, number>>>;
  readonly proposal: Proposal | null;
  readonly links: Links;
  readonly answer: WhatIf | null;
  /** The assumptions that the answer is for. */
  readonly answered: Assumptions | null;
  readonly busy: boolean;
  readonly curve: readonly CurvePoint[] | null;
  /** Asked before formulas are replaced. */
  readonly asking: readonly Replaced[] | null;
  readonly action: "link" | "assume" | "follow" | null;
  readonly done:
    | { readonly what: "linked"; readonly name: AssumptionName; readonly cell: CellAddress }
    | { readonly what: "assumed"; readonly cells: readonly CellAddress[] }
    | { readonly what: "followed" | "taken" }
    | null;
  readonly refused: unknown;
  readonly failed: unknown;
}

const freshTried = Object.fromEntries(
  [...assumptionNames, "inHand", ...teamNames].map((name) => [name, blank]),
) as Record<TriedName, Tried>;
const fresh: WhatIfState = {
  tried: {
    ...freshTried,
    confidence: { ...blank, value: 0.9 },
    evidence: { ...blank, value: 0 },
    spread: { ...blank, value: 0 },
  },
  around: { confidence: 0.9 },
  proposal: null,
  links: {},
  answer: null,
  answered: null,
  busy: false,
  curve: null,
  asking: null,
  action: null,
  done: null,
  refused: null,
  failed: null,
};

/** Long enough for a hand on a slider; the curve takes longest to calculate. */
const pause = 200;

const isLinked = (link: LinkedCell | "gone" | undefined): link is LinkedCell =>
  link !== undefined && link !== "gone";

/** What is tried out, what comes of it, and the cells that it is linked to. */
export function createWhatIfStore({ tasks, rules }: FunnelMeans) {
  const { state, set, subscribe } = createStore(fresh);
  let asked = 0;
  let running = false;
  let waiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const assumptionsNow = (): Assumptions | null => {
    const { tried } = state();
    const values = assumptionNames.map(
      (name) => [name, tried[name].wrong ? null : tried[name].value] as const,
    );
    return values.every(([, value]) => value !== null)
      ? (Object.fromEntries(values) as unknown as Assumptions)
      : null;
  };
  const teamNow = (): Team | null => {
    const { tried } = state();
    const values = teamNames.map((name) => [name, tried[name].wrong ? null : tried[name].value] as const);
    return values.every(([, value]) => value !== null)
      ? (Object.fromEntries(values) as unknown as Team)
      : null;
  };

  const drawCurve = async (mine: number, assumptions: Assumptions, needed: number | null) => {
    try {
      const curve = await tasks.curve(assumptions, needed);
      if (mine === asked) set({ curve });
    } catch (failed) {
      if (mine === asked) set({ failed });
    }
  };

  /** One calculation at a time; what changed meanwhile is calculated after it, the latest only. */
  const calculate = async () => {
    asked += 1;
    clearTimeout(timer);
    const assumptions = assumptionsNow();
    if (!assumptions) return set({ answer: null, answered: null, curve: null, refused: null, busy: false });
    if (running) {
      waiting = true;
      return;
    }
    const mine = asked;
    running = true;
    set({ busy: true });
    const { inHand } = state().tried;
    try {
      const answer = await tasks.whatIf(assumptions, inHand.wrong ? null : inHand.value, teamNow());
      if (mine === asked) {
        set({ answer, answered: assumptions, refused: null, busy: false });
        timer = setTimeout(() => void drawCurve(mine, assumptions, answer.needed), pause);
      }
    } catch (refused) {
      if (mine === asked) set({ answer: null, answered: null, curve: null, refused, busy: false });
    } finally {
      running = false;
    }
    if (waiting) {
      waiting = false;
      await calculate();
    }
  };

  const put = (values: Readonly<Partial<Record<TriedName, Tried>>>, movesSlider: boolean) => {
    const { tried, around } = state();
    const next = { ...around };
    if (movesSlider)
      for (const name of assumptionNames) {
        const value = values[name]?.value;
        const range = next[name] === undefined ? null : rules.sliderRange(name, next[name]);
        if (value != null && !values[name]?.wrong && (!range || value < range.low || value > range.high))
          next[name] = value;
      }
    set({ tried: { ...tried, ...values }, around: next, done: null });
    void calculate();
  };
  const given = (name: TriedName, value: number, own = false, text: string | null = null): Tried => {
    const fault = rules.assumptionFault(name, value);
    return { text, value, wrong: fault && { fault }, own };
  };

  const type = async (name: TriedName, text: string) => {
    if (text.trim() === "") return put({ [name]: { ...blank, own: true } }, false);
    try {
      const read = await readAmount(text);
      if ("wrong" in read)
        put({ [name]: { text, value: null, wrong: { typed: read.wrong }, own: true } }, false);
      else put({ [name]: given(name, read.value, true, text) }, true);
    } catch (failed) {
      set({ failed });
    }
  };
  const slide = (name: AssumptionName, value: number) => put({ [name]: given(name, value, true) }, false);

  const propose = (figures: Figures) => {
    const proposal = rules.proposalOf(figures);
    const { assumptions, inHand, people } = proposal;
    const values: Partial<Record<TriedName, Tried>> = { inHand: given("inHand", inHand) };
    for (const [name, value] of Object.entries(assumptions))
      values[name as AssumptionName] = given(name as AssumptionName, value);
    if (people !== null && state().tried.people.value === null) values.people = given("people", people);
    set({ proposal, around: { ...state().around, ...assumptions } });
    put(values, true);
  };

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
      if (taken.includes(name) || followed || !tried[name].own) values[name] = given(name, link.value);
    }
    if (Object.keys(values).length > 0) put(values, true);
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
      if (value !== null) put({ [name]: given(name, value) }, true);
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
        if (!rules.isFunnelTrouble(caught, "link-holds-formula")) throw caught;
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
    state,
    subscribe,
    type,
    slide,
    propose,
    hear,
    refresh,
    link,
    changed,
    assume,
    follow,
    takeCells,
    take: (name: AssumptionName, value: number) => put({ [name]: given(name, value) }, true),
    cancel: () => set({ asking: null }),
    goTo: (place: CellAddress) => {
      tasks.goTo(place).catch((failed: unknown) => set({ failed }));
    },
    /** Follows the linked cells until the returned function is called. */
    watch() {
      let current = true;
      let stop: (() => Promise<void>) | null = null;
      let soon: ReturnType<typeof setTimeout> | undefined;
      const fail = (failed: unknown) => set({ failed });
      tasks
        .watch(() => {
          clearTimeout(soon);
          soon = setTimeout(() => void refresh(), pause);
        })
        .then((end) => {
          stop = end;
          if (!current) return end();
        })
        .catch(fail);
      return () => {
        current = false;
        clearTimeout(soon);
        stop?.().catch(fail);
      };
    },
  };
}
export type WhatIfStore = ReturnType<typeof createWhatIfStore>;
