import { exact } from "../decimal";
import type { Lines } from "../model/rules/rule";
import { rule } from "../model/rules/rule";
import { byName, filled, targetOf } from "../model/rules/lines";
import { sumOf, sumShown } from "../model/rules/sums";
import { columnOf } from "../range";
import { resplit, type Shape } from "../split/resplit";
import { splitTarget } from "../split/target";
import { folded } from "../textSearch";
import { measureOf, monthsOf } from "../tracking/measure";
import { bySeller, soldBySpan } from "../tracking/paceByOwner";
import { figuresIn, type Change } from "./change";
import { assignedFor, newTargets, type OwnersProblem, type ResetKind } from "./owners";
import { periodTargets, type MonthChange, type PeriodRow } from "./periodChanges";
import type { Model } from "../model/model";

/** What the user wishes a reset to do. */
export interface ResetWish {
  readonly kind: ResetKind;
  /** Of kind "target": the new one. */
  readonly target: number;
  /** How the open months share what is left. */
  readonly shape: Exclude<Shape, "keep">;
}

/** An owner's target and open months, before and after. */
export interface OwnerChange {
  readonly name: string;
  readonly sold: number;
  readonly before: number;
  readonly after: number;
  readonly openBefore: number;
  readonly openAfter: number;
  readonly hasLeft: boolean;
}

/** A reset as it is proposed; nothing of it is written. */
export interface Proposal {
  readonly target: { readonly before: number; readonly after: number };
  readonly owners: readonly OwnerChange[];
  readonly total: Omit<OwnerChange, "name" | "hasLeft">;
  readonly months: readonly MonthChange[];
  readonly changes: readonly Change[];
}

/** Why there is nothing to propose. */
export type ResetProblem =
  | OwnersProblem
  /** No month is over yet, or none is left. */
  | { readonly kind: "not-begun" | "over" }
  /** Nothing was sold yet in the plan's time, by the actuals. */
  | { readonly kind: "unreported" }
  /** A new target that is sold already. */
  | { readonly kind: "sold"; readonly sold: number };

interface ResetFigures {
  readonly closed: number;
  readonly months: number;
  readonly target: number;
  /** All that was sold in the months that are over. */
  readonly sold: number;
  readonly problem: ResetProblem | null;
  readonly proposal: Proposal | null;
}

/**
 * What a reset would make of the plan: before and after for every owner, for the months and for the target.
 *
 * Method: the months become RESPLIT's: what was sold where they are over, what is left of the target over the others.
 * Owners' targets follow `newTargets`; of several rows each keeps its part of its owner's target.
 *
 * Law: the months add up to the target; the owners' targets to what was handed out, or as much beyond a new target.
 *
 * @param today Excel serial; its month is not over
 * @param model the same that is proved; its rows are named in the changes
 * @param hasLeft owners who left, by their folded names
 * @param resetOn the day of the reset before this one, an Excel serial; null where there is none
 */
export const proposeReset = (
  today: number,
  wish: ResetWish,
  model: Model,
  hasLeft: ReadonlySet<string>,
  resetOn: number | null = null,
) =>
  rule({
    reads: {
      stGoal: ["target"],
      stPlan: ["owner", "target"],
      stPeriods: ["level", "start", "end", "target"],
      stActuals: ["day", "amount"],
    },
    takes: { stActuals: ["owner"] },
    prove: ({ stGoal, stPlan, stPeriods, stActuals }) => {
      const before = targetOf(stGoal);
      const target = wish.kind === "target" ? wish.target : before;
      const months = monthsOf(stPeriods);
      const closed = months.filter(({ end }) => end < today).length;
      const [days, amounts] = [filled(stActuals, "day"), filled(stActuals, "amount")];
      const sales = stActuals.rows.map(({ row }, at) => ({
        day: days[at],
        amount: amounts[at],
        owner: row.owner.trim(),
      }));
      const actuals = soldBySpan(sales, months);
      const sold = sumShown(actuals.slice(0, closed));
      const figures = (problem: ResetProblem | null, proposal: Proposal | null = null) => ({
        isProved: true,
        figures: { closed, months: months.length, target: before, sold, problem, proposal } as ResetFigures,
      });
      if (closed === 0) return figures({ kind: "not-begun" });
      if (closed === months.length) return figures({ kind: "over" });
      if (actuals.slice(0, closed).every((amount) => amount === 0)) return figures({ kind: "unreported" });
      if (exact(sold).compare(exact(target)) >= 0)
        return figures(wish.kind === "target" ? { kind: "sold", sold } : { kind: "passed" });

      const { spread } = measureOf(months, "month", resetOn);
      const sellers = bySeller(sales);
      const named = byName(stPlan, "owner");
      const owners = named.map(({ name, rows }) => {
        const own = sumShown(rows.map(({ row }) => row.target));
        const brought = soldBySpan(sellers.get(folded(name)) ?? [], months);
        return {
          name,
          target: own,
          sold: sumShown(brought.slice(0, closed)),
          open: sumShown(spread(own, brought).slice(closed)),
          hasLeft: hasLeft.has(folded(name)),
        };
      });
      const assigned = assignedFor(
        owners.map((owner) => owner.target),
        before,
        target,
      );
      const found = newTargets(owners, wish.kind, assigned);
      if ("problem" in found) return figures(found.problem);
      const plan = columnOf(months.map(({ due }) => due));
      const after = resplit({ target, plan, actuals: columnOf(actuals), closed, shape: wish.shape }).values;
      const monthChanges = months.map(({ start, end, due }, at) => ({
        start,
        end,
        before: due,
        after: after[at],
      }));
      const changed = owners.map((owner, at): OwnerChange => {
        const own = found.targets[at];
        const rest = sumOf([own, -owner.sold]);
        return {
          name: owner.name,
          sold: owner.sold,
          before: owner.target,
          after: own,
          openBefore: owner.open,
          openAfter: owner.hasLeft || rest.s < 0n ? 0 : sumShown([own, -owner.sold]),
          hasLeft: owner.hasLeft,
        };
      });
      const total = (of: (owner: OwnerChange) => number): number => sumShown(changed.map(of));
      const wanted = new Map([
        ...wantedOfPlan(stPlan, found.targets),
        ...wantedOfPeriods(stPeriods, monthChanges),
        ...(target === before ? [] : [[`stGoal ${stGoal.rows[0].index}`, target] as const]),
      ]);
      return figures(null, {
        target: { before, after: target },
        owners: changed,
        total: {
          sold: total((one) => one.sold),
          before: total((one) => one.before),
          after: total((one) => one.after),
          openBefore: total((one) => one.openBefore),
          openAfter: total((one) => one.openAfter),
        },
        months: monthChanges,
        changes: changesOf(model, wanted),
      });
    },
  });

/** New targets of the plan's rows, by table and row. */
function wantedOfPlan(
  stPlan: Lines<{ readonly owner: string; readonly target: number | null }>,
  targets: readonly number[],
): readonly (readonly [string, number])[] {
  return byName(stPlan, "owner").flatMap(({ rows }, at) => {
    const before = rows.map(({ row }) => row.target ?? 0);
    const weights = before.some((amount) => amount > 0) ? before : before.map(() => 1);
    const parts =
      rows.length === 1
        ? [targets[at]]
        : splitTarget({ target: targets[at], weights: columnOf(weights), shares: false }).values;
    return rows.map(({ index }, row) => [`stPlan ${index}`, parts[row]] as const);
  });
}

function wantedOfPeriods(
  stPeriods: Lines<{
    readonly level: PeriodRow["level"] | null;
    readonly start: number | null;
    readonly end: number | null;
    readonly target: number | null;
  }>,
  months: readonly MonthChange[],
): readonly (readonly [string, number])[] {
  const rows = stPeriods.rows.flatMap(({ row: { level, start, end, target }, index }): PeriodRow[] =>
    level === null || start === null || end === null
      ? []
      : [{ level, start: Math.floor(start), end: Math.floor(end), target: target ?? 0, index }],
  );
  return [...periodTargets(rows, months)].map(([index, after]) => [`stPeriods ${index}`, after] as const);
}

/** The figures that come to be others, by their names. */
function changesOf(model: Model, wanted: ReadonlyMap<string, number>): readonly Change[] {
  return [...figuresIn(model)].flatMap(([figure, { table, index }]): Change[] => {
    const after = wanted.get(`${table} ${index}`);
    const row = model[table]?.rows.find((one) => one.index === index)?.row;
    const before = row?.target ?? 0;
    if (after === undefined || row === undefined || after === before) return [];
    const isOwn = !("level" in row) || row.level === "month";
    return [{ figure, before, after, isOwn }];
  });
}
