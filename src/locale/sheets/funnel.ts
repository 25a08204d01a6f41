import type { Language } from "../../core/language";
import type { DateOrder, Meaning, Role } from "../../core/funnel/data/source";
import type { AssumptionName } from "../../core/funnel/whatIf/whatIf";

/** All that the sheet of a funnel's figures says. */
export interface FunnelSheetWords {
  readonly sheet: string;
  readonly title: string;
  readonly about: string;
  readonly source: {
    readonly title: string;
    readonly name: string;
    readonly rows: string;
    readonly roles: Readonly<Record<Role, string>>;
    readonly absent: string;
    readonly dates: string;
    readonly orders: Readonly<Record<DateOrder, string>>;
    readonly noOrder: string;
  };
  readonly assumptions: {
    readonly title: string;
    readonly value: string;
    readonly from: string;
    readonly names: Readonly<Record<AssumptionName, string>>;
    readonly data: string;
    readonly yours: string;
  };
  readonly figures: {
    readonly title: string;
    readonly count: string;
    readonly amount: string;
    readonly won: string;
    readonly lost: string;
    readonly open: string;
    readonly leftOut: string;
    readonly decided: string;
    readonly conversion: string;
    readonly deal: string;
    readonly deals: string;
    readonly spread: string;
    readonly median: string;
    readonly eighty: string;
    readonly cycles: string;
    readonly first: string;
    readonly latest: string;
    readonly months: string;
  };
  readonly faults: {
    readonly title: string;
    readonly stageBlank: string;
    readonly stageError: string;
    readonly stageUnknown: string;
    readonly idTwice: string;
    readonly amountBlank: string;
    readonly amountText: string;
    readonly openedBlank: string;
    readonly openedText: string;
    readonly closedBlank: string;
    readonly closedText: string;
    readonly backwards: string;
  };
  readonly checks: {
    readonly title: string;
    readonly rows: string;
    readonly amounts: string;
    readonly meanings: string;
    readonly funnel: string;
    readonly months: string;
  };
  readonly words: {
    readonly title: string;
    readonly word: string;
    readonly meaning: string;
    readonly meanings: Readonly<Record<Meaning, string>>;
    readonly choose: string;
    readonly choice: string;
    /** Over the columns that only the formulas need. */
    readonly helpers: readonly [string, string, string, string, string, string];
  };
  readonly funnel: {
    readonly title: string;
    readonly stage: string;
    readonly reached: string;
    readonly here: string;
    readonly decided: string;
    readonly won: string;
    readonly chart: string;
  };
  readonly season: {
    readonly title: string;
    readonly month: string;
    readonly index: string;
    readonly raw: string;
    readonly months: readonly string[];
    /** What is said while there are too few months; their number stands between the two. */
    readonly tooFew: readonly [string, string];
    readonly none: string;
    readonly history: string;
    readonly won: string;
    readonly average: string;
    readonly ratio: string;
    readonly number: string;
  };
  readonly doubles: {
    readonly title: string;
    readonly which: string;
    readonly row: string;
  };
}

const en: FunnelSheetWords = {
  sheet: "Funnel figures",
  title: "Funnel figures",
  about:
    "Calculated from your own opportunities, with or without the add-in. The stages' meanings and the assumptions are yours to change.",
  source: {
    title: "Source",
    name: "Table or cells",
    rows: "Rows",
    roles: {
      id: "Opportunity ID",
      stage: "Stage",
      value: "Amount",
      opened: "Opened on",
      closed: "Closed on",
      owner: "Owner",
    },
    absent: "–",
    dates: "Dates in text",
    orders: { ymd: "year, month, day", dmy: "day, month, year", mdy: "month, day, year" },
    noOrder: "not read",
  },
  assumptions: {
    title: "Assumptions",
    value: "Value",
    from: "From",
    names: {
      target: "Target",
      dealSize: "Average deal",
      rate: "Win rate",
      volume: "Opportunities planned",
      confidence: "Confidence",
      evidence: "Cases behind the rate",
      spread: "Spread of the deals",
    },
    data: "your data",
    yours: "you",
  },
  figures: {
    title: "Figures",
    count: "Value",
    amount: "Amount",
    won: "Won",
    lost: "Lost",
    open: "Open",
    leftOut: "Left out",
    decided: "Decided",
    conversion: "Conversion, low and high (95 %)",
    deal: "Average won deal",
    deals: "Won deals over 0",
    spread: "Spread (standard deviation ÷ average)",
    median: "Days to win, median",
    eighty: "Days to win, 80 % within",
    cycles: "Won deals with both days",
    first: "First winning day",
    latest: "Latest winning day",
    months: "Months of won amounts",
  },
  faults: {
    title: "Not counted",
    stageBlank: "Rows without a stage",
    stageError: "Rows with an error for a stage",
    stageUnknown: "Rows with a stage of no meaning",
    idTwice: "Later rows of an ID",
    amountBlank: "Won, amount blank",
    amountText: "Won, amount no number",
    openedBlank: "Won, opening day blank",
    openedText: "Won, opening day no date",
    closedBlank: "Won, closing day blank",
    closedText: "Won, closing day no date",
    backwards: "Decided, closed before opened",
  },
  checks: {
    title: "Checks",
    rows: "Every row is counted once or named above",
    amounts: "The stages' amounts add up to the column",
    meanings: "Every stage has a meaning",
    funnel: "The funnel holds every open and decided row",
    months: "The list of months is long enough",
  },
  words: {
    title: "Stages",
    word: "Stage",
    meaning: "Meaning",
    meanings: { won: "Won", lost: "Lost", open: "Open", "left-out": "Left out" },
    choose: "Pick Won, Lost, Open or Left out. A stage without a meaning is not counted.",
    choice: "Meaning of a stage",
    helpers: ["Looked for", "Won", "Won or lost", "Won, looked for", "Over 0", "Amount over 0"],
  },
  funnel: {
    title: "Funnel",
    stage: "Stage",
    reached: "Came so far",
    here: "There now",
    decided: "Decided",
    won: "Won",
    chart: "How many opportunities came so far",
  },
  season: {
    title: "Seasonality",
    month: "Month",
    index: "Index",
    raw: "Before scaling",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    tooFew: ["Months so far: ", "; 12 are needed."],
    none: "No won amounts with closing days.",
    history: "Months, latest first",
    won: "Won",
    average: "Average around",
    ratio: "Ratio",
    number: "Month of the year",
  },
  doubles: { title: "Later rows of an ID, left out", which: "Nth", row: "Row of the data" },
};

const zh: FunnelSheetWords = {
  sheet: "漏斗数据",
  title: "漏斗数据",
  about: "由您自己的商机数据计算，有没有加载项都一样。阶段的含义和各项假设都可以自行修改。",
  source: {
    title: "数据来源",
    name: "表格或区域",
    rows: "行数",
    roles: {
      id: "商机编号",
      stage: "阶段",
      value: "金额",
      opened: "创建日期",
      closed: "关闭日期",
      owner: "负责人",
    },
    absent: "–",
    dates: "文本日期",
    orders: { ymd: "年、月、日", dmy: "日、月、年", mdy: "月、日、年" },
    noOrder: "不读取",
  },
  assumptions: {
    title: "假设",
    value: "数值",
    from: "来自",
    names: {
      target: "目标",
      dealSize: "客单价",
      rate: "赢单率",
      volume: "计划商机数",
      confidence: "置信度",
      evidence: "赢单率的样本数",
      spread: "金额离散度",
    },
    data: "您的数据",
    yours: "您",
  },
  figures: {
    title: "指标",
    count: "数值",
    amount: "金额",
    won: "赢单",
    lost: "输单",
    open: "进行中",
    leftOut: "不计入",
    decided: "已决",
    conversion: "转化率，下限与上限（95%）",
    deal: "平均赢单金额（客单价）",
    deals: "金额大于 0 的赢单",
    spread: "离散度（标准差 ÷ 平均值）",
    median: "赢单天数，中位数",
    eighty: "赢单天数，80% 不超过",
    cycles: "两个日期都有的赢单",
    first: "最早赢单日",
    latest: "最近赢单日",
    months: "有赢单金额的月数",
  },
  faults: {
    title: "未计入",
    stageBlank: "没有阶段的行",
    stageError: "阶段为错误值的行",
    stageUnknown: "阶段没有含义的行",
    idTwice: "编号重复的后续行",
    amountBlank: "赢单，金额为空",
    amountText: "赢单，金额不是数字",
    openedBlank: "赢单，创建日期为空",
    openedText: "赢单，创建日期不是日期",
    closedBlank: "赢单，关闭日期为空",
    closedText: "赢单，关闭日期不是日期",
    backwards: "已决，关闭早于创建",
  },
  checks: {
    title: "核对",
    rows: "每一行都计入一次，或列在上面",
    amounts: "各阶段金额之和等于整列",
    meanings: "每个阶段都有含义",
    funnel: "漏斗包含所有进行中和已决的行",
    months: "月份列表足够长",
  },
  words: {
    title: "阶段",
    word: "阶段",
    meaning: "含义",
    meanings: { won: "赢单", lost: "输单", open: "进行中", "left-out": "不计入" },
    choose: "请选择赢单、输单、进行中或不计入。没有含义的阶段不计入。",
    choice: "阶段的含义",
    helpers: ["查找条件", "赢单", "赢单或输单", "赢单查找条件", "大于 0", "大于 0 的金额"],
  },
  funnel: {
    title: "漏斗",
    stage: "阶段",
    reached: "到达过",
    here: "目前在此",
    decided: "已决",
    won: "赢单",
    chart: "到达各阶段的商机数",
  },
  season: {
    title: "季节性",
    month: "月份",
    index: "指数",
    raw: "归一前",
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    tooFew: ["目前月数：", "；需要 12 个月。"],
    none: "没有带关闭日期的赢单金额。",
    history: "月份，从近到远",
    won: "赢单",
    average: "前后平均",
    ratio: "比值",
    number: "第几月",
  },
  doubles: { title: "编号重复、不计入的行", which: "第几次", row: "数据第几行" },
};

/** What the sheet of a funnel's figures says, in either language. */
export const funnelSheetWords: Readonly<Record<Language, FunnelSheetWords>> = { en, zh };
