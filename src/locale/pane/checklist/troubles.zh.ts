import type { ChecklistTroubles } from "../../../core/checklist/checklistTrouble";
import type { Sentences } from "../../sentences";
import { zh } from "../../sheets/zh";
import type { ColumnId } from "../../sheets/words";
import { zhWritten } from "../shell/troubles.zh";
import type { DamageSentences, ProblemSentences } from "./troubleKinds";

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join("、");

export const zhDamage: DamageSentences = {
  "checklist-sheet": ({ name }) =>
    `放检查项的工作表“${name}”不见了。按 Ctrl+Z 可原样找回；点击“修复”则新建一张。`,
  table: ({ name }) => `放检查项的表格“${name}”已不在工作表上。`,
  "readiness-sheet": ({ name }) => `放得分的工作表“${name}”不见了。点击“修复”会重新写出来。`,
  columns: ({ missing, unknown }) =>
    `清单缺少${quoted(missing.map((column) => zh.columns[column as ColumnId] ?? column))}列。` +
    (unknown.length > 0
      ? `如果${quoted(unknown)}就是它改名后的样子，请把名字改回去。`
      : "如果是误删，按 Ctrl+Z 可连内容一起找回。") +
    "点击“修复”会补上空列。",
  "readiness-cells": ({ missing }) =>
    `得分表上找不到${missing.map((cell) => (cell === "pass" ? "达标线" : "领域权重")).join("和")}。点击“修复”会重写这张表。`,
  unfinished: () => "上一次写入中途停下了。点击“修复”即可补全。",
  "newer-schema": ({ found, known }) =>
    `清单由更新版本的 SplitTarget 建立（格式 ${found}，当前版本只认到 ${known}），这里无法读取；请更新加载项。`,
  "older-schema": ({ found, known }) =>
    `清单是旧版本建的（格式 ${found}，当前为 ${known}）。点击“修复”会先留副本，再升级到当前格式。`,
};

export const zhChecklistTroubles: Sentences<ChecklistTroubles> = {
  absent: () => "清单已不在这个工作簿里。",
  taken: ({ taken }) => `工作簿里已经有${quoted(taken.map(({ name }) => name))}。`,
  damaged: ({ damage }) => (zhDamage[damage.what] as (facts: typeof damage) => string)(damage),
  "newer-schema": ({ found, known }) =>
    `清单由更新版本的 SplitTarget 建立（格式 ${found}，当前版本只认到 ${known}）。可以查看，不能修改；更新加载项后即可编辑。`,
  unsigned: () => "签核要写明签核人。",
  "unknown-item": ({ id }) => `检查项 ${id} 已不在表中，可能有人删了那一行。什么都没有写入。`,
  "duplicate-item": ({ id, rows, sheet }) =>
    `编号 ${id} 在“${sheet}”的第 ${rows.join("、")} 行重复出现。请让每行的编号各不相同，再重试。什么都没有写入。`,
  "rows-moving": (facts) =>
    `写入时表里的行一直在移动。${zhWritten[facts.written]}${facts.written === "nothing" ? "请稍后重试。" : ""}`,
  unfindable: ({ sheet, column, why }) =>
    why === "not-shown"
      ? `Excel 找不到这一行：“${sheet}”的“${column}”列里，它的单元格没有显示出内容。请调宽该列或改单元格的数字格式，再重试。什么都没有写入。`
      : `Excel 找不到这一行：“${sheet}”的“${column}”列里，另一行的前 255 个字符与它相同。请缩短其中一个，再重试。什么都没有写入。`,
  strayed: ({ id, other }) =>
    `写入${quoted([id])}时有人移动了行：内容落到了${other === "" ? "另一行" : `${quoted([other])}那一行`}，Excel 没有接受撤回。点击“重试”会先撤回，再写到正确的行。`,
};

export const zhProblems: ProblemSentences = {
  "unknown-status": ({ cell, word }) =>
    `${cell} 写的是“${word}”，不是任何一种状态，按未开始计。请从单元格的下拉列表里选。`,
  "unknown-section": ({ cell, word }) => `${cell} 写的是“${word}”，不属于八个领域，这一行不计入任何得分。`,
  "bad-weight": ({ cell, value }) => `${cell} 写的是“${value}”，权重应为 1 到 5 的数。`,
  "bad-due": ({ cell, value }) => `${cell} 写的是“${value}”，不是日期。`,
  "duplicate-id": ({ id, cells }) =>
    `编号 ${id} 在 ${cells.join("、")} 重复出现，只显示第一个。请给其余各行另编编号。`,
  "blank-id": ({ cell }) => `${cell} 没有编号，这一行不显示。请填一个不重复的编号。`,
  "missing-items": ({ ids }) => `这些检查项在表中没有对应的行，不计入得分：${ids.join("、")}。`,
  "bad-figure": ({ cell, value }) => `${cell} 写的是“${value}”，不是数字。`,
};
