import { calendar, end, start, weekend } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  start,
  end,
  calendar,
  weekend,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "数出起止之间（含首尾两天）的工作日，调休补班日计算在内。",
  parameters: {
    start: "第一天，或一列第一天。",
    end: "最后一天，包含在内；或一列最后一天。",
    calendar: "国家或地区代码，如 CN、US；或一列休息日，第二列用 TRUE 标出仍要上班的日子。",
    weekend: "同 NETWORKDAYS.INTL：一个数字，或从周一起的七个 0 和 1，如 0000011。默认：1。",
  },
  remarks: [
    "起始日和结束日可以是个数相同的两列，每行一个结果；其中一个是单个日期时，与另一列的每一行搭配。因此它可以放在 SPLITPERIODS 旁边。",
    "日历可以是国家或地区（CN 含调休补班，HK、TW、SG、JP、IN、US、GB 即英格兰、DE、FR：全国性公共假日）；也可以是一列休息日，第二列用 TRUE 标出仍要上班的日子。这一列的第一个单元格写国家或地区时，以它的日期为准，其余各行加以更改。不填则周一到周五都算工作日。",
    "没有核对过的年份不给答案。若有自己的日期行，国家或地区数据之外的年份就只按这些行计算：官方通知还没出来的年份可以这样计划。",
    "周末是周六和周日，或同 NETWORKDAYS.INTL：1 至 7 为两天（1 周六周日，2 周日周一……），11 至 17 为一天（11 周日，12 周一……），或从周一起的七个 0 和 1，1 为休息；为 1111111 时只有补班日算工作日。公共假日无论落在星期几都算，补休日也算。",
  ],
};
