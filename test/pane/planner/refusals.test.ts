import { refusedPart, type FormPart } from "../../../src/core/planner/formPart";
import type { Dimension } from "../../../src/core/planner/request";
import { Refused, type RefusalCode } from "../../../src/core/refusal";
import { outcome } from "../../../src/functions/declare/outcome";
import { functions } from "../../../src/functions/functions";
import { refusals } from "../../../src/locale/en/refusals";
import { planSentences } from "../../../src/locale/pane/planner/sentences";
import { planFailure } from "../../../src/pane/planner/failure";
import { partsOf, freshForm } from "../../../src/pane/planner/form";
import { formManner } from "../../../src/pane/planner/formManner";

/** Every refusal that the plan builder can show: where it stands, and its sentence in the words of that form. */

const dimensions = {
  SPLITTARGET: "people",
  SPLITPERIODS: "periods",
  SPLITTREE: "tree",
  SPLITMATRIX: "matrix",
  RECONCILE: "reconcile",
} as const satisfies Partial<Record<keyof typeof functions, Dimension>>;
type Case = [id: keyof typeof dimensions, given: unknown[], part: FormPart, en: string, zh: string];

// prettier-ignore
const cases: Case[] = [
  ["SPLITTREE", [100, [["East", ""], ["West", "Bob"]], [[1], [1]], null, null, [[null, 40], [null, null]]], "holds",
    "Holds (fixed), row 1, column 2: 40 has no name in its place in names by level; write the name, or clear the hold",
    "固定值，第 1 行第 2 列：40 在名称（每级一列）的对应位置没有名称；请填名称，或清除该固定值"],
  ["SPLITTARGET", [123456789012345, [[1], [2]], 0.001], "target",
    "Target: 123,456,789,012,345 is more than 2^53 units of 0.001; take a larger unit",
    "目标：123,456,789,012,345 超过 2^53 个单位（单位 0.001），数字已不精确；请用更大的单位"],
  ["SPLITTREE", [100, [["East"], ["West"]], [[1], [1]], null, 10], "overassign",
    "Over-assignment: 10 is 1000%; write 10% or 0.1",
    "超额分配：10 是 1000%；请写 10% 或 0.1"],
  ["SPLITTREE", [100, [["East"], ["West"]], [[1], [1]], null, null, [[1, 2, 3]]], "holds",
    "Holds (fixed): 1 row by 3 columns came; give one column with a value a row (2), or 2 rows by 1 column as in names by level",
    "固定值：收到 1 行 3 列；请给一列，每行一个值（共 2 个），或与名称（每级一列）一样的 2 行 1 列"],
  ["SPLITTREE", [100, [["East", "Ann"], ["East", ""]], [[1], [null]], null, null, [[null, 40], [null, 50]]], "paths",
    "Names by level, row 2, column 1: \"East\" ends here, and goes on in row 1, column 2; give this row a name of its own on the next level",
    "名称（每级一列），第 2 行第 1 列：“East”在此结束，却又在第 1 行第 2 列往下分；请给这一行在下一级起个名称"],
  ["SPLITTREE", [100, [["East", "Ann"], ["East", "Bob"]], [[1], [1]], null, null, [[40, null], [50, null]]], "holds",
    "Holds (fixed), row 2, column 1: 50 came for \"East\", and 40 in row 1, column 1; write the same, or clear one of them",
    "固定值，第 2 行第 1 列：“East”收到 50，而第 1 行第 1 列是 40；请改成相同，或清除其一"],
  ["SPLITTREE", [100, [["East"], ["West"]], [[1], [1]], null, null, null, [[60], [null]], [[50], [null]]], "floors",
    "Names by level, row 1: \"East\" has a floor of 60 beyond its cap of 50; set the cap to 60 or the floor to 50",
    "名称（每级一列），第 1 行：“East”的下限 60 超出上限 50；请把上限改为 60，或把下限改为 50"],
  ["SPLITTREE", [100, [["East"], ["West"]], [[1], [1]], null, null, [[40], [null]], [[50], [null]]], "holds",
    "Holds (fixed), row 1: \"East\" is held at 40, 10 short of its floor of 50; set the hold to 50 or the floor to 40",
    "固定值，第 1 行：“East”固定为 40，离下限 50 差 10；请把固定值改为 50，或把下限改为 40"],
  ["SPLITTREE", [100, [["East"], ["West"]], [[1], [1]], null, null, null, null, [[40], [50]]], "target",
    "Target: got 100, and caps (at most), rows 1 and 2, allow at most 90, 10 less; raise them by 10 in all, or set the target to 90",
    "目标：收到 100，而上限（不超过）（第 1、2 行）最多允许 90，少 10；请将上限合计提高 10，或把目标改为 90"],
  ["SPLITTREE", [100, [["East"], ["West"]], [[1], [1]], null, 0.015, [[50], [51]]], "target",
    "Target: holds (fixed), rows 1 and 2, need 101, and with the over-assignment it hands out 100 or 102, never that; change them by 1 in all",
    "目标：固定值（第 1、2 行）需要 101，而它超额后只会是 100 或 102；请将固定值合计调整 1"],
  ["SPLITPERIODS", [100, 46023, 46112, "month", "workdays", null, [[46023, true, 1], [46024, true, 1]]], "calendar",
    "Holidays, row 2, column 1: 46024 is no mark; write TRUE beside a day that is worked all the same, and leave it blank beside a day off",
    "节假日，第 2 行第 1 列：46024 不是标记；仍要上班的日子旁边写 TRUE，休息日旁边留空"],
  ["SPLITTARGET", [100, [[1], [1], [1]], null, 40], "floors",
    "Floors (at least) add up to 120, 20 more than the target; lower them by 20 in all",
    "下限（不少于）合计 120，比目标多 20；请将下限合计降低 20"],
  ["SPLITTARGET", [10000000000000.03, [[1, 1]]], "target",
    "Target: 10000000000000.03 has more than 15 digits, and those beyond would be lost; round it with ROUND(…, 1)",
    "目标：10000000000000.03 超过 15 位数字，多出的会丢失；请先舍入，例如用 ROUND(…, 1)"],
  ["SPLITTARGET", [100, [[1], [1], [-2]]], "weights",
    "Weights, row 3: -2 is negative; a weight is 0 or more",
    "权重，第 3 行：-2 是负数；权重须为 0 或正数"],
  ["SPLITPERIODS", [100, 46023, 46387, "445"], "end",
    "Last day: 365 days are no whole number of weeks; end on 2026-12-30 or 2027-01-06",
    "结束日：365 天不是整数周；请结束于 2026-12-30 或 2027-01-06"],
  ["SPLITPERIODS", [100, 46023, 46112, "month", null, null, null, null, null, [[46023, 90], [46054, 30]]], "periodHolds",
    "Holds (date, amount), row 1, column 2 and row 2, column 2, add up to 120, 20 more than the target; lower them by 20 in all",
    "固定值（日期、金额）（第 1 行第 2 列、第 2 行第 2 列）合计 120，比目标多 20；请将固定值合计降低 20"],
  ["SPLITPERIODS", [100, 46025, 46026, "day", "workdays"], "basis",
    "Weight of a period: there is no working day from start to end; take \"Calendar days\", or other dates",
    "时间段的权重：起止之间没有工作日；请改为“日历天数”，或换日期"],
  ["SPLITPERIODS", [100, 46023, 46053, "month", null, [[0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]], "profile",
    "Season profile: all values that apply are 0; write at least one above 0",
    "季节曲线：用到的值全是 0；请至少填一个大于 0 的值"],
  ["SPLITPERIODS", [100, 46023, 46112, "month", null, [[1, 2]]], "profile",
    "Season profile: got 2 values; give 12 (by month), 4 (by quarter) or 3 (one a period)",
    "季节曲线：收到 2 个值；应为 12 个（按月）、4 个（按季）或 3 个（每期一个）"],
  ["SPLITPERIODS", [100, 46023, 46053, "month", null, [[1, 1, 1, 1, 1, 0, 0]]], "profile",
    "Season profile: 7 values go by weekday; set levels to \"Days\", or give 12 (by month), 4 (by quarter) or 1 (one a period)",
    "季节曲线：7 个值按星期分配；请把级别设为“日”，或给 12 个（按月）、4 个（按季）或 1 个（每期一个）"],
  ["SPLITPERIODS", [100, 46023, 46053, "month", null, null, null, null, 13], "yearStart",
    "Year begins in month: 13 is no month; write a whole number from 1 to 12",
    "年度起始月：13 不是月份；请填 1 到 12 的整数"],
  ["SPLITPERIODS", [100, 46023, 46053, "decade"], "levels",
    "Levels: \"decade\" is not known; write \"month\", \"day\", \"week\", \"quarter\", \"half\", \"year\", \"445\", \"454\", \"544\", \"13x4\"",
    "级别：不认识“decade”；可填“月”、“日”、“周”、“季”、“半年”、“年”、“445”、“454”、“544”、“13×4”"],
  ["SPLITPERIODS", [100, 46357, 46418, "month", "workdays", null, "TW"], "calendar",
    "Holidays: TW was checked for 2015 to 2026, not for 2027; write that year's days under TW in a range, or give a range of holiday dates alone",
    "节假日：TW 只核对过 2015 至 2026 年，不含 2027 年；请在区域里把那一年的日期写在 TW 下面，或只给一列节假日日期"],
  ["SPLITPERIODS", [100, 46023, 46053, "day", null, null, null, -1], "unit",
    "Smallest step: got -1; the smallest step is more than 0",
    "最小步长：收到 -1；最小步长须大于 0"],
  ["SPLITPERIODS", [100, 61, 2958465, "day"], "levels",
    "Levels: 2958405 periods are more than a sheet's 1048576 rows; take longer periods or a shorter time",
    "级别：2958405 期超过工作表的 1048576 行；请用更长的时间段，或更短的起止时间"],
  ["SPLITTREE", [1000, [["East", "Ann"], ["East", "Bob"], ["West", "Cy"]], [[1], [2], [3]], null, null, [[400, 300], ["", 200], ["", ""]]], "holds",
    "Holds (fixed), row 1, column 1: \"East\" is held at 400, and holds (fixed), row 1, column 2 and row 2, column 2, need 500 under it, 100 more; lower them by 100 in all, or set its hold to 500",
    "固定值，第 1 行第 1 列：“East”固定为 400，而其下的固定值（第 1 行第 2 列、第 2 行第 2 列）需要 500，多 100；请将固定值合计降低 100，或把它的固定值改为 500"],
  ["SPLITTREE", [100, [["East", "Ann"], ["ＥＡＳＴ", "ann "]], [[1], [1]]], "paths",
    "Names by level, row 2, column 2: \"ＥＡＳＴ / ann\" comes a second time, first in row 1, column 2; give each path one row",
    "名称（每级一列），第 2 行第 2 列：“ＥＡＳＴ / ann”第二次出现，第一次在第 1 行第 2 列；每条路径只占一行"],
  ["SPLITTREE", [100, [["East", "Ann"], ["", "Bob"]], [[1], [1]]], "paths",
    "Names by level, row 2, column 1: a blank stands before \"Bob\"; write the name of its level above",
    "名称（每级一列），第 2 行第 1 列：“Bob”之前有空白；请填上一级的名称"],
  ["SPLITMATRIX", [[[60], [40]], [[50, 40]]], "rowTotals",
    "Row totals add up to 100, column totals to 90; they differ by 10; make them equal",
    "行合计的总和是 100，列合计的总和是 90，相差 10；请改成相等"],
  ["SPLITMATRIX", [[[60], [40]], [[50, 50]], [[1, 0], [1, 1]]], "rowTotals",
    "Row totals, row 1: 60 is asked for, and the open cells lead only to column totals, column 1, with room for 50; open another cell (a cell of the pattern over 0), or move 10 between the totals",
    "行合计，第 1 行：要 60，而可用的格只通向列合计第 1 列，那里只容得下 50；请再开放一格（参照值大于 0），或在合计之间调整 10"],
  ["RECONCILE", [100, [[400], [300]], [[300], [0]], [[1], [0]]], "trust",
    "Trust in the own figure, row 1: with trust 1 they stay at their bottom-up amounts; the sum is 200 over the target (100), and nobody else can move; lower their trust, or change the target",
    "对自报数的采信度，第 1 行：为 1，守住自下而上的金额；合计比目标（100）多 200，其他人也无从调整；请降低他们的采信度，或改目标"],
  ["SPLITMATRIX", [[["60"], [40]], [[50, 50]]], "rowTotals",
    "Row totals, row 1: \"60\" is text; make it a number, for instance with VALUE()",
    "行合计，第 1 行：“60”是文本；请改成数字，例如用 VALUE()"],
  ["SPLITMATRIX", [[["#DIV/0!"], [40]], [[50, 50]]], "rowTotals",
    "Row totals, row 1: the cell holds #DIV/0!; correct that cell first",
    "行合计，第 1 行：单元格里是 #DIV/0!；请先改正该单元格"],
  ["SPLITMATRIX", [[[60, 1], [40, 2]], [[50, 50]]], "rowTotals",
    "Row totals: got 2 rows by 2 columns; give one row or one column",
    "行合计：收到 2 行 2 列；请给一行或一列"],
  ["SPLITMATRIX", [[], [[50, 50]]], "rowTotals",
    "Row totals: the range has no cells; give at least one",
    "行合计：区域没有单元格；请至少给一个"],
  ["SPLITMATRIX", [[[60], [40]], [[50, -50]]], "columnTotals",
    "Column totals, column 2: -50 has a different sign from the first total (60); write all totals with one sign",
    "列合计，第 2 列：-50 与第一个合计（60）正负不同；各合计须同号"],
  ["SPLITMATRIX", [[[60.5], [39.5]], [[50, 50]], null, 1], "rowTotals",
    "Row totals, row 1: 60.5 is no whole number of units of 1; round it, or take a smaller unit",
    "行合计，第 1 行：60.5 不是单位 1 的整数倍；请取整，或用更小的单位"],
  ["SPLITMATRIX", [[[60], [40]], [[50, 50]], [[1, 2, 3]]], "seed",
    "Pattern to follow: got 1 row by 3 columns; 2 row totals and 2 column totals ask for 2 rows by 2 columns",
    "参照表：收到 1 行 3 列；2 个行合计和 2 个列合计要求 2 行 2 列"],
  ["SPLITMATRIX", [[[60], [40]], [[50, 50]], [[null, null], [0, ""]]], "seed",
    "Pattern to follow: all are blank or 0; write what the parts weigh (1 each for equal parts)",
    "参照表：全是空白或 0；请填各份的权重（要平均分，就都填 1）"],
  ["SPLITMATRIX", [[[60], [40]], [[50, 50]], [[1, 1e-300], [1, 1]]], "seed",
    "Pattern to follow, row 1, column 2: 1e-300 is too small beside the others in its row and column to keep its proportion; write 0 or a larger number",
    "参照表，第 1 行第 2 列：1e-300 与同行同列的数相差太大，无法保持比例；请填 0 或更大的数"],
  ["SPLITMATRIX", [[[60], [40]], [[50, 50]], null, null, [[-6, 0], [0, 0]]], "holds",
    "Holds (fixed), row 1, column 1: -6 has a different sign from the totals; write it without a minus",
    "固定值，第 1 行第 1 列：-6 与合计正负不同；请去掉负号"],
  ["SPLITMATRIX", [[[60], [40]], [[50, 50]], null, null, [[61, 0], [0, 0]]], "rowTotals",
    "Row totals, row 1: the holds in this row add up to 61, 1 beyond its total of 60; lower them by 1 in all",
    "行合计，第 1 行：这一行的固定值合计 61，超出合计 60 达 1；请将固定值合计降低 1"],
  ["SPLITTREE", [100, [["East", "Ann"], ["West", true]], [[1], [2]]], "paths",
    "Names by level, row 2, column 2: TRUE is not text; write a name",
    "名称（每级一列），第 2 行第 2 列：TRUE 不是文本；请填名称"],
  ["SPLITTREE", [100, [["East", "Ann"], ["West", "Bob"]], [[1], [2], [3]]], "weights",
    "Weights: got 3 values, names by level has 2; give as many",
    "权重：收到 3 个值，而名称（每级一列）有 2 个；个数须相同"],
  ["SPLITTREE", [100, [["East", "Ann"], ["", ""]], [[1], [2]]], "weights",
    "Weights, row 2: 2 has no path beside it; write its names, or clear the weight",
    "权重，第 2 行：2 旁边没有路径；请填名称，或清除该权重"],
  ["SPLITTREE", [100, [["East", "Ann"], ["West", "Bob"]], [[1], [2]], null, [[0.1, 0.1, 0.1]]], "overassign",
    "Over-assignment: got 3 values; give 2",
    "超额分配：收到 3 个值；应为 2 个"],
  ["RECONCILE", [100, [[1], [2]], [[1], [2]], 50], "trust",
    "Trust in the own figure: got 50; trust is from 0 to 1 (write 50% or 0.5)",
    "对自报数的采信度：收到 50；采信度须在 0 与 1 之间（请写 50% 或 0.5）"],
  ["RECONCILE", [100, [[-1], [2]], [[1], [2]]], "topDown",
    "Asked (top-down), row 1: -1 has a different sign from the target (100); write it without a minus",
    "下达数（自上而下），第 1 行：-1 与目标（100）正负不同；请去掉负号"],
  ["RECONCILE", [100, [[0], [0]], [[1], [2]]], "topDown",
    "Asked (top-down): nobody with an amount can move; the sum is 98.5 short of the target (100); write top-down amounts, or change the target",
    "下达数（自上而下）：有金额的人都无从调整；合计比目标（100）少 98.5；请填自上而下的金额，或改目标"],
  ["SPLITPERIODS", [100, 46023, 46203, "month", null, null, null, null, null, [[46023, 10, 1]]], "periodHolds",
    "Holds (date, amount): got 1 row by 3 columns; give two columns, a date and its amount in each row",
    "固定值（日期、金额）：收到 1 行 3 列；请给两列，每行一个日期和它的金额"],
  ["SPLITPERIODS", [100, 46023, 46203, "month", null, null, null, null, null, [[46022, 10]]], "periodHolds",
    "Holds (date, amount), column 1: 2025-12-31 lies in no period, which run from 2026-01-01 to 2026-06-30; correct the date or leave the row out",
    "固定值（日期、金额），第 1 列：2025-12-31 不在任何一期内（各期从 2026-01-01 到 2026-06-30）；请改日期，或去掉这一行"],
  ["SPLITPERIODS", [100, 46023, 46203, "month", null, null, null, null, null, [[46023, 10], ["", 5]]], "periodHolds",
    "Holds (date, amount), row 2, column 1: the cell is blank; write a date or leave the row out",
    "固定值（日期、金额），第 2 行第 1 列：单元格是空白；请填日期，或去掉这一行"],
  ["SPLITPERIODS", [100, 46023, 46203, "month", null, null, null, null, null, [["Jan", ""], [46023, 5]]], "periodHolds",
    "Holds (date, amount), row 1, column 1: \"Jan\" is text, not a date; write a date, DATE(2026,1,31) or DATEVALUE(\"2026-01-31\")",
    "固定值（日期、金额），第 1 行第 1 列：“Jan”是文本，不是日期；请填日期，或用 DATE(2026,1,31)、DATEVALUE(\"2026-01-31\")"],
  ["SPLITPERIODS", [100, 46023, 46203, "month", null, null, null, null, null, [[46023, 10], [46053, 10]]], "periodHolds",
    "Holds (date, amount), row 2, column 1: 2026-01-31 lies in the same period as the date in row 1, column 1; hold each period once",
    "固定值（日期、金额），第 2 行第 1 列：2026-01-31 与第 1 行第 1 列的日期在同一期；每期只固定一次"],
  ["SPLITTARGET", [true, [[1], [1]]], "target",
    "Target: TRUE is a logical value; write a number",
    "目标：TRUE 是逻辑值；请填数字"],
  ["SPLITTARGET", [100, [[1], [{"type": "WebImage", "address": "x"}]]], "weights",
    "Weights, row 2: this is no plain value; write a number or text",
    "权重，第 2 行：不是普通的值；请填数字或文本"],
  ["SPLITTARGET", [[[100, 200]], [[1], [1]]], "target",
    "Target: got a range of 1 row by 2 columns; give a single value",
    "目标：收到 1 行 2 列的区域；请给单个值"],
  ["SPLITTARGET", [100, [[1, 2], [3]]], "weights",
    "Weights: row 2 has 1 cell, the first has 2; make the rows equally long",
    "权重：第 2 行有 1 个值，第一行有 2 个；各行须一样长"],
  ["SPLITTARGET", [100, [[1], [1]], null, [[1, 1]]], "floors",
    "Floors (at least): got 1 row by 2 columns, weights has 2 rows by 1 column; give it the same shape",
    "下限（不少于）：收到 1 行 2 列，而权重是 2 行 1 列；形状须相同"],
  ["SPLITTARGET", [100, [[0.7], [0.6]], null, null, null, null, true], "weights",
    "Weights: the shares add up to 130%, 30% more than the whole; lower them by that",
    "权重：占比合计 130%，比整体多 30%；请减去这么多"],
  ["SPLITTARGET", [100, [[30], [60]], null, null, null, null, true], "weights",
    "Weights, row 1: got 30; a share is at most 1, which is 100% (write 30% or 0.3)",
    "权重，第 1 行：收到 30；占比最多为 1，即 100%（请写 30% 或 0.3）"],
  ["SPLITTARGET", [100, [[0.1, 0.1], [0.1, 0.1]], null, null, null, null, true], "weights",
    "Weights: got shares as 2 rows by 2 columns; put them in one row or one column, so that the rest can follow",
    "权重：占比是 2 行 2 列；请放在一行或一列里，余下的才有处可放"],
  ["SPLITTARGET", [100, [[1], [1], [1]], null, null, 30], "caps",
    "Caps (at most) allow at most 90, 10 less than the target; raise them by 10 in all",
    "上限（不超过）最多允许 90，比目标少 10；请将上限合计提高 10"],
  ["SPLITTARGET", [100, [[1], [1]], null, [[0], [50]], [[0], [40]]], "floors",
    "Weights, row 2: the floor of 50 is beyond the cap of 40; set the cap to 50 or the floor to 40",
    "权重，第 2 行：下限 50 超出上限 40；请把上限改为 50，或把下限改为 40"],
  ["SPLITTARGET", [100, [[1], [1]], null, [[0], [50]], null, [[0], [40]]], "holds",
    "Holds (fixed), row 2: the hold of 40 is 10 short of its floor of 50; set the hold to 50 or the floor to 40",
    "固定值，第 2 行：固定值 40 离下限 50 差 10；请把固定值改为 50，或把下限改为 40"],
  ["SPLITTARGET", [100, [[1, 1]], null, null, null, [[60, 30]]], "holds",
    "Holds (fixed), columns 1 and 2, add up to 90, 10 less than the target, and no part is free; raise them by 10 in all or free a part",
    "固定值（第 1、2 列）合计 90，比目标少 10，且没有可调的份；请将固定值合计提高 10，或放开一份"],
  ["SPLITTARGET", [100, [[0], [1]], null, null, null, [[0], [60]]], "weights",
    "Weights, row 1: only weights of 0 are free, and 40 of the target is left to share; give one of them a weight",
    "权重，第 1 行：可调的份权重都是 0，目标还剩 40 没有去处；请给其中一份权重"],
  ["SPLITPERIODS", [100, 46112, 46023, "month"], "end",
    "Last day: 2026-01-01 is before the start, 2026-03-31; exchange the two",
    "结束日：2026-01-01 早于起始日 2026-03-31；请把两者对调"],
  ["SPLITPERIODS", [100, 46023, 46112, "month", "workdays", null, "XX"], "calendar",
    "Holidays: \"XX\" is no calendar; write one of CN, HK, TW, SG, JP, IN, US, GB, DE, FR, or give a range of holiday dates",
    "节假日：没有“XX”这个日历；可填中国（CN）、香港（HK）、台湾（TW）、新加坡（SG）、日本（JP）、印度（IN）、美国（US）、英国（GB）、德国（DE）、法国（FR），或给出一列节假日日期"],
  ["SPLITPERIODS", [100, 46023, 46112, "month", "workdays", null, [["CN"], ["US"]]], "calendar",
    "Holidays, row 2: \"US\" is a second country; a calendar takes one country only, and the days off of others as dates",
    "节假日，第 2 行：“US”是第二个国家或地区；一个日历只能填一个，其他的休息日请写成日期"],
  ["SPLITPERIODS", [100, 46023, 46112, "month", "workdays", null, [[46023], ["US"]]], "calendar",
    "Holidays, row 2: \"US\" is a country; write it into the range's first cell",
    "节假日，第 2 行：“US”是国家或地区；请写在区域的第一个单元格"],
  ["SPLITPERIODS", [100, 46023, 46112, "month", "workdays", null, [[1, 2, 3]]], "calendar",
    "Holidays, column 1: 1 is no date; dates run from 1 March 1900 to 31 December 9999",
    "节假日，第 1 列：1 不是日期；日期须在 1900 年 3 月 1 日到 9999 年 12 月 31 日之间"],
  ["SPLITPERIODS", [100, 46023, 46112, "month", "workdays", null, [["", true]]], "calendar",
    "Holidays, column 2: TRUE stands beside no date; write the date, or clear the mark",
    "节假日，第 2 列：TRUE 旁边没有日期；请填日期，或清除标记"],
  ["SPLITPERIODS", [100, 46023, 46112, "month", "workdays", null, [[46023, ""], [46023, true]]], "calendar",
    "Holidays, row 2, column 1: 2026-01-01 is off here and worked in row 1, column 1, or the other way round; leave one of them out",
    "节假日，第 2 行第 1 列：2026-01-01 在这里与第 1 行第 1 列一处休息、一处上班；请去掉其中一处"],
  ["SPLITPERIODS", [100, 46023, 46112, "month", "workdays", null, null, null, null, null, 99], "weekend",
    "Weekend: 99 is no weekend; write a number as in NETWORKDAYS.INTL (1 to 7, 11 to 17), or seven 0s and 1s from Monday in quotes, such as \"0000011\"",
    "周末：99 不是周末的写法；请按 NETWORKDAYS.INTL 填数字（1 至 7、11 至 17），或加引号填从周一起的七个 0 和 1，如 \"0000011\""],
];

/** What no formula of the plan builder's comes to. */
// prettier-ignore
const elsewhere: RefusalCode[] = ["not-mark", "part-digits", "total-unreached", "closed-part", "closed-over", "nothing-open", "open-plan-zero", "rate-over-one", "rate-zero", "stage-count", "stage-blank", "too-many-cases", "not-whole", "volume-too-large", "confidence", "volume-beyond", "rates-too-many", "spread-too-large", "in-hand-uncertain", "stage-unknown", "stage-twice", "plan-too-wide", "plan-too-large", "lag-too-long", "stages-too-few", "stages-too-many", "calendar-shape", "month-missing", "part-quarter", "too-few-months", "zero-average", "periods-shape", "ramp-over", "left-before-joined", "attrition-over", "capacity-too-large", "ramp-too-long", "share-large", "threshold-order", "tiers-too-many", "too-large", "probability-over", "thresholds-equal", "threshold-alone", "risks-too-many", "history-too-long", "goal-blank", "goal-too-long", "pass-range", "pass-share", "section-blank", "sections-too-many", "nothing-applicable", "nothing-weighs", "calendar-unused", "not-flag"];

const asked = (id: keyof typeof dimensions) => ({ dimension: dimensions[id], equal: false });
const refusalOf = (id: keyof typeof dimensions, given: unknown[]): Refused => {
  const found = outcome(functions[id], given);
  if (!(found instanceof Refused)) throw new Error(`${id} answers`);
  return found;
};

test.each(cases)("%s of %j: at %s", (id, given, part, en, zh) => {
  const refused = refusalOf(id, given);
  expect(refusedPart(refused, asked(id))).toBe(part);
  expect(planFailure(refused, "en", formManner(asked(id), "en"))).toBe(en);
  expect(planFailure(refused, "zh", formManner(asked(id), "zh"))).toBe(zh);
});

test("every code of every refusal is among them, or belongs to other functions", () => {
  const shown = cases.map(([id, given]) => refusalOf(id, given).code);
  const one = () => "";
  const all = Object.keys(refusals({ name: one, one, choice: one, amount: String }));
  expect([...new Set([...shown, ...elsewhere])].sort()).toEqual(all.sort());
  expect(elsewhere.filter((code) => shown.includes(code))).toEqual([]);
});

test("no sentence calls a field by an argument's code name", () => {
  const names = new Set(
    Object.keys(dimensions).flatMap((id) => functions[id as keyof typeof dimensions].names),
  );
  const codeNames = [...names].filter(
    (name) => /[A-Z]/.test(name) || ["seed", "grain", "paths", "overassign"].includes(name),
  );
  const found = cases.flatMap(([, , , en, zh]) =>
    [en, zh].filter((sentence) => codeNames.some((name) => new RegExp(`\\b${name}\\b`).test(sentence))),
  );
  expect(found).toEqual([]);
});

test.each(["en", "zh"] as const)(
  "a sentence in %s begins with the label of a field that is there",
  (language) => {
    const { fields, levels, basis } = planSentences[language];
    for (const [id, , , en, zh] of cases) {
      const form = { ...freshForm, dimension: dimensions[id], basis: "workdays" as const };
      const labels = partsOf(form).map((part) => ({ ...fields, levels, basis, place: "" })[part]);
      const sentence = language === "en" ? en : zh;
      expect([sentence, labels.some((label) => label !== "" && sentence.startsWith(label))]).toEqual([
        sentence,
        true,
      ]);
    }
  },
);
