import type { SplitRefusals, Sum } from "../../../core/refusals/split";
import { percentText } from "../../numbertext";
import type { Manner, Sentences } from "../../sentences";
import { cellsText, size, placesBy } from "../place";

/** 「下限（第 1、3 行）连同固定值合计 120，比目标多 20」 */
function collision(
  { argument, cells, sum, gap, target, left, withHolds, inUnits }: Sum,
  verb: string,
  side: Side,
  { name, amount }: Manner,
): string {
  const named = cells.length ? `${name(argument)}（${cellsText(cells)}）` : name(argument);
  const held = withHolds ? "连同固定值" : "";
  const units = inUnits ? "（按整单位）" : "";
  const what = left === undefined ? "目标" : `目标剩余的 ${amount(left)} `;
  const than = target < 0 ? { 多: `超出${what}`, 少: `离${what}还差` }[side] : `比${what}${side}`;
  return `${named}${held}${verb} ${amount(sum)}${units}，${than} ${amount(gap)}`;
}

type Side = "多" | "少";

/** 向 0 靠近或远离 0，正负目标都说得通。 */
function move({ argument, gap, target }: Sum, side: Side, { one, amount }: Manner): string {
  const sum = `请将${one(argument)}合计`;
  if (target < 0)
    return side === "多" ? `${sum}向 0 靠近 ${amount(gap)}` : `${sum}再远离 0（共 ${amount(gap)}）`;
  return `${sum}${side === "多" ? "降低" : "提高"} ${amount(gap)}`;
}

export const split = (manner: Manner): Sentences<SplitRefusals> => {
  const { name, amount } = manner;
  const where = placesBy(name);
  return {
    "no-weight": (f) => `${where(f)}：全是空白或 0；请填各份的权重（要平均分，就都填 1）`,
    "other-sign": (f) =>
      `${where(f)}：${amount(f.value)} 与${f.target === 0 ? "前面的金额" : `目标（${amount(f.target)}）`}正负不同；请${f.value < 0 ? "去掉" : "加上"}负号`,
    "share-over": (f) => `${where(f)}：收到 ${amount(f.value)}；占比最多为 1，即 100%${asPercent(f.value)}`,
    "shares-over": (f) =>
      `${where(f)}：占比合计 ${percentText(f.sum)}，比整体多 ${percentText(f.sum - 1)}；请减去这么多`,
    "shares-block": (f) =>
      `${where(f)}：占比是 ${size(f.rows, f.columns)}；请放在一行或一列里，余下的才有处可放`,
    "floor-over-cap": (f) =>
      `${where(f)}：下限 ${amount(f.floor)}${step(f.floor, f.floorUp, amount) || " "}超出上限 ${amount(f.cap)}${step(f.cap, f.capDown, amount)}；请把上限改为 ${amount(f.floorUp)}，或把下限改为 ${amount(f.capDown)}`,
    "hold-outside": (f) =>
      f.side === "floor"
        ? `${where(f)}：固定值 ${amount(f.hold)} 离下限 ${amount(f.bound)} 差 ${amount(f.gap)}；请把固定值改为 ${amount(f.bound)}，或把下限改为 ${amount(f.hold)}`
        : `${where(f)}：固定值 ${amount(f.hold)} 超出上限 ${amount(f.bound)} 达 ${amount(f.gap)}；请把固定值改为 ${amount(f.bound)}，或把上限改为 ${amount(f.hold)}`,
    "floors-over": (f) => `${collision(f, "合计", "多", manner)}；${move(f, "多", manner)}`,
    "caps-under": (f) => `${collision(f, "最多允许", "少", manner)}；${move(f, "少", manner)}`,
    "holds-over": (f) => `${collision(f, "合计", "多", manner)}；${move(f, "多", manner)}`,
    "holds-under": (f) =>
      `${collision(f, "合计", "少", manner)}，且没有可调的份；${move(f, "少", manner)}，或放开一份`,
    "total-unreached": (f) =>
      `${where(f)}：各数${f.margins ? "、各行、各列合计" : ""}向下或向上取整，都凑不到 ${amount(f.value)}；最接近的是 ${amount(f.nearest)}`,
    "zero-weights": (f) =>
      `${name("weights")}${f.cells.length ? `，${cellsText(f.cells)}` : ""}：可调的份权重都是 0，目标还剩 ${amount(f.left)} 没有去处；请给其中一份权重`,
  };
};

/** 限额落到单位的网格上若变了，写出变成多少。 */
function step(typed: number, onGrid: number, amount: Manner["amount"]): string {
  return typed === onGrid ? "" : `（按整单位是 ${amount(onGrid)}）`;
}

/** 写 30 的人想说的是 30%。 */
function asPercent(value: number): string {
  return value >= 2 && value <= 100 ? `（请写 ${value}% 或 ${value / 100}）` : "";
}
