import type { HistorySentences } from "./en";

/** What the page of the history says in Chinese. */
export const zhHistory: HistorySentences = {
  none: "还没有得分记录。可以现在记录今天的得分；每次签核也会自动记录。",
  noChecklist: "工作簿里没有检查清单。",
  record: "记录今天的得分",
  recording: "正在记录…",
  recorded: "今天的得分已记入历史。",
  trend: "得分走势",
  trendOf: (from, to, days, first, last) => `${from} 至 ${to}，共 ${days} 次记录：从 ${first} 到 ${last}`,
  one: (day, score) => `目前只有一次记录：${day}，${score}。`,
  pass: "达标线",
  areas: "各领域",
  area: "领域",
  course: "走势",
  last: "现在",
  moved: (day) => `${day}以来的变化`,
  unmoved: "没有变化。",
  move: (area, from, to, change) => `${area}：${from} → ${to}（${change}）`,
  whole: "整个计划",
  nothing: "没有得分",
};
