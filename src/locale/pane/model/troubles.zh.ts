import type { ModelTroubles } from "../../../core/model/modelTrouble";
import type { Sentences } from "../../sentences";
import { figureName } from "./figureName";
import { zhWritten } from "../shell/troubles.zh";

/** So many are named. */
const most = 3;
const few = (figures: readonly string[]): string =>
  figures
    .slice(0, most)
    .map((figure) => figureName(figure, "zh"))
    .join("、") + (figures.length > most ? `等 ${figures.length} 个数字` : "");

/** Why a table of the model can't be inserted, linked or mended, in Chinese. */
export const zhModelTroubles: Sentences<ModelTroubles> = {
  "model-taken": ({ taken }) =>
    `${taken.map(({ name, suggestion }) => `“${name}”已被其他内容占用，可改用“${suggestion}”。`).join("")}请换一个名称，或给现有内容改名。什么都没有写入。`,
  "model-newer": ({ found, known }) =>
    `数据表由更新的版本写成（${found}，当前版本只认到 ${known}）。这里可以查看；要修改请更新加载项。`,
  "model-absent": ({ table }) => `工作簿里没有表格 ${table}。请插入它，或关联各列。`,
  "link-no-column": ({ cells }) =>
    `${cells === "" ? "所选内容" : cells} 不是单独一列单元格。请只选一列的数据，不含表头。`,
  "link-too-large": ({ cells, limit }) =>
    `${cells} 超过 ${limit} 个单元格。请只选有内容的行，或关联表格的一列。`,
  "link-own": ({ cells }) => `${cells} 就是这张数据表自己的内容。请关联您自己的单元格。`,
  "link-no-source": ({ table, header }) =>
    header === "" ? `没有名为“${table}”的表格。` : `表格“${table}”里没有“${header}”这一列。`,
  "link-no-match": ({ table, source }) => `“${source}”没有一个表头与 ${table} 的列对应。请逐列关联。`,
  "model-changed": ({ sheets }) =>
    `${sheets.map((sheet) => `“${sheet}”`).join("、")}在插入之后被改动过。什么都没有删除。`,
  "plan-there": ({ tables }) =>
    `工作簿里已经有 ${tables.join("、")}。请在新工作簿里生成计划，或先删除这些工作表。什么都没有写入。`,
  "plan-no-list": ({ table }) => `“${table}”里没有带正数金额的姓名列。请选择列，或换一张表。`,
  "plan-many-owners": ({ table, owners, most }) =>
    `“${table}”里有 ${owners} 个人，一份计划最多 ${most} 人。请选择承担目标的人所在的列。`,
  "plan-text-amounts": ({ table, header, text }) =>
    `“${table}”的“${header}”列里是文本，例如“${text}”。请写成数字（如 120,000,000），或选择另一列。`,
  "plan-many-doubled": ({ table, rows, most }) =>
    `“${table}”有 ${rows} 行的编号在前面出现过，公式最多能排除 ${most} 行。请先删除重复项（数据 › 删除重复值），或让每一行都计入。`,
  "plan-long-formulas": ({ table }) =>
    `“${table}”的列表头太长，或表示赢单的词太多，公式超出了 Excel 的长度限制。请缩短列表头，或选择其他列。`,
  "model-columns": ({ table, headers }) =>
    `${table} 缺少${headers.map((header) => `“${header}”`).join("、")}列。请先修复这张表。什么都没有写入。`,
  "action-gone": ({ action }) =>
    `复盘表中已没有行动项“${action}”，或已被他人修改。请重新查看。尚未写入任何内容。`,
  "reset-linked": ({ table }) =>
    `${table} 的数字关联了您自己的单元格，重置不会写入那里。请自行填入建议的数字。尚未写入任何内容。`,
  "reset-stale": ({ figures }) =>
    `${few(figures)}在给出建议之后已有变动。请重新查看，建议会随之更新。尚未写入任何内容。`,
  "reset-gone": ({ reason }) => `历史记录中已没有重置“${reason}”，或已被撤销。请重新查看。尚未写入任何内容。`,
  "reset-changed": ({ figures }) =>
    `${few(figures)}在重置之后已有变动。撤销会用之前的数字覆盖后来填写的内容。尚未写入任何内容。`,
  "reset-under": ({ reason, later, on }) =>
    `重置“${reason}”之后还有一次重置：${on} 的“${later}”。请先撤销后一次。尚未写入任何内容。`,
  "reset-same": ({ reason, on }) =>
    `历史记录中 ${on} 已有原因为“${reason}”的重置。请换一个原因，例如“${reason}（2）”。尚未写入任何内容。`,
  "model-moving": ({ table, written }) => `写入期间有人不断移动 ${table} 的行。${zhWritten[written]}`,
};
