import type { ReplanRefusals } from "../../../core/refusals/replan";
import type { Manner, Sentences } from "../../sentences";
import { cellsText, placesBy } from "../place";

export const replan = ({ name, amount }: Manner): Sentences<ReplanRefusals> => {
  const where = placesBy(name);
  return {
    "closed-part": (f) =>
      `${where(f)}: ${f.value} is no whole number of periods; write ${Math.floor(f.value)} or ${Math.ceil(f.value)}`,
    "closed-over": (f) =>
      `${where(f)}: ${f.value} ${f.value === 1 ? "period is" : "periods are"} closed, and the plan has ${f.periods}; write ${f.periods} or less`,
    "nothing-open": (f) =>
      `${name("closed")}: every period is closed at ${f.actual} in all, and ${f.left} of the target (${f.target}) is left; leave a period open, or set the target to ${f.actual}`,
    "open-plan-zero": (f) =>
      `${name("plan")}${f.cells.length ? `, ${cellsText(f.cells)}` : ""}: the open periods' plan is 0, and ${f.left} of the target is left; write a plan for them, or take the shape "even"`,
    "trust-range": (f) =>
      `${where(f)}: got ${f.value}; trust is from 0 to 1${f.value >= 2 && f.value <= 100 ? ` (write ${f.value}% or ${f.value / 100})` : ""}`,
    "nobody-moves": (f) => {
      const rest = `is ${amount(Math.abs(f.left))} ${f.left * Math.sign(f.target || 1) > 0 ? "short of" : "over"} the target (${amount(f.target)})`;
      if (f.everyone)
        return `${name("trust")}: with trust 1 everyone stays at the bottom-up amount; the sum ${rest}, and nobody can move; lower the trust of somebody`;
      return f.cells.length
        ? `${name("trust")}, ${cellsText(f.cells)}: with trust 1 they stay at their bottom-up amounts; the sum ${rest}, and nobody else can move; lower their trust, or change the target`
        : `${name("topDown")}: nobody with an amount can move; the sum ${rest}; write top-down amounts, or change the target`;
    },
  };
};
