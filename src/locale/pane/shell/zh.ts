import type { ShellSentences } from "./en";

/** 任务窗格外框的中文。 */
export const zhShell: ShellSentences = {
  languageName: "中文",
  product: "SplitTarget",
  whereabouts: "当前位置",
  back: "返回",
  clear: "清除",
  search: "搜索",
  help: "帮助",
  helpOutside: "在浏览器中打开",
  more: "更多",
  paneLanguage: "窗格语言",
  sheetLanguage: (name) => `把工作表换成${name}`,
  loading: "正在加载…",
  busy: "正在处理别的事，请稍候。",
  close: "关闭",
  cancel: "取消",
  retry: "重试",
  dismiss: "知道了",
  outsideTitle: "请在 Excel 里打开",
  outsideBody: "这是 SplitTarget 的任务窗格。把 SplitTarget 添加到 Excel，再从“开始”选项卡打开它。",
  brokenTitle: "窗格的这一部分出错了",
  brokenBody: "工作簿没有受影响，已保存的内容都在单元格里。重新加载窗格即可继续。",
  brokenAgain: "重新加载窗格",
  brokenDetail: "错误详情",
};
