import type { SplitRefusals, Sum } from "../../../core/refusals/split";
import type { Sentences } from "../../sentences";
import { cellsText, where } from "../place";
import { args } from "../arguments";

/** "floors, rows 1 and 3, with the holds, add up to 120, 20 more than the target" */
function addUp({ argument, cells, sum, gap, target, withHolds }: Sum, side: "more" | "less"): string {
  const { name } = args[argument];
  const named = cells.length ? `${name}, ${cellsText(cells)},` : name;
  const held = withHolds ? (cells.length ? " with the holds," : " with the holds") : "";
  const than = target < 0 ? { more: "beyond", less: "short of" }[side] : `${side} than`;
  return `${named}${held} add up to ${sum}, ${gap} ${than} the target`;
}

export const split: Sentences<SplitRefusals> = {
  "no-weight": (f) => `${where(f)}: all are blank or 0; write what the parts weigh (1 each for equal parts)`,
  "other-sign": (f) =>
    `${where(f)}: ${f.value} has not the sign of the target (${f.target}); write it ${f.value < 0 ? "without" : "with"} a minus`,
  "shares-over": (f) =>
    `${where(f)}: the shares add up to ${percent(f.sum)}, ${percent(f.sum - 1)} more than the whole; lower them by that`,
  "shares-block": (f) =>
    `${where(f)}: shares came as ${f.rows} rows by ${f.columns} columns; put them in one row or one column, so that the rest can follow`,
  "floor-over-cap": (f) =>
    `${where(f)}: the floor of ${f.floor}${step(f.floor, f.floorUp)} is over the cap of ${f.cap}${step(f.cap, f.capDown)}; raise the cap to ${f.floorUp} or lower the floor to ${f.capDown}`,
  "hold-outside": (f) =>
    f.side === "floor"
      ? `${where(f)}: the hold of ${f.hold} is ${f.gap} short of its floor of ${f.bound}; raise the hold to ${f.bound} or lower the floor to ${f.hold}`
      : `${where(f)}: the hold of ${f.hold} is ${f.gap} past its cap of ${f.bound}; lower the hold to ${f.bound} or raise the cap to ${f.hold}`,
  "floors-over": (f) => `${addUp(f, "more")}; lower them by ${f.gap} in all`,
  "caps-under": (f) => `${addUp(f, "less")}; raise them by ${f.gap} in all`,
  "holds-over": (f) => `${addUp(f, "more")}; lower them by ${f.gap} in all`,
  "holds-under": (f) =>
    `${addUp(f, "less")}, and no part is free; raise them by ${f.gap} in all or free a part`,
  "zero-weights": (f) =>
    `${f.cells.length ? `weights, ${cellsText(f.cells)}:` : "weights:"} only weights of 0 are free, and ${f.left} of the target is left to share; give one of them a weight`,
};

/** What a bound becomes on the grid of units, where that is something else. */
function step(typed: number, onGrid: number): string {
  return typed === onGrid ? "" : ` (${onGrid} in whole units)`;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}
