import type { Model } from "../model/model";
import type { FiguresOf } from "../model/rules/rule";
import type { RegisteredRisk } from "../risks/riskRegister";
import type { paceByOwner } from "./paceByOwner";

/** Something that a review has to decide. */
export type Decision =
  | { readonly kind: "behind"; readonly name: string; readonly gap: number; readonly attainment: number }
  | { readonly kind: "past"; readonly risk: string; readonly indicator: string }
  | { readonly kind: "noPlan"; readonly risk: string }
  | { readonly kind: "due"; readonly action: string; readonly owner: string; readonly day: number }
  | { readonly kind: "others"; readonly names: readonly string[]; readonly amount: number };

/** More nobody decides in one meeting. */
const most = 5;

/**
 * The things that need a decision: owners in the red, risks past their thresholds, high risks without a plan B, actions
 * that were due, sales of people whom the plan does not name. Of each kind the gravest first, the kinds in turn.
 *
 * @param today Excel serial
 */
export function decisionsOf(
  pace: FiguresOf<ReturnType<typeof paceByOwner>> | null,
  risks: readonly RegisteredRisk[],
  reviews: Model["stReviews"],
  today: number,
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
  const due = (reviews?.rows ?? [])
    .flatMap(({ row: { action, actionOwner, actionDue } }) =>
      action.trim() !== "" && actionDue !== null && actionDue < today
        ? [{ kind: "due" as const, action: action.trim(), owner: actionOwner.trim(), day: actionDue }]
        : [],
    )
    .sort((a, b) => b.day - a.day);
  const others: Decision[] = pace && pace.others.names.length > 0 ? [{ kind: "others", ...pace.others }] : [];
  const kinds: readonly (readonly Decision[])[] = [behind, past, noPlan, due, others];
  const longest = Math.max(...kinds.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, at) => kinds.flatMap((kind) => kind.slice(at, at + 1)));
  return inTurn.flat().slice(0, most);
}
