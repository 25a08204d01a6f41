import type { FunctionSentences } from "./en";

/** What the pages of the functions say in Chinese. */
export const zhFunctions: FunctionSentences = {
  intro: "在任意单元格中输入即可，可单独使用，也可放在您自己的公式里。",
  search: "搜索函数",
  none: (text) => `没有与“${text}”匹配的函数。`,
  signature: "写法",
  try: "试一试",
  tryHint: "各栏中是一个示例。换成您自己的单元格或数值，结果随即更新。",
  tryLinked: "各栏已关联单元格。修改各栏或单元格，结果随即更新。",
  optional: "可省略的参数",
  result: "结果",
  more: (rows) => `另有 ${rows} 行`,
  refused: "无法计算",
  examples: "示例",
  use: (formula) => `试用 ${formula}`,
  notes: "说明",
  help: (name) => `${name} 的帮助`,
  helpAbout: "各个参数，以及得出结果与无法计算的示例",
  insert: "插入到这里",
  notTried: "还没有结果：请先填好或改正上面标出的栏。",
  place: "插入位置",
  placeHint: "所选单元格",
  fill: "使用所选单元格",
  missing: (name) => `缺少“${name}”。`,
};
