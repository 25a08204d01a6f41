import type { SplitRefusals, Sum } from "../../../core/refusals/split";
import { percentText } from "../../numbertext";
import type { Manner, Sentences } from "../../sentences";
import { cellsText, size, placesBy } from "../place";

/** "floors, rows 1 and 3, with the holds add up to 120, 20 more than the target" */
function collision(
  { argument, cells, sum, gap, target, left, withHolds, inUnits }: Sum,
  verb: string,
  side: Side,
  { name, amount }: Manner,
): string {
  const named = cells.length ? `${name(argument)}, ${cellsText(cells)},` : name(argument);
  const held = withHolds ? " with the holds" : "";
  const units = inUnits ? " in whole units" : "";
  const than = target < 0 ? { more: "beyond", less: "short of" }[side] : `${side} than`;
  const what = left === undefined ? "the target" : `what is left of the target (${amount(left)})`;
  return `${named}${held} ${verb} ${amount(sum)}${units}, ${amount(gap)} ${than} ${what}`;
}

type Side = "more" | "less";

/** Towards 0 or away from it, whatever the sign. */
function move({ gap, target }: Sum, side: Side, { amount }: Manner): string {
  if (target < 0)
    return `bring them ${amount(gap)} ${side === "more" ? "nearer to 0" : "further from 0"} in all`;
  return `${side === "more" ? "lower" : "raise"} them by ${amount(gap)} in all`;
}

export const split = (manner: Manner): Sentences<SplitRefusals> => {
  const { name, amount } = manner;
  const where = placesBy(name);
  return {
    "no-weight": (f) =>
      `${where(f)}: all are blank or 0; write what the parts weigh (1 each for equal parts)`,
    "other-sign": (f) =>
      `${where(f)}: ${amount(f.value)} has a different sign from ${f.target === 0 ? "the amounts before it" : `the target (${amount(f.target)})`}; write it ${f.value < 0 ? "without" : "with"} a minus`,
    "share-over": (f) =>
      `${where(f)}: got ${amount(f.value)}; a share is at most 1, which is 100%${asPercent(f.value)}`,
    "shares-over": (f) =>
      `${where(f)}: the shares add up to ${percentText(f.sum)}, ${percentText(f.sum - 1)} more than the whole; lower them by that`,
    "shares-block": (f) =>
      `${where(f)}: got shares as ${size(f.rows, f.columns)}; put them in one row or one column, so that the rest can follow`,
    "floor-over-cap": (f) =>
      `${where(f)}: the floor of ${amount(f.floor)}${step(f.floor, f.floorUp, amount)} is beyond the cap of ${amount(f.cap)}${step(f.cap, f.capDown, amount)}; set the cap to ${amount(f.floorUp)} or the floor to ${amount(f.capDown)}`,
    "hold-outside": (f) =>
      f.side === "floor"
        ? `${where(f)}: the hold of ${amount(f.hold)} is ${amount(f.gap)} short of its floor of ${amount(f.bound)}; set the hold to ${amount(f.bound)} or the floor to ${amount(f.hold)}`
        : `${where(f)}: the hold of ${amount(f.hold)} is ${amount(f.gap)} past its cap of ${amount(f.bound)}; set the hold to ${amount(f.bound)} or the cap to ${amount(f.hold)}`,
    "floors-over": (f) => `${collision(f, "add up to", "more", manner)}; ${move(f, "more", manner)}`,
    "caps-under": (f) => `${collision(f, "allow at most", "less", manner)}; ${move(f, "less", manner)}`,
    "holds-over": (f) => `${collision(f, "add up to", "more", manner)}; ${move(f, "more", manner)}`,
    "holds-under": (f) =>
      `${collision(f, "add up to", "less", manner)}, and no part is free; ${move(f, "less", manner)} or free a part`,
    "total-unreached": (f) =>
      `${where(f)}: no floors and ceilings of the values${f.margins ? ", rows and columns" : ""} add up to ${amount(f.value)}; the nearest that they do is ${amount(f.nearest)}`,
    "zero-weights": (f) =>
      `${name("weights")}${f.cells.length ? `, ${cellsText(f.cells)}` : ""}: only weights of 0 are free, and ${amount(f.left)} of the target is left to share; give one of them a weight`,
  };
};

/** What a bound becomes on the grid of units, where that is something else. */
function step(typed: number, onGrid: number, amount: Manner["amount"]): string {
  return typed === onGrid ? "" : ` (${amount(onGrid)} in whole units)`;
}

/** What somebody means who writes 30. */
function asPercent(value: number): string {
  return value >= 2 && value <= 100 ? ` (write ${value}% or ${value / 100})` : "";
}
