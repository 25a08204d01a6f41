import type { Words } from "./texts";

export const zh: Words = {
  help: `splittarget：不打开 Excel 也能处理计划工作簿。

用法：splittarget 命令 [选项]

  share 文件     生成可以发给他人的副本
  thaw 文件      恢复由 share --frozen 或 --portable 替换的公式
  rollup 文件…   把多个工作簿的就绪度汇总成一张表
  check 文件     检查计划是否就绪；未就绪时退出码为 1

所有命令都支持 --help 和 --language en|zh（默认跟随系统语言）。--version 显示版本。
退出码：0 完成，1 未就绪（check），2 用法有误或文件无法处理。`,
  commands: {
    share: `splittarget share 文件 [--embed] [--portable | --frozen] [--without-people] --out 文件
splittarget share 文件 --report [--json]

  --embed          在 Office 允许的情况下，打开工作簿时自动显示任务窗格；没有就绪检查清单的
                   工作簿会添加一份。文件的其余部分逐字节不变。
  --portable       把用到 SplitTarget 函数的公式改写为 Excel 365 或 2024 自带的公式，定义存入
                   工作簿，照常计算；无法改写的固定为数值。均可用 thaw 恢复
  --frozen         把用到 SplitTarget 函数的公式固定为当前数值，可用 thaw 恢复
  --without-people 略去文件中涉及的个人信息（见 --report）：作者、文档属性、文件夹、打印机、
                   批注，以及检查清单中的负责人、佐证、备注和签核
  --report         只列出依赖加载项的内容，以及文件中涉及的个人信息
  --out 文件       输出文件，不能是读取的文件
  --overwrite      覆盖已有的文件
  --catalog 位置   收件人的 Office 从哪里加载：developer（旁加载，默认）、
                   organisation（由管理员集中部署），或网络共享的路径
  --other-names    清单所用的名称已被占用时，改用未占用的名称
  --json           以 JSON 输出报告
  --language en|zh 同时决定所添加工作表的语言`,
    thaw: `splittarget thaw 文件 --out 文件 [--overwrite]

恢复由 share --frozen 或 --portable 替换的公式；只恢复数值或改写后的公式未变的单元格。

  --out 文件       输出文件，不能是读取的文件
  --overwrite      覆盖已有的文件`,
    rollup: `splittarget rollup 文件… [--csv | --json | --xlsx] [--out 文件] [--overwrite]

每个工作簿一行：得分、结论、未完成的关键项、逾期项、与上次快照相比的变化、签核、各领域得分。
无法读取的文件也占一行，并注明原因。
可以是文件、文件夹（其中的工作簿）或 plans/*.xlsx 这样的通配符。

  --csv            默认格式；不加 --out 时输出到屏幕
  --json           对象数组
  --xlsx           含一张表格的工作簿，需要 --out
  --out 文件       输出文件，不能是读取的文件
  --overwrite      覆盖已有的文件`,
    check: `splittarget check 文件 [--pass 分数] [--json]

检查计划是否就绪：就绪时退出码为 0，未就绪或签核已失效为 1，无法判断为 2。

  --pass 分数      达标线，0 到 100，代替工作簿自身的达标线
  --json           以 JSON 输出结果`,
  },
  seeHelp: "用法请见 splittarget --help。",
  written: (file) => `已写入：${file}`,
  share: {
    pane: { added: "打开工作簿时会显示任务窗格。", there: "工作簿中已有该加载项。" },
    sheets: (checklist, readiness) => `已添加工作表：${checklist}、${readiness}。`,
    hadChecklist: "工作簿中已有就绪检查清单。",
    ported: (count) => `${count} 个公式不再需要加载项。`,
    frozen: (count) => `已将 ${count} 个公式固定为数值。`,
    columns: (count) => `${count} 个表格列在新行中不再填入用到 SplitTarget 函数的公式。`,
    nothingToFreeze: "没有哪个 SplitTarget 公式显示数值，未作固定。",
    stillThere:
      "以下内容不在单元格中，无法换成值，仍会调用 SplitTarget 的函数。单元格已不再引用这些名称；没有加载项时，这些规则不起作用：",
    leftFormulas: (count) => `${count} 个公式显示错误或尚无结果，仍保留为公式：`,
    thawed: (count) => `已恢复 ${count} 个公式。`,
    leftFrozen: (count) => `${count} 个单元格的内容已改变或已不存在，公式仍保留：`,
    leftLost: (count) => `${count} 个单元格的公式所引用的单元格已找不到，仍为数值；公式见批注，请重新输入：`,
    withoutPeople:
      "已略去作者、保存者和保存位置、文档属性、链接文件的文件夹、连接的登录信息、打印机、批注，以及检查清单中的负责人、佐证、备注和签核。",
    readOnly: "与原来一样，Excel 会提示以只读方式打开。",
  },
  report: {
    formulas: (count) => `${count} 个单元格依赖加载项：`,
    noFormulas: "没有单元格依赖加载项。",
    elsewhere: "单元格之外：",
    places: {
      name: "名称",
      "conditional-format": "条件格式，位于",
      validation: "数据验证，位于",
      "table-column": "表格列公式，位于",
    },
    pane: { yes: "工作簿中已设置加载项的任务窗格。", no: "工作簿中没有设置加载项的任务窗格。" },
    checklist: {
      yes: "含有就绪检查清单，没有加载项也能使用。",
      no: "没有就绪检查清单。",
      damaged: "就绪检查清单不完整。",
    },
    frozen: (count) => `有 ${count} 个公式已另存，可以恢复。`,
    people: "文件中涉及的个人信息：",
    nobody: "文件中没有出现任何人。",
    kinds: {
      author: "作者",
      "last-editor": "最后保存者",
      manager: "主管",
      company: "公司",
      path: "保存位置",
      "reserved-by": "写保护人",
      property: "文档属性",
      library: "文档库属性",
      "linked-path": "链接的文件",
      login: "连接的登录信息",
      connection: "连接指向（保留）",
      query: "查询的数据来源（保留）",
      "pivot-rows": "存有源数据行的数据透视表（保留）",
      "data-model": "数据模型，可能含文件夹（保留）",
      macros: "宏，可能含文件夹（保留）",
      printer: "记有打印机的工作表",
      "refreshed-by": "数据透视表刷新者",
      "scenario-author": "Excel 方案作者",
      view: "自定义视图",
      "comment-author": "批注作者",
      "thread-author": "评论作者",
      owner: "检查项负责人",
      evidence: "填有佐证的检查项",
      signoff: "签核人",
      note: "填有备注的检查项",
      "plan-person": "计划表中的人员（保留）",
    },
    since1904:
      "此工作簿的日期从 1904 年起算；SplitTarget 的函数从 1900 年起算，会把这些日期当作早四年零一天的日期。",
    external: (count) => `链接到 ${count} 个其他工作簿。`,
    macros: "含有宏。",
    of: (what, said) => `${what}：${said}`,
    count: (name, count) => (name ? `${name}（${count}）` : String(count)),
  },
  check: {
    score: (score, pass) => `得分 ${score}，达标线 ${pass}`,
    nothing: "–",
    criticalOpen: "未完成的关键项：",
    overdue: "逾期：",
    signoffs: "签核：",
    signoff: (scope, by, day, stale) =>
      `${scope}：${by}，${day}${stale ? "，已失效：签核内容之后有改动" : ""}`,
    problems: (count) => `清单中有 ${count} 个单元格无法识别，任务窗格会指出是哪些。`,
    item: (id, title, owner, due) =>
      `${id}  ${title}${owner ? `，${owner}` : ""}${due ? `，截止 ${due}` : ""}`,
  },
  rollup: {
    columns: {
      file: "文件",
      ready: "就绪",
      verdict: "结论",
      score: "得分",
      pass: "达标线",
      criticalOpen: "未完成的关键项",
      criticalItems: "具体编号",
      overdue: "逾期",
      lastSnapshot: "上次快照",
      change: "与上次相比",
      signoffs: "有效签核",
      staleSignoffs: "失效签核",
      reason: "未读取的原因",
    },
    sheet: "就绪度",
    progress: (done, all) => `已读取 ${done} / ${all}`,
    done: (all, ready, unread) => `共 ${all} 个文件：${ready} 个就绪，${unread} 个未能读取。`,
    yes: "是",
    no: "否",
    noChecklist: "没有就绪检查清单",
  },
};
