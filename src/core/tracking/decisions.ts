import type { FiguresOf } from "../model/rules/rule";
import type { RegisteredRisk } from "../risks/riskRegister";
import type { KeptAction } from "./actions";
import type { Leaver } from "./leavers";
import type { paceByOwner } from "./paceByOwner";

/** Something that a review has to decide. */
export type Decision =
  | { readonly kind: "behind"; readonly name: string; readonly gap: number; readonly attainment: number }
  | { readonly kind: "past"; readonly risk: string; readonly indicator: string }
  | { readonly kind: "noPlan"; readonly risk: string }
  | { readonly kind: "due"; readonly action: string; readonly owner: string; readonly day: number }
  | { readonly kind: "left"; readonly name: string; readonly day: number }
  | { readonly kind: "others"; readonly names: readonly string[]; readonly amount: number };

/** More nobody decides in one meeting. */
const most = 5;

/**
 * The things that need a decision: owners in the red, risks past their thresholds, high risks without a plan B, actions
 * that were due, owners who have left, sales of people whom the plan does not name. Of each kind the gravest first, the kinds in turn.
 */
export function decisionsOf(
  pace: FiguresOf<ReturnType<typeof paceByOwner>> | null,
  risks: readonly RegisteredRisk[],
  actions: readonly KeptAction[],
  leavers: readonly Leaver[] = [],
): readonly Decision[] {
  const behind = (pace?.owners ?? []).flatMap(({ name, pace: { status, gap, attainment } }): Decision[] =>
    status === "red" && attainment !== undefined ? [{ kind: "behind", name, gap, attainment }] : [],
  );
  const past = risks.flatMap(({ name, indicator, isPast }): Decision[] =>
    isPast ? [{ kind: "past", risk: name, indicator }] : [],
  );
  const noPlan = risks.flatMap(({ name, isHigh, hasPlan }): Decision[] =>
    isHigh && !hasPlan ? [{ kind: "noPlan", risk: name }] : [],
  );
  const due = actions.flatMap(({ action, owner, due: day, isOverdue }): Decision[] =>
    isOverdue && day !== null ? [{ kind: "due", action, owner, day }] : [],
  );
  const others: Decision[] = pace && pace.others.names.length > 0 ? [{ kind: "others", ...pace.others }] : [];
  const left = leavers.map((leaver): Decision => ({ kind: "left", ...leaver }));
  const kinds: readonly (readonly Decision[])[] = [behind, past, noPlan, due, left, others];
  const longest = Math.max(...kinds.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, at) => kinds.flatMap((kind) => kind.slice(at, at + 1)));
  return inTurn.flat().slice(0, most);
}
