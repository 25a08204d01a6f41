import type { enFunnelTroubles } from "./troubles.en";

/** 漏斗各项拒绝的中文。 */
export const zhFunnelTroubles: typeof enFunnelTroubles = {
  "own-source": (source) => `${source} 由 SplitTarget 自己生成，里面没有商机。请选择您自己的商机数据。`,
  "no-opportunities": (source) =>
    `${source ?? "所选内容"} 不是商机数据。请选择一个连续区域：首行为表头，下面至少一行。`,
  "source-gone": (source) => `“${source}”已不在工作簿中。请重新选择商机数据；其他选择都已保留。`,
  "column-gone": (source, role, header) =>
    `${source} 中已没有“${header}”（${role}）。请重新选择该列，再读取。`,
  "no-stage": (source) => `还没有为 ${source} 选择阶段列。请在上方选择。`,
  "source-moving": (source) => `读取时有人正在更改 ${source}。没有丢失或写入任何内容；请稍后重试。`,
  "nothing-won": () => "没有哪个阶段表示赢单。请在上方指明。",
  "doubles-too-many": (source, count, limit) =>
    `${source} 有 ${count} 行的编号在前面出现过；公式最多能排除 ${limit} 行。请先删除重复项（数据 › 删除重复值），再写入。未写入任何内容。`,
  "sheet-taken": (sheet) =>
    `已有名为“${sheet}”的工作表，且不是由本加载项创建的。请另取名称。未写入任何内容。`,
  "figures-in-the-way": (cell, holds) =>
    `${cell} 中是“${holds}”，而数字要写在那里。请先移开，再写入。未写入任何内容。`,
  "newer-figures": (found, known) =>
    `工作簿中的数字由更新版本的 SplitTarget 写入（格式 ${found}，本版本支持到 ${known}）。请先更新加载项，再重新写入。`,
  "not-linked": (figure) => `“${figure}”还没有关联到单元格。请选择一个单元格并关联。`,
  "link-gone": (figure) => `“${figure}”所关联的单元格已被删除。请关联另一个。未写入任何内容。`,
  "link-holds-formula": (figure, cell) => `“${figure}”所关联的 ${cell} 中是公式。未写入任何内容。`,
  "link-one-cell": (cells) => `请只选择一个单元格；现在选中的是 ${cells}。`,
};
