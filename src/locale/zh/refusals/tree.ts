import type { BoundCells, NodeConflict, TreeRefusals } from "../../../core/refusals/tree";
import { percentText } from "../../numbertext";
import type { Manner, Sentences } from "../../sentences";
import { cellsText, cellText, size, placesBy } from "../place";

const joined = (path: readonly string[]): string => path.join(" / ");

const having = { holds: "固定为", floors: "的下限是", caps: "的上限是" };

const under = (f: NodeConflict): string => (f.path.length ? "其下的" : "");

export const tree = ({ name, one, amount }: Manner): Sentences<TreeRefusals> => {
  const where = placesBy(name);
  /** 限额落到单位的网格上若变了，写出变成多少。 */
  const step = (typed: number, onGrid: number): string =>
    typed === onGrid ? "" : `（按整单位是 ${amount(onGrid)}）`;
  /** 「固定值（第 1、2 行）和下限（第 4 行）」 */
  const listed = (bounds: readonly BoundCells[]): string =>
    bounds
      .map(({ argument, cells }) =>
        cells.length ? `${name(argument)}（${cellsText(cells)}）` : name(argument),
      )
      .join("和");
  /** 「“East”固定为 100（超额后为 110）」；说的是目标本身时只写数。 */
  const given = (f: NodeConflict): string => {
    const over = f.handedOut === undefined ? "" : `（超额后为 ${amount(f.handedOut)}）`;
    if (f.path.length === 0) return `${where(f)}：收到 ${amount(f.amount)}${over}`;
    return `${where(f)}：“${joined(f.path)}”${having[f.argument as keyof typeof having]} ${amount(f.amount)}${over}`;
  };
  const instead = (f: NodeConflict): string =>
    `把${f.path.length ? `它的${one(f.argument)}` : "目标"}改为 ${amount(f.instead)}`;
  const named = ({ bounds }: { bounds: readonly BoundCells[] }): string =>
    bounds.map(({ argument }) => one(argument)).join("和");
  const move = (f: NodeConflict, verb: string, way: string): string =>
    `${named(f)}合计${f.sum < 0 ? way : verb} ${amount(f.gap)}`;
  return {
    "path-gap": (f) => `${where(f)}：“${f.name}”之前有空白；请填上一级的名称`,
    "path-twice": (f) =>
      `${where(f)}：“${joined(f.path)}”第二次出现，第一次在${cellText(f.first) || "第 1 行"}；每条路径只占一行`,
    "path-both": (f) =>
      `${where(f)}：“${joined(f.path)}”在此结束，却又在${cellText(f.branch)}往下分；请给这一行在下一级起个名称`,
    "path-missing": (f) => `${where(f)}：${amount(f.value)} 旁边没有路径；请填名称，或清除该权重`,
    "overassign-whole": (f) => {
      const meant = f.value < 100 ? f.value : 10;
      return `${where(f)}：${amount(f.value)} 是 ${percentText(f.value)}；请写 ${meant}% 或 ${Number((meant / 100).toPrecision(15))}`;
    },
    "bounds-shape": (f) =>
      `${where(f)}：收到 ${size(f.rows, f.columns)}；请给一列，每行一个值（共 ${f.pathRows} 个），或与${name("paths")}一样的 ${size(f.pathRows, f.pathColumns)}`,
    "bound-unnamed": (f) =>
      `${where(f)}：${amount(f.value)} 在${name("paths")}的对应位置没有名称；请填名称，或清除该${one(f.argument)}`,
    "bound-twice": (f) =>
      `${where(f)}：“${joined(f.path)}”收到 ${amount(f.value)}，而${cellText(f.first)}是 ${amount(f.before)}；请改成相同，或清除其一`,
    "node-floor-over-cap": (f) =>
      `${where(f)}：“${joined(f.path)}”的下限 ${amount(f.floor)}${step(f.floor, f.floorUp) || " "}超出上限 ${amount(f.cap)}${step(f.cap, f.capDown)}；请把上限改为 ${amount(f.floorUp)}，或把下限改为 ${amount(f.capDown)}`,
    "node-hold-outside": (f) =>
      f.side === "floor"
        ? `${where(f)}：“${joined(f.path)}”固定为 ${amount(f.hold)}，离下限 ${amount(f.bound)} 差 ${amount(f.gap)}；请把固定值改为 ${amount(f.bound)}，或把下限改为 ${amount(f.hold)}`
        : `${where(f)}：“${joined(f.path)}”固定为 ${amount(f.hold)}，超出上限 ${amount(f.bound)} 达 ${amount(f.gap)}；请把固定值改为 ${amount(f.bound)}，或把上限改为 ${amount(f.hold)}`,
    "node-over": (f) =>
      `${given(f)}，而${under(f)}${listed(f.bounds)}需要 ${amount(f.sum)}，多 ${amount(f.gap)}；请将${move(f, "降低", "向 0 靠近")}，或${instead(f)}`,
    "node-under": (f) =>
      f.bounds.length
        ? `${given(f)}，而${under(f)}${listed(f.bounds)}最多允许 ${amount(f.sum)}，少 ${amount(f.gap)}；请将${move(f, "提高", "再远离 0 达")}，或${instead(f)}`
        : `${given(f)}，而${under(f)}可调的份权重都是 0，还有 ${amount(f.gap)} 没有去处；请给其中一份权重，或${instead(f)}`,
    "node-between": (f) =>
      `${where(f)}：${f.path.length ? `“${joined(f.path)}”之下的` : ""}${listed(f.bounds)}需要 ${amount(f.sum)}，而它超额后只会是 ${amount(f.below)} 或 ${amount(f.above)}；请将${named(f)}合计调整 ${amount(f.gap)}`,
  };
};
