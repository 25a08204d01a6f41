import type { MatrixRefusals } from "../../../core/refusals/matrix";
import type { Manner, Sentences } from "../../sentences";
import { cellsText, size, placesBy } from "../place";

export const matrix = ({ name, amount }: Manner): Sentences<MatrixRefusals> => {
  const where = placesBy(name);
  return {
    "mixed-signs": (f) =>
      `${where(f)}：${amount(f.value)} 与第一个合计（${amount(f.first)}）正负不同；各合计须同号`,
    "off-unit": (f) => `${where(f)}：${amount(f.value)} 不是单位 ${f.unit} 的整数倍；请取整，或用更小的单位`,
    "totals-differ": (f) =>
      `${name("rowTotals")}的总和是 ${amount(f.rowSum)}，${name("columnTotals")}的总和是 ${amount(f.columnSum)}，相差 ${amount(f.gap)}；请改成相等`,
    "table-shape": (f) =>
      `${where(f)}：收到 ${size(f.rows, f.columns)}；${f.rowTotals} 个行合计和 ${f.columnTotals} 个列合计要求 ${size(f.rowTotals, f.columnTotals)}`,
    "hold-sign": (f) =>
      `${where(f)}：${amount(f.value)} 与合计正负不同；请${f.value < 0 ? "去掉" : "加上"}负号`,
    "seed-spread": (f) =>
      `${where(f)}：${amount(f.value)} 与同行同列的数相差太大，无法保持比例；请填 0 或更大的数`,
    "holds-over-total": (f) =>
      `${where(f)}：这一${f.side === "row" ? "行" : "列"}的固定值合计 ${amount(f.sum)}，超出合计 ${amount(f.total)} 达 ${amount(f.gap)}；请将固定值合计降低 ${amount(f.gap)}`,
    "rows-unserved": (f) => {
      const asked = `${name("rowTotals")}，${cellsText(f.rows)}：${f.withHolds ? "固定值之外还要" : "要"} ${amount(f.asked)}`;
      return f.columns.length
        ? `${asked}，而可用的格只通向${name("columnTotals")}${cellsText(f.columns)}，那里只容得下 ${amount(f.room)}；请再开放一格（参照值大于 0），或在合计之间调整 ${amount(f.gap)}`
        : `${asked}，却没有可用的格；请在有余量的列给出大于 0 的参照值`;
    },
  };
};
