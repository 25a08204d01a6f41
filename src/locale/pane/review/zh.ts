import type { ReviewSentences } from "./en";

/** So many are named. */
const most = 3;
const few = (names: readonly string[]): string =>
  names.slice(0, most).join("、") + (names.length > most ? ` 等 ${names.length} 处` : "");

/** What the page of the review says in Chinese. */
export const zhReview: ReviewSentences = {
  review: "复盘类型",
  kinds: { weekly: "周会", monthly: "月度", quarterly: "季度" },
  pace: "进度",
  paceHint: {
    week: "已结束的周（跨月的周在月末断开），与计划对照；各月按工作日分到各周。",
    month: "已结束的月份，与计划的各月对照。",
  },
  after: {
    week: (closed, periods) => `${periods} 周中已结束 ${closed} 周。`,
    month: (closed, periods) => `${periods} 个月中已结束 ${closed} 个月。`,
  },
  notBegun: { week: "计划还没有结束的周。", month: "计划还没有结束的月份。" },
  last: {
    week: (start, end, actual, expected) =>
      `上一周（${start} 至 ${end}）：实际 ${actual}，应达 ${expected}。`,
    month: (start, end, actual, expected) =>
      `上个月（${start} 至 ${end}）：实际 ${actual}，应达 ${expected}。`,
  },
  lastOf: {
    week: (actual, expected) => `上周 ${actual}，应达 ${expected}`,
    month: (actual, expected) => `上月 ${actual}，应达 ${expected}`,
  },
  unreported: "计划期内还没有实际业绩；请录入，或关联您自己的数据。",
  team: (actual, expected, attainment) => `实际 ${actual}，应达 ${expected}，达成 ${attainment}。`,
  nothingExpected: (actual) => `实际 ${actual}；到目前为止计划为零。`,
  needed: {
    week: (needed) => `余下每周需完成 ${needed}。`,
    month: (needed) => `余下每月需完成 ${needed}。`,
  },
  passed: "目标已达成。",
  owner: "负责人",
  expected: "应达",
  actual: "实际",
  attainment: "达成率",
  levels: { green: "正常", amber: "略落后", red: "落后" },
  others: (names, amount) =>
    `计划中没有${names.map((name) => (name === "" ? "未写负责人的行" : name)).join("、")}，其业绩为 ${amount}。`,
  decisions: "需要决策的事项",
  none: "今天没有需要决策的事项。",
  decide: {
    behind: (name, gap, attainment) => `${name}落后 ${gap}（达成 ${attainment}）：支援、重新分解还是接受？`,
    past: (risk, indicator) => `${indicator}已越过阈值（${risk}）：是否启动预案？`,
    noPlan: (risk) => `${risk}：高风险，却没有落实到人的预案。`,
    due: (action, owner, day) => `${day} 到期${owner === "" ? "" : `（${owner}）`}：${action}。完成了吗？`,
    left: (name, day) => `${name}已于 ${day} 离职，仍有目标在身：由谁接手？`,
  },
  indicators: "指标",
  leading: "先行",
  lagging: "结果",
  noneOfThem: "还没有。",
  against: (current, threshold) => `当前 ${current}，阈值 ${threshold}`,
  past: "已越过阈值",
  breakdown: "分解是否仍然合理？",
  assigned: (assigned, target) => `目标值 ${target}，各负责人合计 ${assigned}。`,
  beyond: (amount) => `其中超出目标 ${amount}。`,
  short: (amount) => `目标中有 ${amount} 无人承担。`,
  monthsAddUp: "各月合计等于目标值。",
  monthsOff: (amount) => `各月合计比目标值多 ${amount}。`,
  monthsShort: (amount) => `各月合计比目标值少 ${amount}。`,
  monthless: (owners, from, to) => `计划旁没有${few(owners)}的各月金额：请把 ${from} 复制到 ${few(to)}。`,
  noDrift: "每个人的业绩占比都接近计划占比。",
  drift: (name, planned, sold) => `${name}在团队中的计划占比为 ${planned}，实际为 ${sold}。`,
  actions: "行动项",
  noActions: "没有未完成的行动项。",
  actionBy: (owner) => `负责人 ${owner}`,
  actionDue: (day) => `${day} 到期`,
  overdue: "已逾期",
  actionDone: (day) => `${day} 完成`,
  done: "完成",
  doneOf: (action) => `完成：${action}`,
  reopen: "重新打开",
  reopenOf: (action) => `重新打开：${action}`,
  doneActions: (count) => `已完成 ${count} 项`,
  keep: "纪要与行动项",
  keepHint: "记入复盘表的一行，日期为今天。",
  notes: "纪要",
  action: "行动项",
  by: "行动负责人",
  due: "截止日期",
  pack: {
    card: "复盘材料",
    hint: "把本页内容写到一张可打印为一页的工作表上。每次都重新生成。",
    make: "生成复盘材料",
    making: "正在写入工作表…",
    title: (kind) => `复盘材料：${kind}`,
    status: "状态",
    noPace: "目前还无法判断进度。",
    more: (count) => `…另有 ${count} 项。`,
    anew: "本表每次重新生成，纪要请写入复盘表。",
  },
  add: "记入",
  adding: "正在记入…",
  nothingToKeep: "请先写会上说了什么，或写一项行动。",
};
