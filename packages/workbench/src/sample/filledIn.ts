import type { Say } from "./company";
import { history, planStart, regions, sellers, teams } from "./company";

/** The steps from lead to cash, as this company takes them. */
export const stages = (say: Say) =>
  [
    [
      say("Lead", "线索"),
      say("Check against the customer profile", "对照客户画像筛选"),
      say("Name and contact known", "有名称和联系人"),
      say("Fits the profile", "符合客户画像"),
      { rate: 0.4, lag: 15, inHand: 260 },
    ],
    [
      say("First contact", "初步接触"),
      say("Call within two days, agree a visit", "两日内联系并约访"),
      say("Fits the profile", "符合客户画像"),
      say("Visit agreed", "已约定拜访"),
      { rate: 0.6, lag: 15, inHand: 90 },
    ],
    [
      say("Needs", "需求确认"),
      say("Visit; note need, budget and deciders", "拜访并记录需求、预算和决策人"),
      say("Visit agreed", "已约定拜访"),
      say("Need and deciders known", "核心需求和决策人明确"),
      { rate: 0.55, lag: 30, inHand: 48 },
    ],
    [
      say("Proposal", "方案报价"),
      say("Present range, price and listing plan", "提交品类、价格和上架方案"),
      say("Need and deciders known", "核心需求和决策人明确"),
      say("Proposal accepted in principle", "方案获原则认可"),
      { rate: 0.65, lag: 30, inHand: 21 },
    ],
    [
      say("Negotiation", "商务谈判"),
      say("Agree terms, rebates and delivery", "谈定条款、返利和交付"),
      say("Proposal accepted in principle", "方案获原则认可"),
      say("Terms agreed", "条款达成一致"),
      { rate: 0.8, lag: 15, inHand: 12 },
    ],
    [
      say("Contract", "签约"),
      say("Have both sides sign", "双方签署合同"),
      say("Terms agreed", "条款达成一致"),
      say("Signed", "合同已签署"),
      { rate: 0.95, lag: 30, inHand: 7 },
    ],
    [
      say("Payment", "回款"),
      say("Invoice and follow the first payment", "开票并跟进首笔回款"),
      say("Signed", "合同已签署"),
      say("First payment received", "首笔回款到账"),
      { inHand: 0 },
    ],
  ] as const;

/** The last days of the years before the last one, of which the list of sellers doesn't tell. */
const yearEnds = [45291, 45657, 46022] as const;

/** The kinds of the reviews in the plan's order. */
const reviews = (["quarterly", "monthly", "weekly"] as const).flatMap((kind, at) =>
  new Array<typeof kind>([4, 12, 52][at]).fill(kind),
);

/** What a seller of this company can sell in a month beside last year's twelfth: the range has grown. */
const productivity = 1.28;

/** Rows that stand below those of the plan. */
export const addedRows = (say: Say) => ({
  stActuals: yearEnds.map((day, at) => ({
    day,
    owner: say("All", "全部"),
    amount: history[at],
  })),
});

/**
 * What the company's people have filled into the tables of the plan, where the plan itself can't know it; by table and
 * the id of the column. Five sellers have not accepted their target yet, and nobody has said what to do should the
 * largest chain delist the range.
 */
export function filledIn(say: Say) {
  const name = (at: number): string => say(sellers[at].english, sellers[at].chinese);
  const [olivia, emma, felix, grace] = [0, 16, 27, 8].map(name);
  const skills = say(
    ["key accounts, price talks", "prospecting, tastings"],
    ["大客户经营，价格谈判", "客户开拓，试吃推介"],
  );
  const course = say("prospecting, tastings: course in February", "客户开拓，试吃推介：二月培训");
  return {
    stGoal: [
      {
        goal: say(
          "Raise revenue of the snack range with chain stores in four regions from 38.8 to 48 million in 2027, to become the first choice of the ten largest chains",
          "2027 年将四大区域连锁渠道的休闲食品销售额从 3,883 万元提升到 4,800 万元，以成为十大连锁客户的首选供应商",
        ),
        unit: say("USD", "元"),
        objective: say("Become the first choice of the ten largest chains", "成为十大连锁客户的首选供应商"),
        marketGrowth: 0.08,
        dealSize: 400_000,
      },
    ],
    stPlan: sellers.map((seller) => ({
      region: say(regions[seller.region].english, regions[seller.region].chinese),
      team: say(teams[seller.team].english, teams[seller.team].chinese),
      segment: say(["Key accounts", "New customers"] as const, ["大客户", "新客户"] as const)[
        seller.keyAccounts ? 0 : 1
      ],
      customers: seller.keyAccounts ? ("keep" as const) : ("new" as const),
      commitment: seller.commitment,
      accepted: seller.accepted ? ("yes" as const) : ("no" as const),
    })),
    stStages: stages(say).map(([stage, actions, entry, exit, figures]) => ({
      stage,
      actions,
      entry,
      exit,
      ...figures,
    })),
    stActivities: [
      { perCase: 6, limit: 20 },
      { perCase: 3, limit: 4 },
      { perCase: 1, limit: 1 },
    ],
    stBudget: [
      {
        item: say("Tastings in 400 stores, two trade fairs", "400 家门店试吃，两场展会"),
        needed: 1_150_000,
        available: 1_200_000,
      },
      {
        item: say("Visits to chains and their stores", "拜访总部与门店"),
        needed: 620_000,
        available: 640_000,
      },
      {
        item: say("Commission at target, team prize", "达标提成与团队奖"),
        needed: 1_900_000,
        available: 1_900_000,
      },
    ],
    stPeople: sellers.map((seller, at) => ({
      joined: planStart - 400 - 61 * ((at * 7) % sellers.length),
      // The last of them retires in the middle of the year.
      ...(at === sellers.length - 1 && { left: planStart + 180 }),
      productivity: Math.round((seller.revenue * productivity) / 1_200) * 100,
      wanted: skills[seller.keyAccounts ? 0 : 1],
      ...(seller.keyAccounts || seller.accepted
        ? { held: skills[seller.keyAccounts ? 0 : 1] }
        : { training: course }),
    })),
    stRisks: [
      {
        risk: say("The largest chain delists the range", "最大的连锁客户下架本品类"),
        probability: 0.25,
        impact: 2_000_000,
        indicator: say("Share of its stores that reorder each month", "其每月续订门店占比"),
        threshold: 0.8,
        warns: "below" as const,
        current: 0.86,
        owner: olivia,
      },
      {
        risk: say("A competitor cuts prices by a tenth", "竞争对手降价一成"),
        probability: 0.35,
        impact: 700_000,
        indicator: say("Share of proposals lost on price", "因价格输单的比例"),
        threshold: 0.2,
        warns: "above" as const,
        current: 0.12,
        planB: say("Offer family packs and a listing rebate", "推出家庭装，并给予上架返利"),
        owner: grace,
      },
      {
        risk: say("Two key account managers leave", "两位大客户经理离职"),
        probability: 0.2,
        impact: 800_000,
        indicator: say("Open resignations", "待处理的离职申请数"),
        threshold: 1,
        warns: "above" as const,
        current: 0,
        planB: say("A second contact for every key account", "每个大客户配第二联系人"),
        owner: emma,
      },
      { risk: say("none", "无") },
      {
        risk: say("The plant is late for the autumn peak", "工厂赶不上秋季旺季"),
        probability: 0.15,
        impact: 600_000,
        indicator: say("Days from order to delivery", "下单到交货的天数"),
        threshold: 14,
        warns: "above" as const,
        current: 9,
        planB: say("Stock for six weeks from August on", "八月起备足六周库存"),
        owner: felix,
      },
    ],
    stKpis: say(
      ["CRM, leads", "CRM, visits", "CRM, stages", "Contracts", "Accounting", "Accounting"],
      ["CRM 线索", "CRM 拜访", "CRM 阶段", "合同台账", "财务", "财务"],
    ).map((source, at) => ({
      source,
      place: say("Sales dashboard", "销售看板"),
      owner: [olivia, grace, emma][at % 3],
    })),
    stReviews: reviews.map((kind) => ({
      owner: kind === "weekly" ? grace : olivia,
      ...(kind === "quarterly" && {
        rule: say(
          "The sales director, when attainment stays below 80% for two months",
          "销售总监；连续两个月达成率低于 80% 时",
        ),
      }),
    })),
  };
}
