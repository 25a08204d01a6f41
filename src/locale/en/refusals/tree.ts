import type { BoundCells, NodeConflict, TreeRefusals } from "../../../core/refusals/tree";
import { percentText } from "../../numbertext";
import type { Manner, Sentences } from "../../sentences";
import { cellsText, cellText, inside, placesBy, size } from "../place";

const joined = (path: readonly string[]): string => path.join(" / ");

const having = { holds: "is held at", floors: "has a floor of", caps: "has a cap of" };

const under = (f: NodeConflict): string => (f.path.length ? " under it" : "");

/** "hold" */
const bare = (one: string): string => one.replace(/^a /, "");

export const tree = ({ name, one, amount }: Manner): Sentences<TreeRefusals> => {
  const where = placesBy(name);
  const move = ({ gap, sum }: NodeConflict, verb: string, way: string): string =>
    sum < 0 ? `bring them ${amount(gap)} ${way} 0 in all` : `${verb} them by ${amount(gap)} in all`;
  /** What a bound becomes on the grid of units, where that is something else. */
  const step = (typed: number, onGrid: number): string =>
    typed === onGrid ? "" : ` (${amount(onGrid)} in whole units)`;
  /** "holds, rows 1 and 2, with floors, row 4," */
  const listed = (bounds: readonly BoundCells[]): string =>
    bounds
      .map(({ argument, cells }, at) => {
        const called = at === 0 ? name(argument) : inside(name(argument));
        return cells.length ? `${called}, ${cellsText(cells)},` : called;
      })
      .join(" with ");
  /** «"East" is held at 100 (110 with its over-assignment)», or «100 (110 …)» where the target itself is meant. */
  const given = (f: NodeConflict): string => {
    const over = f.handedOut === undefined ? "" : ` (${amount(f.handedOut)} with the over-assignment)`;
    if (f.path.length === 0) return `${where(f)}: got ${amount(f.amount)}${over}`;
    return `${where(f)}: "${joined(f.path)}" ${having[f.argument as keyof typeof having]} ${amount(f.amount)}${over}`;
  };
  const instead = (f: NodeConflict): string =>
    `set ${f.path.length ? `its ${bare(one(f.argument))}` : "the target"} to ${amount(f.instead)}`;
  return {
    "path-gap": (f) => `${where(f)}: a blank stands before "${f.name}"; write the name of its level above`,
    "path-twice": (f) =>
      `${where(f)}: "${joined(f.path)}" comes a second time, first in ${cellText(f.first) || "row 1"}; give each path one row`,
    "path-both": (f) =>
      `${where(f)}: "${joined(f.path)}" ends here, and goes on in ${cellText(f.branch)}; give this row a name of its own on the next level`,
    "path-missing": (f) =>
      `${where(f)}: ${amount(f.value)} has no path beside it; write its names, or clear the weight`,
    "overassign-whole": (f) => {
      const meant = f.value < 100 ? f.value : 10;
      return `${where(f)}: ${amount(f.value)} is ${percentText(f.value)}; write ${meant}% or ${Number((meant / 100).toPrecision(15))}`;
    },
    "bounds-shape": (f) =>
      `${where(f)}: ${size(f.rows, f.columns)} came; give one column with a value a row (${f.pathRows}), or ${size(f.pathRows, f.pathColumns)} as in ${inside(name("paths"))}`,
    "bound-unnamed": (f) =>
      `${where(f)}: ${amount(f.value)} has no name in its place in ${inside(name("paths"))}; write the name, or clear the ${bare(one(f.argument))}`,
    "bound-twice": (f) =>
      `${where(f)}: ${amount(f.value)} came for "${joined(f.path)}", and ${amount(f.before)} in ${cellText(f.first)}; write the same, or clear one of them`,
    "node-floor-over-cap": (f) =>
      `${where(f)}: "${joined(f.path)}" has a floor of ${amount(f.floor)}${step(f.floor, f.floorUp)} beyond its cap of ${amount(f.cap)}${step(f.cap, f.capDown)}; set the cap to ${amount(f.floorUp)} or the floor to ${amount(f.capDown)}`,
    "node-hold-outside": (f) =>
      `${where(f)}: "${joined(f.path)}" is held at ${amount(f.hold)}, ${amount(f.gap)} ${f.side === "floor" ? "short of its floor" : "past its cap"} of ${amount(f.bound)}; set the hold to ${amount(f.bound)} or the ${f.side} to ${amount(f.hold)}`,
    "node-over": (f) =>
      `${given(f)}, and ${inside(listed(f.bounds))} need ${amount(f.sum)}${under(f)}, ${amount(f.gap)} more; ${move(f, "lower", "nearer to")}, or ${instead(f)}`,
    "node-under": (f) =>
      f.bounds.length
        ? `${given(f)}, and ${inside(listed(f.bounds))} allow at most ${amount(f.sum)}${under(f)}, ${amount(f.gap)} less; ${move(f, "raise", "further from")}, or ${instead(f)}`
        : `${given(f)}, and only weights of 0 are${under(f) || " free"} to take ${amount(f.gap)} of it; give one of them a weight, or ${instead(f)}`,
    "node-between": (f) =>
      `${where(f)}: ${inside(listed(f.bounds))}${f.path.length ? ` under "${joined(f.path)}"` : ""} need ${amount(f.sum)}, and with the over-assignment it hands out ${amount(f.below)} or ${amount(f.above)}, never that; change them by ${amount(f.gap)} in all`,
  };
};
