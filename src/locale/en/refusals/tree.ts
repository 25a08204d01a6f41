import type { BoundCells, NodeConflict, TreeRefusals } from "../../../core/refusals/tree";
import type { Call, Sentences } from "../../sentences";
import { cellsText, cellText, size, where } from "../place";

const joined = (path: readonly string[]): string => path.join(" / ");

/** "holds, rows 1 and 2, with floors, row 4," */
function listed(bounds: readonly BoundCells[]): string {
  const named = bounds.map(({ argument, cells }) =>
    cells.length ? `${argument}, ${cellsText(cells)},` : argument,
  );
  return named.join(" with ");
}

const having = { holds: "is held at", floors: "has a floor of", caps: "has a cap of" };

/** «"East" is held at 100 (110 with its over-assignment)», or «100 (110 …)» where the target itself is meant. */
function given(f: NodeConflict): string {
  const amount =
    f.handedOut === undefined ? `${f.amount}` : `${f.amount} (${f.handedOut} with the over-assignment)`;
  if (f.path.length === 0) return `${where(f)}: got ${amount}`;
  return `${where(f)}: "${joined(f.path)}" ${having[f.argument as keyof typeof having]} ${amount}`;
}

const under = (f: NodeConflict): string => (f.path.length ? " under it" : "");

/** "hold" */
const bare = (one: string): string => one.replace(/^a /, "");

export const tree = (one: Call): Sentences<TreeRefusals> => {
  const instead = (f: NodeConflict): string =>
    `set ${f.path.length ? `its ${bare(one(f.argument))}` : "the target"} to ${f.instead}`;
  return {
    "path-gap": (f) => `${where(f)}: a blank stands before "${f.name}"; write the name of its level above`,
    "path-twice": (f) =>
      `${where(f)}: "${joined(f.path)}" comes a second time, first in ${cellText(f.first) || "row 1"}; give each path one row`,
    "path-both": (f) =>
      `${where(f)}: "${joined(f.path)}" ends here, and goes on in ${cellText(f.branch)}; give this row a name of its own on the next level`,
    "path-missing": (f) =>
      `${where(f)}: ${f.value} has no path beside it; write its names, or clear the weight`,
    "overassign-whole": (f) => {
      const meant = f.value < 100 ? f.value : 10;
      return `${where(f)}: ${f.value} is ${Number((f.value * 100).toPrecision(15))}%; write ${meant}% or ${Number((meant / 100).toPrecision(15))}`;
    },
    "bounds-shape": (f) =>
      `${where(f)}: ${size(f.rows, f.columns)} came; give one column with a value a row (${f.pathRows}), or ${size(f.pathRows, f.pathColumns)} as in paths`,
    "bound-unnamed": (f) =>
      `${where(f)}: ${f.value} has no name in its place in paths; write the name, or clear the ${bare(one(f.argument))}`,
    "bound-twice": (f) =>
      `${where(f)}: ${f.value} came for "${joined(f.path)}", and ${f.before} in ${cellText(f.first)}; write the same, or clear one of them`,
    "node-floor-over-cap": (f) =>
      `${where(f)}: "${joined(f.path)}" has a floor of ${f.floor}${step(f.floor, f.floorUp)} beyond its cap of ${f.cap}${step(f.cap, f.capDown)}; set the cap to ${f.floorUp} or the floor to ${f.capDown}`,
    "node-hold-outside": (f) =>
      `${where(f)}: "${joined(f.path)}" is held at ${f.hold}, ${f.gap} ${f.side === "floor" ? "short of its floor" : "past its cap"} of ${f.bound}; set the hold to ${f.bound} or the ${f.side} to ${f.hold}`,
    "node-over": (f) =>
      `${given(f)}, and ${listed(f.bounds)} need ${f.sum}${under(f)}, ${f.gap} more; ${move(f, "lower", "nearer to")}, or ${instead(f)}`,
    "node-under": (f) =>
      f.bounds.length
        ? `${given(f)}, and ${listed(f.bounds)} allow at most ${f.sum}${under(f)}, ${f.gap} less; ${move(f, "raise", "further from")}, or ${instead(f)}`
        : `${given(f)}, and only weights of 0 are${under(f) || " free"} to take ${f.gap} of it; give one of them a weight, or ${instead(f)}`,
    "node-between": (f) =>
      `${where(f)}: ${listed(f.bounds)}${f.path.length ? ` under "${joined(f.path)}"` : ""} need ${f.sum}, and with the over-assignment it hands out ${f.below} or ${f.above}, never that; change them by ${f.gap} in all`,
  };
};

function move({ gap, sum }: NodeConflict, verb: string, way: string): string {
  return sum < 0 ? `bring them ${gap} ${way} 0 in all` : `${verb} them by ${gap} in all`;
}

/** What a bound becomes on the grid of units, where that is something else. */
function step(typed: number, onGrid: number): string {
  return typed === onGrid ? "" : ` (${onGrid} in whole units)`;
}
