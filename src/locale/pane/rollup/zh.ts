import type { RollupSentences } from "./en";

/** What the page of the roll-up says in Chinese. */
export const zhRollup: RollupSentences = {
  intro: "把多个工作簿的就绪度汇总成一张表。文件只在这里读取，不会发送到别处。",
  choose: "选择文件",
  reading: (done, all) => `已读取 ${done}/${all}`,
  stop: "停止",
  read: (all, ready, unread) => `${all} 个文件：${ready} 个就绪，${unread} 个未读取。`,
  areas: "各领域平均得分",
  behind: (names) => `落后：${names}`,
  workbooks: "工作簿",
  ready: "就绪",
  stale: (count) => `${count} 项签核已失效`,
  overdue: (count) => `${count} 项逾期`,
  more: (count) => `另有 ${count} 个，见工作表`,
  write: "写入工作表",
  writing: "正在写入…",
  written: (sheet) => `已写入工作表 ${sheet}。`,
  query: "读取 SharePoint 文件夹的 Power Query",
  queryAbout: "写入一张工作表，内含查询文本；在 Excel 中刷新即可得到同样的汇总。",
  writeQuery: "写入查询文本",
  undo: "撤销：删除该工作表",
  undone: "工作表已删除。",
  failed: "未能完成",
  again: "重试",
};
