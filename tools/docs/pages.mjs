import { answerTexts, formulaOf } from "./formula.mjs";

const words = {
  en: {
    title: "The functions",
    made: "Made by `npm run docs` from the functions' declarations and golden cases; every example below is a test.",
    other: "[中文](functions.zh-CN.md)",
    days: "Days are Excel's numbers, counted from 1900; below they stand as dates, as cells with a date format show them. In a workbook with the 1904 date system Excel hands over other numbers, and every day is taken for one four years and a day earlier; the pane says so when such a workbook is open.",
    argument: "Argument",
    meaning: "Meaning",
    optional: "optional",
    example: "Example",
    result: "Result",
    why: "Why",
    examples: "Examples",
  },
  zh: {
    title: "函数",
    made: "由 `npm run docs` 根据函数的说明与示例生成；下面每个示例都是一个测试。",
    other: "[English](functions.md)",
    days: "日期是 Excel 的序列号，从 1900 年起算；下面写成日期，与设为日期格式的单元格所见相同。工作簿使用 1904 日期系统时，Excel 传来的是另一种序列号，每个日期会被当作早四年零一天的日期；打开这样的工作簿时，任务窗格会提示。",
    argument: "参数",
    meaning: "含义",
    optional: "可省略",
    example: "公式",
    result: "结果",
    why: "说明",
    examples: "示例",
  },
};

/** The pages, by their place in the repository. */
export function functionPages(described) {
  return {
    "docs/functions.md": page("en", described),
    "docs/functions.zh-CN.md": page("zh", described),
  };
}

function page(language, described) {
  const say = words[language];
  const index = described.map(
    ({ id, [language]: { description } }) => `- [${id}](#${id.toLowerCase()}): ${description}`,
  );
  return (
    [
      `# ${say.title}`,
      say.made + " " + say.other,
      say.days,
      index.join("\n"),
      ...described.flatMap((one) => chapter(language, one)),
      "",
    ]
      .join("\n\n")
      .trimEnd() + "\n"
  );
}

function chapter(language, { id, parameters: all, cases, [language]: text }) {
  const say = words[language];
  const signature = text.names.map((name, index) => (all[index].optional ? `[${name}]` : name)).join(", ");
  const parameters = text.names.map((name, index) => {
    const optional = all[index].optional ? ` (${say.optional})` : "";
    return `| ${name}${optional} | ${cell(text.takes[index])} |`;
  });
  const examples = cases.map(
    (one) =>
      `| ${cell(`\`${formulaOf(id, one.arguments, all)}\``)} | ${outcome(language, id, one)} | ${cell(one[language])} |`,
  );
  return [
    `## ${id}`,
    text.description,
    `\`=${id}(${signature})\``,
    [`| ${say.argument} | ${say.meaning} |`, "| --- | --- |", ...parameters].join("\n"),
    ...text.remarks,
    [`| ${say.example} | ${say.result} | ${say.why} |`, "| --- | --- | --- |", ...examples].join("\n"),
  ];
}

function outcome(language, id, { result, refusal }) {
  if (refusal) return `${refusal.answer} ${cell(refusal[language])}`;
  return answerTexts(id, result)
    .map((row) => row.map((value) => cell(value === "" ? "·" : value)).join(", "))
    .join("<br>");
}

function cell(value) {
  return String(value).replaceAll("|", "\\|").replaceAll("\n", " ");
}
