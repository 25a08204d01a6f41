import type { CalendarRefusals } from "../../../core/refusals/calendar";
import type { Manner, Sentences } from "../../sentences";
import { cellText, size, placesBy } from "../place";

export const calendar = ({ name, choice, amount }: Manner): Sentences<CalendarRefusals> => {
  const where = placesBy(name);
  return {
    "date-text": (f) =>
      `${where(f)}：“${f.text}”是文本，不是日期；请填日期，或用 DATE(2026,1,31)、DATEVALUE("2026-01-31")`,
    "date-blank": (f) => `${where(f)}：单元格是空白；请填日期，或去掉这一行`,
    "not-a-date": (f) =>
      `${where(f)}：${f.value} 不是日期；日期须在 1900 年 3 月 1 日到 9999 年 12 月 31 日之间`,
    "end-before-start": (f) =>
      f.argument === "start"
        ? `${where(f)}：${f.start} 晚于结束日 ${f.end}；请把两者对调`
        : `${where(f)}：${f.end} 早于起始日 ${f.start}；请把两者对调`,
    "calendar-unknown": (f) =>
      `${where(f)}：没有“${f.text}”这个日历；可填${f.known.map(({ code, zh }) => `${zh}（${code}）`).join("、")}，或给出一列节假日日期`,
    "country-second": (f) =>
      `${where(f)}：“${f.text}”是第二个国家或地区；一个日历只能填一个，其他的休息日请写成日期`,
    "country-later": (f) => `${where(f)}：“${f.text}”是国家或地区；请写在区域的第一个单元格`,
    "calendar-shape": (f) =>
      `${where(f)}：收到 ${size(f.rows, f.columns)}；请给一列休息日，旁边最多再加一列，用 TRUE 标出仍要上班的日子`,
    "mark-unknown": (f) => `${where(f)}：${f.text} 不是标记；仍要上班的日子旁边写 TRUE，休息日旁边留空`,
    "mark-alone": (f) => `${where(f)}：TRUE 旁边没有日期；请填日期，或清除标记`,
    "day-both": (f) =>
      `${where(f)}：${f.date} 在这里与${cellText(f.first)}一处休息、一处上班；请去掉其中一处`,
    "calendar-unused": (f) =>
      `${where(f)}：${name("basis")}“${choice("basis", f.basis)}”不看工作日；请把${name("basis")}改为“${choice("basis", "workdays")}”，或不填${name(f.argument)}`,
    "weekend-unknown": (f) =>
      `${where(f)}：${typeof f.value === "string" ? `“${f.value}”` : `${f.value} `}不是周末的写法；请按 NETWORKDAYS.INTL 填数字（1 至 7、11 至 17），或加引号填从周一起的七个 0 和 1，如 "0000011"`,
    "year-unchecked": (f) =>
      `${name("calendar")}：${f.country} 只核对过 ${f.first} 至 ${f.last} 年，不含 ${f.year} 年${f.at?.cell ? `（${where(f.at)}）` : ""}；请在区域里把那一年的日期写在 ${f.country} 下面，或只给一列节假日日期`,
    "profile-length": (f) =>
      `${name("profile")}：收到 ${f.count} 个值；应为 12 个（按月）、4 个（按季）${f.weekdays ? "、7 个（按星期，从周一起）" : ""}${onePeriod(f)}`,
    "profile-weekdays": (f) =>
      `${name("profile")}：7 个值按星期分配；请把${name("grain")}设为“${choice("grain", "day")}”，或给 12 个（按月）、4 个（按季）${onePeriod(f)}`,
    "year-start": (f) => `${where(f)}：${f.value} 不是月份；请填 1 到 12 的整数`,
    "too-many-periods": (f) =>
      `${name("grain")}：${f.count} 期超过工作表的 ${f.most} 行；请用更长的时间段，或更短的起止时间`,
    "part-week": (f) => `${where(f)}：${f.days} 天不是整数周；请结束于 ${f.ends.join(" 或 ")}`,
    "no-period-weight": ({ basis, left }) => {
      if (basis === "workdays")
        return left === undefined
          ? `${name("basis")}：起止之间没有工作日；请改为“${choice("basis", "days")}”，或换日期`
          : `${name("basis")}：未固定的各期没有工作日，却还要分 ${amount(left)}；请再固定其中一期，或改为“${choice("basis", "days")}”`;
      return left === undefined
        ? `${name("profile")}：用到的值全是 0；请至少填一个大于 0 的值`
        : `${name("profile")}：未固定的各期用到的值全是 0，却还要分 ${amount(left)}；请至少填一个大于 0 的值`;
    },
    "holds-shape": (f) => `${where(f)}：收到 ${size(f.rows, f.columns)}；请给两列，每行一个日期和它的金额`,
    "hold-date": (f) =>
      `${where(f)}：${f.date} 不在任何一期内（各期从 ${f.start} 到 ${f.end}）；请改日期，或去掉这一行`,
    "hold-twice": (f) => `${where(f)}：${f.date} 与${cellText(f.first)}的日期在同一期；每期只固定一次`,
    lengths: (f) => `${where(f)}：收到 ${f.count} 个值，而${name(f.like)}有 ${f.likeCount} 个；个数须相同`,
    "month-missing": (f) =>
      `${name("dates")}：${f.year} 年 ${f.month} 月没有数据行；请补上（没有销售就填 0）`,
    "part-quarter": (f) =>
      `${name("dates")}：${f.year} 年第 ${f.quarter} 季度不完整；请补齐其余月份，或去掉这个季度`,
    "too-few-months": (f) => `${name("dates")}：只有 ${f.months} 个月；请至少给 12 个月的销售数据`,
    "zero-average": (f) =>
      `${name("amounts")}：${f.year} 年 ${f.month} 月前后的平均值为 0，无从比较；请给有销售的月份`,
  };
};

/** 「或 5 个（每期一个）」；期数恰是已有含义的个数时不再说。 */
const onePeriod = ({ periods }: { periods: number }): string =>
  periods === 12 || periods === 4 ? "" : `或 ${periods} 个（每期一个）`;
