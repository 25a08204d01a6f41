/** Says a thing in the language of the workbook that is being made; both are always written. */
export type Say = <T>(english: T, chinese: T) => T;

export const sayIn =
  (language: "en-US" | "zh-CN"): Say =>
  (english, chinese) =>
    language === "zh-CN" ? chinese : english;

export interface Seller {
  region: number;
  team: number;
  english: string;
  chinese: string;
  /** Last year's revenue, which is the weight. */
  revenue: number;
  /** What the seller believes to be possible. */
  commitment: number;
  /** Looks after customers won before (true) or wins new ones. */
  keyAccounts: boolean;
  accepted: boolean;
}

export const target = 48_000_000;
export const step = 1_000;
export const lastYear = 2026;
export const planYear = 2027;

/** The serial number of the plan's first day, and of the day after its last. */
export const planStart = 46388;
export const planEnd = planStart + 365;

/** Revenue of the years before, oldest first; the last is what the sellers below add up to. */
export const history = [22_640_000, 29_880_000, 30_710_000, 38_827_400] as const;

/** Last year's revenue by month. */
export const months = [
  2_417_490, 1_954_800, 3_145_370, 3_251_020, 3_390_010, 3_453_520, 3_104_780, 3_061_930, 3_611_070,
  3_393_060, 3_908_770, 4_135_580,
] as const;

export const regions = [
  { english: "East", chinese: "华东" },
  { english: "South", chinese: "华南" },
  { english: "North", chinese: "华北" },
  { english: "West", chinese: "西部" },
] as const;

export const teams = [
  { region: 0, english: "Boston", chinese: "上海" },
  { region: 0, english: "New York", chinese: "杭州" },
  { region: 1, english: "Atlanta", chinese: "广州" },
  { region: 1, english: "Austin", chinese: "深圳" },
  { region: 2, english: "Chicago", chinese: "北京" },
  { region: 2, english: "Toronto", chinese: "天津" },
  { region: 3, english: "Denver", chinese: "成都" },
  { region: 3, english: "Seattle", chinese: "西安" },
] as const;

type Row = readonly [
  team: number,
  english: string,
  chinese: string,
  revenue: number,
  asked: number,
  mark: string,
];

/** Asked: the commitment beside the revenue. Mark: K key accounts or N new customers; + accepted, - not yet. */
const rows: readonly Row[] = [
  [0, "Olivia Grant", "陈思远", 2_148_600, 1.16, "K+"],
  [0, "Ethan Brooks", "林嘉怡", 1_872_350, 1.14, "K+"],
  [0, "Maya Patel", "周子航", 1_365_900, 1.22, "N+"],
  [0, "Lucas Reed", "沈雨桐", 1_104_720, 1.12, "N-"],
  [1, "Chloe Bennett", "吴俊杰", 1_958_240, 1.1, "K+"],
  [1, "Daniel Ortiz", "徐若曦", 1_540_660, 1.18, "K+"],
  [1, "Hannah Kim", "钱浩然", 1_287_430, 1.2, "N+"],
  [1, "Noah Fischer", "陆欣妍", 968_150, 1.08, "N-"],
  [2, "Grace Coleman", "黄志强", 1_795_380, 1.15, "K+"],
  [2, "Samuel Price", "梁佩珊", 1_432_810, 1.13, "K+"],
  [2, "Zoe Martinez", "何伟明", 1_218_070, 1.19, "N+"],
  [2, "Henry Walsh", "罗美琪", 884_260, 1.05, "N+"],
  [3, "Ava Richardson", "曾子轩", 2_036_490, 1.17, "K+"],
  [3, "Liam Novak", "邓晓彤", 1_688_930, 1.11, "K-"],
  [3, "Sofia Russo", "叶文博", 1_150_540, 1.24, "N+"],
  [3, "Jack Turner", "苏雅婷", 921_770, 1.09, "N+"],
  [4, "Emma Schultz", "赵国栋", 2_241_180, 1.13, "K+"],
  [4, "Owen Clarke", "刘静怡", 1_604_290, 1.16, "K+"],
  [4, "Isabel Moreau", "王一鸣", 1_332_050, 1.21, "N+"],
  [4, "Ryan Doyle", "李梦瑶", 1_016_840, 1.1, "N-"],
  [5, "Nora Lindgren", "张鹏飞", 1_187_620, 1.12, "K+"],
  [5, "Adam Hughes", "孙婉清", 943_510, 1.18, "N+"],
  [5, "Lily Tremblay", "马天宇", 706_380, 1.15, "N+"],
  [6, "Caleb Morgan", "杨建华", 1_455_960, 1.14, "K+"],
  [6, "Julia Santos", "谢诗涵", 1_129_470, 1.2, "K+"],
  [6, "Marcus Lee", "蒋明轩", 872_640, 1.23, "N+"],
  [6, "Ruth Abrams", "唐雪莹", 648_290, 1.07, "N+"],
  [7, "Felix Andersen", "韩立新", 1_012_370, 1.16, "K+"],
  [7, "Priya Nair", "冯可欣", 765_480, 1.19, "N+"],
  [7, "Tom Whitaker", "田宇辰", 537_020, 1.1, "N-"],
];

export const sellers: readonly Seller[] = rows.map(([team, english, chinese, revenue, asked, mark]) => ({
  region: teams[team]!.region,
  team,
  english,
  chinese,
  revenue,
  commitment: Math.round((revenue * asked) / 10_000) * 10_000,
  keyAccounts: mark.startsWith("K"),
  accepted: mark.endsWith("+"),
}));
