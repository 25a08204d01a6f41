import { type Excess, LIMITS } from "xlsx-book/limits";
import type { Language } from "./language";

/** What there is too much of and what to do about it, with the limit in its place. */
type Sentences = Record<Excess, (limit: string) => string>;

const en: Sentences = {
  "file-bytes": (limit) => `it takes more than ${limit} MB. Take out pictures and sheets that are not needed`,
  "unpacked-bytes": (limit) =>
    `unpacked, it takes more than ${limit} MB. Leave out sheets that are not needed, or split it into two workbooks`,
  "part-bytes": (limit) =>
    `one of its sheets or lists takes more than ${limit} MB unpacked. Split that sheet in two`,
  ratio: (limit) =>
    `it unpacks to more than ${limit} times its size, as files made to do harm do. If you trust it, open it in Excel and save it again`,
  parts: (limit) =>
    `it holds more than ${limit} parts (sheets, pictures, drawings). Take out pictures that are not needed`,
  sheets: (limit) => `it has more than ${limit} sheets. Move some of them into another workbook`,
  elements: (limit) =>
    `its cells and texts come to more than ${limit} entries. Leave out rows that are not needed`,
  tree: (limit) =>
    `its formats, rules and drawings come to more than ${limit} entries. Clear formats and drawings that are not needed`,
  depth: (limit) =>
    `its contents are nested more than ${limit} levels deep, which no program does. Open it in Excel and save it again`,
  attribute: (limit) =>
    `a setting or a list of ranges has more than ${limit} characters. Remove that setting, or the rule with so many ranges`,
  cells: (limit) =>
    `it has more than ${limit} cells, blank ones with a format included. Leave out rows, or clear the formats of blank cells`,
  rows: (limit) =>
    `its sheets have more than ${limit} rows, down to the last one used. Delete the rows below the data`,
  spread: (limit) =>
    `its cells lie too far apart: up to the last cell of each row there are more than ${limit} places. Clear the cells far to the right of the data`,
  text: (limit) => `a cell or a note holds more than ${limit} characters. Shorten that text`,
  texts: (limit) => `its cells hold more than ${limit} characters. Leave out columns of long texts`,
  "shared-strings": (limit) =>
    `it has more than ${limit} different texts. Leave out columns of texts that are not needed`,
  "formula-cells": (limit) =>
    `it has more than ${limit} cells with a formula, more than this grid can calculate. Turn some into values (copy, then paste values)`,
  formula: (limit) =>
    `a formula has more than ${limit} characters; Excel takes 8,192. Split it over several cells`,
  formulas: (limit) =>
    `its formulas come to more than ${limit} characters. Shorten them, or turn some into values (copy, then paste values)`,
  nesting: (limit) =>
    `a formula has more than ${limit} brackets within each other; Excel takes 64 functions. Split it over several cells`,
  merges: (limit) => `it has more than ${limit} merged ranges. Unmerge cells below the data`,
  merged: (limit) => `its merged ranges cover more than ${limit} cells. Unmerge whole rows and columns`,
  arrays: (limit) =>
    `its array formulas fill more than ${limit} cells. Let them begin and end with the data, not with the sheet`,
  areas: (limit) =>
    `its input rules and conditional formats are set on more than ${limit} ranges. Clear them and set them on whole columns again`,
  names: (limit) =>
    `it defines more than ${limit} names. Delete unused ones in Excel (Formulas > Name Manager)`,
  "name-steps": (limit) =>
    `one of its names takes more than ${limit} other names to work out. Put steps between them into cells`,
  "name-depth": (limit) =>
    `its names build on each other more than ${limit} levels deep. Put steps between them into cells`,
  styles: (limit) =>
    `it has more than ${limit} cell formats, which is Excel's own limit. Clear formats that are not needed`,
  linked: (limit) => `its links lie over more than ${limit} cells. Link single cells, not whole columns`,
  notes: (limit) => `it has more than ${limit} notes. Delete notes that are not needed`,
  tables: (limit) => `it has more than ${limit} tables. Move some of them into another workbook`,
  charts: (limit) => `it has more than ${limit} charts. Delete charts that are not needed`,
  series: (limit) => `its charts have more than ${limit} series. Delete charts that are not needed`,
};

const zh: Sentences = {
  "file-bytes": (limit) => `文件超过 ${limit} MB。请删去不需要的图片和工作表`,
  "unpacked-bytes": (limit) => `解压后超过 ${limit} MB。请去掉不需要的工作表，或拆成两个工作簿`,
  "part-bytes": (limit) => `其中一张工作表或一份列表解压后超过 ${limit} MB。请把该工作表拆成两张`,
  ratio: (limit) =>
    `解压后超过原大小的 ${limit} 倍，恶意文件才会如此。若来源可信，请在 Excel 中打开并重新保存`,
  parts: (limit) => `内部超过 ${limit} 个部件（工作表、图片、绘图）。请删去不需要的图片`,
  sheets: (limit) => `工作表超过 ${limit} 张。请把一部分移到另一个工作簿`,
  elements: (limit) => `单元格和文本合计超过 ${limit} 项。请去掉不需要的行`,
  tree: (limit) => `格式、规则和绘图合计超过 ${limit} 项。请清除不需要的格式和绘图`,
  depth: (limit) => `内部嵌套超过 ${limit} 层，正常程序不会如此。请在 Excel 中打开并重新保存`,
  attribute: (limit) => `某项设置或某个区域列表超过 ${limit} 个字符。请删去该设置，或区域过多的那条规则`,
  cells: (limit) =>
    `单元格超过 ${limit} 个（带格式的空白单元格也计算在内）。请去掉一些行，或清除空白单元格的格式`,
  rows: (limit) => `各工作表到最后一个使用行为止，合计超过 ${limit} 行。请删除数据下方的行`,
  spread: (limit) =>
    `单元格分布过于分散：各行到最后一个单元格为止，合计超过 ${limit} 个位置。请清除数据右侧远处的单元格`,
  text: (limit) => `某个单元格或批注超过 ${limit} 个字符。请缩短该文本`,
  texts: (limit) => `单元格中的文字合计超过 ${limit} 个字符。请去掉长文本所在的列`,
  "shared-strings": (limit) => `不同的文本超过 ${limit} 个。请去掉不需要的文本列`,
  "formula-cells": (limit) =>
    `含公式的单元格超过 ${limit} 个，本表格无法计算。请把一部分变成数值（复制后选择性粘贴为值）`,
  formula: (limit) => `某个公式超过 ${limit} 个字符（Excel 允许 8,192 个）。请把它拆到几个单元格中`,
  formulas: (limit) => `公式合计超过 ${limit} 个字符。请缩短公式，或把一部分变成数值（复制后选择性粘贴为值）`,
  nesting: (limit) => `某个公式的括号嵌套超过 ${limit} 层（Excel 允许 64 层函数）。请把它拆到几个单元格中`,
  merges: (limit) => `合并区域超过 ${limit} 个。请取消数据下方单元格的合并`,
  merged: (limit) => `合并区域合计超过 ${limit} 个单元格。请取消整行、整列的合并`,
  arrays: (limit) => `数组公式合计填充超过 ${limit} 个单元格。请让它们只覆盖数据，而不是整张工作表`,
  areas: (limit) => `数据验证和条件格式涉及的区域超过 ${limit} 个。请清除后改为对整列重新设置`,
  names: (limit) => `定义的名称超过 ${limit} 个。请在 Excel 中删除不用的名称（公式 > 名称管理器）`,
  "name-steps": (limit) => `某个名称要经过超过 ${limit} 个其他名称才能算出。请把中间步骤放进单元格`,
  "name-depth": (limit) => `名称之间层层引用超过 ${limit} 层。请把中间步骤放进单元格`,
  styles: (limit) => `单元格格式超过 ${limit} 种，这也是 Excel 的上限。请清除不需要的格式`,
  linked: (limit) => `超链接覆盖超过 ${limit} 个单元格。请只给单个单元格加链接，不要加在整列上`,
  notes: (limit) => `批注超过 ${limit} 个。请删除不需要的批注`,
  tables: (limit) => `表格超过 ${limit} 个。请把一部分移到另一个工作簿`,
  charts: (limit) => `图表超过 ${limit} 个。请删除不需要的图表`,
  series: (limit) => `图表的数据系列合计超过 ${limit} 个。请删除不需要的图表`,
};

const sentences: Record<Language, Sentences> = { "en-US": en, "zh-CN": zh };

/** A half sentence: what is too much, and what to do. */
export function excessSentence(language: Language, what: Excess): string {
  const limit = what.endsWith("bytes") ? LIMITS[what] / 1e6 : LIMITS[what];
  return sentences[language][what](limit.toLocaleString("en-US"));
}
