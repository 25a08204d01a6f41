import type { LeftOutCode } from "xlsx-book/leftOut";
import type { Excess } from "xlsx-book/limits";
import { excessSentence } from "./excessWords";
import type { Language } from "./language";

/** Every sentence of the shell. What a file could not keep is said by its code, with how many there were. */
const en = {
  title: "SplitTarget workbench",
  sampleName: "Cloudridge Foods 2027 plan",
  newSample: "New from sample",
  open: "Open",
  openHint: "Open an Excel workbook (.xlsx) from this computer",
  save: "Save",
  saveHint: "Save the workbook as an Excel file (.xlsx)",
  secondUser: "Second user",
  secondUserHint: "Open a second task pane on the same workbook, as a colleague would",
  closeSecondUser: "Close the second user's pane",
  you: "You",
  colleague: "Colleague",
  language: "Language",
  calculating: "Calculating…",
  calculated: "Calculated",
  notCalculated: "Not calculated: press F9",
  calculatedShare: "Share of the formulas that are calculated",
  starting: "Opening the workbook…",
  workbook: "Workbook",
  pane: "SplitTarget task pane",
  paneOf: (user: string) => `SplitTarget task pane, ${user}`,
  hidePane: "Hide the task pane",
  showPane: "Show the task pane",
  resizePane: "Width of the task pane",
  dropHere: "Drop the .xlsx file here to open it",
  dismiss: "Dismiss",
  reading: (name: string) => `Reading «${name}»…`,
  stop: "Stop",
  opened: (name: string) => `«${name}» is open.`,
  saved: (name: string) => `Saved as «${name}».`,
  unsavedQuestion: "The open workbook has changes that are not saved. Opening another one loses them.",
  goOn: "Open anyway",
  stay: "Keep this workbook",
  trouble: {
    "not-a-workbook": (name: string) =>
      `«${name}» is not an Excel workbook. Choose a file that ends in .xlsx; older .xls files must be saved as .xlsx first. Nothing has changed here.`,
    broken: (name: string) =>
      `«${name}» is damaged and can't be read. Open it in Excel and save it again, or take an earlier copy. Nothing has changed here.`,
    encrypted: (name: string) =>
      `«${name}» is protected with a password. Remove the password in Excel (File > Info > Protect Workbook) and open it again. Nothing has changed here.`,
    "too-large": (name: string, excess: string) =>
      `«${name}» is too large to open here: ${excess}. Nothing has changed here.`,
    "too-slow": (name: string, seconds: number) =>
      `«${name}» could not be read within ${seconds} seconds, so reading was ended. Leave out the sheets that are not needed, or close other programs, and try again. Nothing has changed here.`,
    stopped: (name: string) => `«${name}» was not opened: reading was stopped. Nothing has changed here.`,
    calculationStopped: (name: string) =>
      `«${name}» was not opened: its calculation was stopped. The workbook that was open is back; what was done in it before can't be undone any more.`,
    unreadable: (name: string, reason: string) =>
      `«${name}» can't be opened: ${reason}. Nothing has changed here.`,
    save: (reason: string) => `The workbook could not be saved: ${reason}. It is still open here, unchanged.`,
    functions: (reason: string) =>
      `The functions could not be loaded (${reason}), so their cells show #NAME?. Run the build again and reload the page.`,
    pane: "The task pane is not built. Run npm run build and reload the page.",
    start: (reason: string) => `The workbench could not start: ${reason}. Reload the page.`,
    unsupported: (call: string) => `The add-in asked for ${call}, which this workbench does not support.`,
    several: "Drop one file at a time.",
    brokenFormula: (formula: string) =>
      `«${formula}» is not a formula yet: look for an operator, bracket or quotation mark that is missing or one too many. Go on typing, or press Esc to leave the cell as it was. To enter it as text, put ' before it.`,
  },
  leftOut: (name: string, parts: string) =>
    `«${name}» also holds what this workbench can't keep: ${parts}. A saved copy will be without it.`,
  undrawn: (name: string, count: number) =>
    `«${name}» holds ${count === 1 ? "a picture, shape, text box or chart" : `${count} pictures, shapes, text boxes or charts`} that this workbench doesn't draw. A saved copy keeps ${count === 1 ? "it" : "them"}.`,
  counted: (what: string, count: number) => (count > 1 ? `${what} (${count})` : what),
  left: {
    alignment: "unusual alignments",
    "array-size": "what-if data tables, whose results stay as they are",
    borders: "unusual borders",
    "cell-pictures": "pictures in cells",
    "chart-details": "details of charts",
    "chart-sheets": "chart sheets",
    charts: "charts of other kinds",
    "conditional-formats": "conditional formats of other kinds",
    connections: "data connections",
    controls: "form controls",
    "custom-properties": "custom document properties",
    "custom-views": "custom views",
    "custom-xml": "custom XML",
    "data-model": "the data model",
    "external-links": "links to other workbooks",
    fills: "patterned and gradient fills",
    macros: "macros",
    "name-cycles": "names that lead back to themselves",
    "other-add-ins": "settings of other add-ins",
    "page-setup": "page setup",
    pictures: "pictures",
    "pivot-tables": "pivot tables",
    "rich-text": "formats inside a text",
    "row-or-column-formats": "formats of whole rows or columns",
    shapes: "shapes and text boxes",
    slicers: "slicers",
    sparklines: "sparklines",
    "unreadable-parts": "parts that can't be read",
    validations: "input rules of other kinds",
  } satisfies Record<LeftOutCode, string>,
  excess: (what: Excess) => excessSentence("en-US", what),
  comma: ", ",
  space: " ",
  errorIn: (cell: string) => `Why ${cell} has no value`,
  figure: {
    head: (cell: string) => `Where the value of ${cell} comes from`,
    ofExcel:
      "Excel calculated this value; the workbench would get another one. It stays until a cell that the formula reads changes, or the formula is entered anew.",
    ofHere:
      "Cells that this formula reads have changed since Excel calculated it, so its value is calculated here. For the values before, Excel had another result than the workbench: check this one in Excel.",
    ofOther:
      "This formula reads another workbook, which can't be read here. The value is the last one that Excel read, and stays as it is.",
    kept: (name: string, count: number) =>
      `${count === 1 ? "1 cell" : `${count} cells`} of «${name}» ${count === 1 ? "shows the value" : "show the values"} that Excel calculated last, because the workbench would calculate otherwise or can't read another workbook. A violet corner at the lower left marks ${count === 1 ? "it" : "each"}, and tells more.`,
  },
  chart: {
    bar: "Bar chart",
    column: "Column chart",
    line: "Line chart",
    pie: "Pie chart",
    area: "Area chart",
    scatter: "Scatter chart",
  },
  chartNamed: (kind: string, title: string) => `${kind}: ${title}`,
  chartValues: (series: string, values: string) => `${series}: ${values}`,
  chartEmpty: "No figures to draw",
};

export type Words = typeof en;

const zh: Words = {
  title: "SplitTarget 工作台",
  sampleName: "云岭食品 2027 年销售计划",
  newSample: "从示例新建",
  open: "打开",
  openHint: "打开本机上的 Excel 工作簿（.xlsx）",
  save: "保存",
  saveHint: "把工作簿保存为 Excel 文件（.xlsx）",
  secondUser: "模拟同事",
  secondUserHint: "以同事的身份，在同一个工作簿上再打开一个任务窗格",
  closeSecondUser: "关闭同事的窗格",
  you: "您",
  colleague: "同事",
  language: "语言",
  calculating: "正在计算…",
  calculated: "计算完毕",
  notCalculated: "尚未计算：请按 F9",
  calculatedShare: "已计算公式所占的比例",
  starting: "正在打开工作簿…",
  workbook: "工作簿",
  pane: "SplitTarget 任务窗格",
  paneOf: (user) => `SplitTarget 任务窗格（${user}）`,
  hidePane: "隐藏任务窗格",
  showPane: "显示任务窗格",
  resizePane: "任务窗格的宽度",
  dropHere: "把 .xlsx 文件拖放到这里即可打开",
  dismiss: "关闭提示",
  reading: (name) => `正在读取「${name}」…`,
  stop: "停止",
  opened: (name) => `已打开「${name}」。`,
  saved: (name) => `已保存为「${name}」。`,
  unsavedQuestion: "当前工作簿有尚未保存的更改，打开另一个工作簿会丢失这些更改。",
  goOn: "仍然打开",
  stay: "保留当前工作簿",
  trouble: {
    "not-a-workbook": (name) =>
      `「${name}」不是 Excel 工作簿。请选择以 .xlsx 结尾的文件；旧的 .xls 文件请先另存为 .xlsx。当前工作簿没有改动。`,
    broken: (name) =>
      `「${name}」已损坏，无法读取。请在 Excel 中打开并重新保存，或改用更早的副本。当前工作簿没有改动。`,
    encrypted: (name) =>
      `「${name}」设有密码。请在 Excel 中取消密码（文件 > 信息 > 保护工作簿）后再打开。当前工作簿没有改动。`,
    "too-large": (name, excess) => `「${name}」太大，无法在这里打开：${excess}。当前工作簿没有改动。`,
    "too-slow": (name, seconds) =>
      `「${name}」在 ${seconds} 秒内未能读完，已停止读取。请去掉不需要的工作表，或关闭其他程序后再试。当前工作簿没有改动。`,
    stopped: (name) => `「${name}」没有打开：读取已停止。当前工作簿没有改动。`,
    calculationStopped: (name) =>
      `「${name}」没有打开：计算已停止。原来的工作簿已恢复，但此前的操作不能再撤销。`,
    unreadable: (name, reason) => `无法打开「${name}」：${reason}。当前工作簿没有改动。`,
    save: (reason) => `无法保存工作簿：${reason}。它仍在这里打开着，没有改动。`,
    functions: (reason) => `函数未能加载（${reason}），相关单元格显示 #NAME?。请重新构建并刷新页面。`,
    pane: "任务窗格尚未构建。请运行 npm run build，然后刷新页面。",
    start: (reason) => `工作台无法启动：${reason}。请刷新页面。`,
    unsupported: (call) => `加载项调用了 ${call}，本工作台不支持该调用。`,
    several: "一次只能拖放一个文件。",
    brokenFormula: (formula) =>
      `「${formula}」还不是完整的公式：请检查运算符、括号或引号是否缺少或多余。可以继续输入，或按 Esc 让单元格保持原样；要作为文本输入，请在前面加上 '。`,
  },
  leftOut: (name, parts) => `「${name}」中还有本工作台无法保留的内容：${parts}。另存的副本将不包含这些内容。`,
  undrawn: (name, count) =>
    `「${name}」中有 ${count} 个图片、形状、文本框或图表在本工作台不显示，另存的副本会保留。`,
  counted: (what, count) => (count > 1 ? `${what}（${count} 处）` : what),
  left: {
    alignment: "特殊对齐方式",
    "array-size": "模拟运算表（结果保持不变）",
    borders: "特殊边框",
    "cell-pictures": "单元格中的图片",
    "chart-details": "图表的部分细节",
    "chart-sheets": "图表工作表",
    charts: "其他类型的图表",
    "conditional-formats": "其他类型的条件格式",
    connections: "数据连接",
    controls: "表单控件",
    "custom-properties": "自定义文档属性",
    "custom-views": "自定义视图",
    "custom-xml": "自定义 XML",
    "data-model": "数据模型",
    "external-links": "到其他工作簿的链接",
    fills: "图案和渐变填充",
    macros: "宏",
    "name-cycles": "循环引用自身的名称",
    "other-add-ins": "其他加载项的设置",
    "page-setup": "页面设置",
    pictures: "图片",
    "pivot-tables": "数据透视表",
    "rich-text": "单元格内的局部文字格式",
    "row-or-column-formats": "整行或整列的格式",
    shapes: "形状和文本框",
    slicers: "切片器",
    sparklines: "迷你图",
    "unreadable-parts": "无法读取的部分",
    validations: "其他类型的数据验证",
  },
  excess: (what) => excessSentence("zh-CN", what),
  comma: "、",
  space: "",
  errorIn: (cell) => `${cell} 为什么没有结果`,
  figure: {
    head: (cell) => `${cell} 的值从何而来`,
    ofExcel:
      "这个值由 Excel 算出，而工作台会算出不同的结果。在公式读取的单元格改变之前，或重新输入公式之前，它保持原样。",
    ofHere:
      "自 Excel 计算之后，这个公式读取的单元格已经改变，因此现在的值由工作台算出。对于改变之前的值，Excel 与工作台的结果不同：请在 Excel 中核对。",
    ofOther: "这个公式读取另一个工作簿，而这里无法读取。显示的是 Excel 上次读到的值，保持不变。",
    kept: (name, count) =>
      `「${name}」中有 ${count} 个单元格显示 Excel 上次算出的值，因为工作台会算出不同的结果，或无法读取另一个工作簿。这些单元格的左下角标有紫色三角，点选即可看到说明。`,
  },
  chart: { bar: "条形图", column: "柱形图", line: "折线图", pie: "饼图", area: "面积图", scatter: "散点图" },
  chartNamed: (kind, title) => `${kind}:${title}`,
  chartValues: (series, values) => `${series}:${values}`,
  chartEmpty: "没有可绘制的数据",
};

const words: Record<Language, Words> = { "en-US": en, "zh-CN": zh };

export const wordsIn = (language: Language): Words => words[language];
