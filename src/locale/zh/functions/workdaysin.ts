import type { FunctionText } from "../../functiontext";

export const WORKDAYSIN: FunctionText = {
  description: "数出起止之间（含首尾两天）的工作日，调休补班日计算在内。",
  parameters: {
    start: "第一天。",
    end: "最后一天，包含在内。",
    calendar: "国家或地区代码，如 CN、US；或一列节假日日期。",
  },
  remarks: [
    "日历可以是国家或地区（CN 含调休补班，HK、TW、SG、JP、IN、US、GB 即英格兰、DE、FR：全国性公共假日，周六周日休息），也可以是一列节假日日期；不填则周一到周五都算工作日。没有核对过的年份不给答案。",
  ],
};
