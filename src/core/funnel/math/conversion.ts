import { cellAt, isLine, type Range } from "../../range";
import { invalid } from "../../refusal";
import { mostRates } from "./needs";

/** How many of those who entered a step passed it. */
export interface Step {
  entered: number;
  passed: number;
  /** Absent where nobody entered. */
  rate?: number;
  /** Its 95 % Wilson interval. */
  low?: number;
  high?: number;
}

export interface Conversion extends Step {
  from: string;
  to: string;
}

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/**
 * How many of those who entered each step passed it, from the furthest stage of each opportunity. One still alive
 * (`open`) is left out of the step from its furthest stage: it has not failed it yet.
 * Source: Wilson (1927), Journal of the American Statistical Association 22, for the interval.
 *
 * @throws Refused with one of the codes of `FunnelRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example conversions(columnOf(["lead", "won"]), columnOf(["lead", "won"]))[0].rate // 0.5
 */
export function conversions(
  reached: Range<string>,
  order: Range<string>,
  open?: Range<number>,
): Conversion[] {
  const stages = stagesOf(order);
  if (open && open.values.length !== reached.values.length)
    throw invalid("lengths", {
      argument: "open",
      count: open.values.length,
      like: "reached",
      likeCount: reached.values.length,
    });
  const closed = new Array<number>(stages.size).fill(0);
  const alive = new Array<number>(stages.size).fill(0);
  const written = new Map<string, number | undefined>();
  for (let i = 0; i < reached.values.length; i++) {
    const name = reached.values[i];
    // Stryker disable next-line ConditionalExpression: to look a name up again only takes longer.
    if (!written.has(name)) written.set(name, stages.get(key(name)));
    const stage = written.get(name);
    if (stage === undefined)
      throw reached.values[i] === ""
        ? invalid("stage-blank", { argument: "reached", cell: cellAt(reached, i) })
        : invalid("stage-unknown", {
            argument: "reached",
            cell: cellAt(reached, i),
            stage: reached.values[i],
          });
    (open && open.values[i] !== 0 ? alive : closed)[stage]++;
  }
  return stepsOf(closed, alive).map((step, at) => ({
    from: order.values[at],
    to: order.values[at + 1],
    ...step,
  }));
}

/**
 * The steps between stages, from how many came to each and no further: those that are done with, and those still
 * alive.
 *
 * @example stepsOf([4, 4, 2], [0, 0, 0]).map(({ entered, passed }) => [entered, passed]) // [[10, 6], [6, 2]]
 */
export function stepsOf(closed: readonly number[], alive: readonly number[]): Step[] {
  const steps = new Array<Step>(closed.length - 1);
  let passed = 0;
  for (let step = steps.length - 1; step >= 0; step--) {
    passed += closed[step + 1] + alive[step + 1];
    const entered = passed + closed[step];
    steps[step] = { entered, passed, ...interval(entered, passed) };
  }
  return steps;
}

/** Names compare trimmed and caseless. */
const key = (name: string): string => name.trim().toLowerCase();

function stagesOf(order: Range<string>): Map<string, number> {
  const { rows, columns, values } = order;
  if (!isLine(order)) throw invalid("not-a-line", { argument: "order", rows, columns });
  if (values.length < 2) throw invalid("stages-too-few", { argument: "order" });
  const stages = new Map<string, number>();
  for (let i = 0; i < values.length; i++) {
    const cell = cellAt(order, i);
    if (values[i] === "") throw invalid("stage-blank", { argument: "order", cell });
    const first = stages.get(key(values[i]));
    if (first !== undefined)
      throw invalid("stage-twice", { argument: "order", cell, stage: values[i], first: first + 1 });
    stages.set(key(values[i]), i);
    if (stages.size > mostRates + 1)
      throw invalid("stages-too-many", { argument: "order", count: values.length, most: mostRates + 1 });
  }
  return stages;
}

/** The rate with its Wilson interval; nothing where there is nobody to judge by. */
export function interval(entered: number, passed: number): Pick<Conversion, "rate" | "low" | "high"> {
  if (entered === 0) return {};
  const rate = passed / entered;
  const z2 = (Z * Z) / entered;
  const centre = (rate + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((rate * (1 - rate)) / entered + z2 / (4 * entered));
  return {
    rate,
    low: passed === 0 ? 0 : Math.max(0, centre - half),
    high: passed === entered ? 1 : Math.min(1, centre + half),
  };
}
