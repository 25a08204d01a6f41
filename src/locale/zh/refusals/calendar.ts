import type { CalendarRefusals } from "../../../core/refusals/calendar";
import type { Sentences } from "../../sentences";
import { args } from "../arguments";
import { where } from "../place";

export const calendar: Sentences<CalendarRefusals> = {
  "date-text": (f) =>
    `${where(f)}：“${f.text}”是文本，不是日期；请填日期，或用 DATE(2026,1,31)、DATEVALUE("2026-01-31")`,
  "date-blank": (f) => `${where(f)}：单元格是空白；请填日期，或去掉这一行`,
  "not-a-date": (f) =>
    `${where(f)}：${f.value} 不是日期；日期须在 1900 年 3 月 1 日到 9999 年 12 月 31 日之间`,
  "end-before-start": (f) => `结束日：${f.end} 早于起始日 ${f.start}；请把两者对调`,
  "calendar-unknown": (f) =>
    `${where(f)}：没有“${f.text}”这个日历；可填 ${f.known.join("、")}，或给出一列节假日日期`,
  "year-unchecked": (f) =>
    `日历：${f.country} 只核对过 ${f.first} 至 ${f.last} 年，不含 ${f.year} 年；请改为给出一列节假日日期`,
  "profile-length": (f) =>
    `季节曲线：收到 ${f.count} 个值；应为 12 个（按月）、4 个（按季）或 7 个（按星期，从周一起）`,
  "profile-weekdays": () => `季节曲线：7 个值按星期分配；请把粒度设为“日”，或给 12 个或 4 个值`,
  "year-start": (f) => `${where(f)}：${f.value} 不是月份；请填 1 到 12 的整数`,
  "too-many-periods": (f) => `粒度：${f.count} 期超过工作表的 ${f.most} 行；请用更粗的粒度或更短的时间`,
  "no-period-weight": (f) =>
    f.basis === "workdays"
      ? `依据：起止之间没有工作日；请把依据改为“天数”，或换日期`
      : `季节曲线：用到的值全是 0；请至少填一个大于 0 的值`,
  lengths: (f) => `${where(f)}：收到 ${f.count} 个值，而${args[f.like]}有 ${f.likeCount} 个；个数须相同`,
  "month-missing": (f) => `日期：${f.year} 年 ${f.month} 月没有数据行；请补上（没有销售就填 0）`,
  "part-quarter": (f) => `日期：${f.year} 年第 ${f.quarter} 季度不完整；请补齐其余月份，或去掉这个季度`,
  "too-few-months": (f) => `日期：只有 ${f.months} 个月；请至少给 12 个月的销售数据`,
  "zero-average": (f) => `金额：${f.year} 年 ${f.month} 月前后的平均值为 0，无从比较；请给有销售的月份`,
};
