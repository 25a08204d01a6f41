import type { Language } from "./language";

/** Every sentence of the shell. What a file could not keep is said by its code, with how many there were. */
const en = {
  title: "SplitTarget workbench",
  sampleName: "Northwind Valley 2026 plan",
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
  starting: "Opening the workbook…",
  workbook: "Workbook",
  pane: "SplitTarget task pane",
  paneOf: (user: string) => `SplitTarget task pane, ${user}`,
  hidePane: "Hide the task pane",
  showPane: "Show the task pane",
  resizePane: "Width of the task pane",
  dropHere: "Drop the .xlsx file here to open it",
  dismiss: "Dismiss",
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
    "too-large": (name: string) =>
      `«${name}» is too large to open here. Leave out the sheets that are not needed and try again. Nothing has changed here.`,
    unreadable: (name: string, reason: string) =>
      `«${name}» can't be opened: ${reason}. Nothing has changed here.`,
    save: (reason: string) => `The workbook could not be saved: ${reason}. It is still open here, unchanged.`,
    functions: (reason: string) =>
      `The functions could not be loaded (${reason}), so their cells show #NAME?. Run the build again and reload the page.`,
    pane: "The task pane is not built. Run npm run build and reload the page.",
    start: (reason: string) => `The workbench could not start: ${reason}. Reload the page.`,
    unsupported: (call: string) => `The add-in asked for ${call}, which this workbench does not support.`,
    several: "Drop one file at a time.",
  },
  leftOut: (name: string, parts: string) =>
    `«${name}» also holds what this workbench can't keep: ${parts}. A saved copy will be without it.`,
  comma: ", ",
  errorIn: (cell: string) => `Why ${cell} has no value`,
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
  sampleName: "云岭食品 2026 年销售计划",
  newSample: "新建示例",
  open: "打开",
  openHint: "打开本机上的 Excel 工作簿(.xlsx)",
  save: "保存",
  saveHint: "把工作簿保存为 Excel 文件(.xlsx)",
  secondUser: "第二位用户",
  secondUserHint: "以同事的身份,在同一个工作簿上再打开一个任务窗格",
  closeSecondUser: "关闭第二位用户的窗格",
  you: "您",
  colleague: "同事",
  language: "语言",
  calculating: "正在计算…",
  calculated: "计算完毕",
  starting: "正在打开工作簿…",
  workbook: "工作簿",
  pane: "SplitTarget 任务窗格",
  paneOf: (user) => `SplitTarget 任务窗格(${user})`,
  hidePane: "隐藏任务窗格",
  showPane: "显示任务窗格",
  resizePane: "任务窗格的宽度",
  dropHere: "把 .xlsx 文件拖放到这里即可打开",
  dismiss: "关闭提示",
  opened: (name) => `已打开「${name}」。`,
  saved: (name) => `已保存为「${name}」。`,
  unsavedQuestion: "当前工作簿有尚未保存的更改,打开另一个工作簿会丢失这些更改。",
  goOn: "仍然打开",
  stay: "保留当前工作簿",
  trouble: {
    "not-a-workbook": (name) =>
      `「${name}」不是 Excel 工作簿。请选择以 .xlsx 结尾的文件;旧的 .xls 文件请先另存为 .xlsx。当前工作簿没有改动。`,
    broken: (name) =>
      `「${name}」已损坏,无法读取。请在 Excel 中打开并重新保存,或改用更早的副本。当前工作簿没有改动。`,
    encrypted: (name) =>
      `「${name}」设有密码。请在 Excel 中取消密码(文件 > 信息 > 保护工作簿)后再打开。当前工作簿没有改动。`,
    "too-large": (name) => `「${name}」太大,无法在这里打开。请去掉不需要的工作表后再试。当前工作簿没有改动。`,
    unreadable: (name, reason) => `无法打开「${name}」:${reason}。当前工作簿没有改动。`,
    save: (reason) => `无法保存工作簿:${reason}。它仍在这里打开着,没有改动。`,
    functions: (reason) => `函数未能加载(${reason}),相关单元格显示 #NAME?。请重新构建并刷新页面。`,
    pane: "任务窗格尚未构建。请运行 npm run build,然后刷新页面。",
    start: (reason) => `工作台无法启动:${reason}。请刷新页面。`,
    unsupported: (call) => `加载项调用了 ${call},本工作台不支持该调用。`,
    several: "一次只能拖放一个文件。",
  },
  leftOut: (name, parts) => `「${name}」中还有本工作台无法保留的内容:${parts}。另存的副本将不包含这些内容。`,
  comma: "、",
  errorIn: (cell) => `${cell} 为什么没有结果`,
  chart: { bar: "条形图", column: "柱形图", line: "折线图", pie: "饼图", area: "面积图", scatter: "散点图" },
  chartNamed: (kind, title) => `${kind}:${title}`,
  chartValues: (series, values) => `${series}:${values}`,
  chartEmpty: "没有可绘制的数据",
};

const words: Record<Language, Words> = { "en-US": en, "zh-CN": zh };

export const wordsIn = (language: Language): Words => words[language];
