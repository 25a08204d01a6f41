import type { Assumptions } from "../../../core/funnel/whatIf/whatIf";
import type { FunnelTasks } from "../../../tasks/funnel/funnelTasks";
import type { Store } from "../../shell/store";
import { assumptionsIn, teamIn, type WhatIfState } from "./state";

/** Long enough for a hand on a slider; the curve takes longest to calculate. */
const pause = 200;

/** Works out what comes of the figures as they are tried now, and after a while the curve. */
export function createCalculation(tasks: FunnelTasks, { state, set }: Store<WhatIfState>) {
  let asked = 0;
  let running = false;
  let waiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

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
    const assumptions = assumptionsIn(state().tried);
    if (!assumptions) return set({ answer: null, answered: null, curve: null, refused: null, busy: false });
    if (running) {
      waiting = true;
      return;
    }
    const mine = asked;
    running = true;
    set({ busy: true });
    const { tried } = state();
    const inHand = tried.inHand.wrong ? null : tried.inHand.value;
    try {
      const answer = await tasks.whatIf(assumptions, inHand, teamIn(tried));
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
  return calculate;
}
