import type { MatrixRefusals } from "../../../core/refusals/matrix";
import type { Call, Sentences } from "../../sentences";
import { cellsText, size, placesBy } from "../place";

export const matrix = (call: Call): Sentences<MatrixRefusals> => {
  const where = placesBy(call);
  return {
    "mixed-signs": (f) => `${where(f)}：${f.value} 与第一个合计（${f.first}）正负不同；各合计须同号`,
    "off-unit": (f) => `${where(f)}：${f.value} 不是单位 ${f.unit} 的整数倍；请取整，或用更小的单位`,
    "totals-differ": (f) =>
      `行合计的总和是 ${f.rowSum}，列合计的总和是 ${f.columnSum}，相差 ${f.gap}；请改成相等`,
    "table-shape": (f) =>
      `${where(f)}：收到 ${size(f.rows, f.columns)}；${f.rowTotals} 个行合计和 ${f.columnTotals} 个列合计要求 ${size(f.rowTotals, f.columnTotals)}`,
    "hold-sign": (f) => `${where(f)}：${f.value} 与合计正负不同；请${f.value < 0 ? "去掉" : "加上"}负号`,
    "seed-spread": (f) => `${where(f)}：${f.value} 与同行同列的数相差太大，无法保持比例；请填 0 或更大的数`,
    "holds-over-total": (f) =>
      `${where(f)}：这一${f.side === "row" ? "行" : "列"}的固定值合计 ${f.sum}，超出合计 ${f.total} 达 ${f.gap}；请将固定值合计降低 ${f.gap}`,
    "rows-unserved": (f) => {
      const asked = `行合计，${cellsText(f.rows)}：${f.withHolds ? "固定值之外还要" : "要"} ${f.asked}`;
      return f.columns.length
        ? `${asked}，而可用的格只通向列合计${cellsText(f.columns)}，那里只容得下 ${f.room}；请再开放一格（参照值大于 0），或在合计之间调整 ${f.gap}`
        : `${asked}，却没有可用的格；请在有余量的列给出大于 0 的参照值`;
    },
  };
};
