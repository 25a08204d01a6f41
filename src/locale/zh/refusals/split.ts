import type { SplitRefusals, Sum } from "../../../core/refusals/split";
import type { Sentences } from "../../sentences";
import { args } from "../arguments";
import { cellsText, size, where } from "../place";

/** 「下限(第 1、3 行)连同固定值合计 120,比目标多 20」 */
function addUp({ argument, cells, sum, gap, target, withHolds }: Sum, side: "多" | "少"): string {
  const named = cells.length ? `${args[argument]}(${cellsText(cells)})` : args[argument];
  const held = withHolds ? "连同固定值" : "";
  const than = target < 0 ? { 多: "超出目标", 少: "离目标还差" }[side] : `比目标${side}`;
  return `${named}${held}合计 ${sum},${than} ${gap}`;
}

export const split: Sentences<SplitRefusals> = {
  "no-weight": (f) => `${where(f)}:全是空白或 0;请填各份的权重(要平均分,就都填 1)`,
  "other-sign": (f) =>
    `${where(f)}:${f.value} 与目标(${f.target})正负不同;请${f.value < 0 ? "去掉" : "加上"}负号`,
  "shares-over": (f) => `${where(f)}:占比合计 ${percent(f.sum)},比整体多 ${percent(f.sum - 1)};请减去这么多`,
  "shares-block": (f) => `${where(f)}:占比是 ${size(f.rows, f.columns)};请放在一行或一列里,余下的才有处可放`,
  "floor-over-cap": (f) =>
    `${where(f)}:下限 ${f.floor}${step(f.floor, f.floorUp)}高于上限 ${f.cap}${step(f.cap, f.capDown)};请把上限提到 ${f.floorUp},或把下限降到 ${f.capDown}`,
  "hold-outside": (f) =>
    f.side === "floor"
      ? `${where(f)}:固定值 ${f.hold} 比下限 ${f.bound} 差 ${f.gap};请把固定值提到 ${f.bound},或把下限降到 ${f.hold}`
      : `${where(f)}:固定值 ${f.hold} 比上限 ${f.bound} 多 ${f.gap};请把固定值降到 ${f.bound},或把上限提到 ${f.hold}`,
  "floors-over": (f) => `${addUp(f, "多")};请合计降低 ${f.gap}`,
  "caps-under": (f) => `${addUp(f, "少")};请合计提高 ${f.gap}`,
  "holds-over": (f) => `${addUp(f, "多")};请合计降低 ${f.gap}`,
  "holds-under": (f) => `${addUp(f, "少")},且没有可调的份;请合计提高 ${f.gap},或放开一份`,
  "zero-weights": (f) =>
    `权重${f.cells.length ? `,${cellsText(f.cells)}` : ""}:可调的份权重都是 0,目标还剩 ${f.left} 没有去处;请给其中一份权重`,
};

/** 限额落到单位的网格上若变了,写出变成多少。 */
function step(typed: number, onGrid: number): string {
  return typed === onGrid ? " " : `(按整单位是 ${onGrid})`;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}
