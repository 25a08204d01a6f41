import { bareHeader } from "../funnel/data/headers";
import { yearIn } from "./yearIn";

/** What headers say of their columns, in both languages: by these words a list of anybody's is understood. */

/** Whose a row is, the finest first: a list of sellers names their regions, too. */
const groups = {
  team: /\b(store|branch|team|department)s?\b|门店|店铺|店名|团队|部门|小组/i,
  region: /\b(region|area|territory|country|city)s?\b|区域|大区|地区|省份|城市/i,
};
const whose: readonly RegExp[] = [
  /\b(rep|person|seller|salesperson|agent|name)s?\b|姓名|人员|销售员|业务员|客户经理|代表/i,
  groups.team,
  groups.region,
  /\b(owner|manager)s?\b|负责人/i,
];
const weighs =
  /\b(revenue|sales|turnover|amount|weight|quota|actuals?|last year|previous year)\b|销售额|营业额|流水|成交额|收入|业绩|金额|权重|去年|上年|实际|配额/i;
/** What is to come of a split is no weight for one, and an id is no name. */
const neither = /\b(target|goal|plan|id|no|number|date)\b|目标|计划|编号|序号|日期/i;
/** Figures that can't be added up, or that only number the rows. */
const noAmount =
  /%|^(year|month)$|\b(rate|ratio|share|percent|growth|rank|phone|zip|age)\b|率|比例|占比|同比|环比|排名|电话|手机|邮编|年份|月份|年龄|工号/i;

const columnsFor = (headers: readonly string[], words: RegExp): readonly string[] =>
  headers.filter((header) => words.test(header) && !neither.test(header));

/** The header of the column that says whose a row is. */
export const namesFor = (headers: readonly string[]): string | undefined =>
  whose.flatMap((words) => columnsFor(headers, words))[0];

/** Whether a header names people. */
export const saysPerson = (header: string): boolean => whose[0].test(header) && !neither.test(header);

/** Whether a header names where somebody belongs. */
export const saysGroup = (header: string, group: keyof typeof groups): boolean =>
  groups[group].test(header) && !neither.test(header);

/** The header of the column by which a target can be shared: where they are of several years, that of the last. */
export function weightsFor(headers: readonly string[]): string | undefined {
  const [first, ...others] = columnsFor(
    headers.filter((header) => !whose.some((words) => words.test(header)) && !noAmount.test(header)),
    weighs,
  );
  const year = (header: string): number => yearIn(header) ?? 0;
  if (first === undefined || year(first) === 0) return first;
  return others.reduce((last, header) => (year(header) > year(last) ? header : last), first);
}

/** Days on which something was sold, billed or paid, bare of spaces and marks. */
const deed =
  /^(date|day|日期)$|^(date|day)(of)?(sale|invoice|bill|order|payment|receipt|transaction|posting|booking|shipment|delivery)$|(sales?|sold|invoic(e|ed|ing)|bill(ed|ing)?|order(ed)?|pay(ment)?|paid|receipt|received|transaction|trade|post(ed|ing)|book(ed|ing)|ship(ped|ping|ment)?|deliver(y|ed)|signed|contract|closed?|won|document|voucher)(date|day|on|at|time)$|(开票|发票|订单|下单|订货|回款|到款|到账|收款|付款|支付|销售|成交|交易|业务|签约|签单|签订|合同|赢单|结单|出库|发货|出货|交货|签收|记账|入账|过账|单据|凭证|结算|收入确认|确认收入)(日期|时间|日)$/;
/** Days that are to come, or one of several. */
const noDeed =
  /due|first|last|next|expected|estimated|planned|到期|应[收付]|预计|预估|计划|约定|最近|最后|首次|末次|上次|下次/;

/** Whether a header names the day of a deed: an invoice's, an order's, a payment's. */
export function saysDeedDay(header: string): boolean {
  const bare = bareHeader(header);
  return bare !== "" && deed.test(bare) && !noDeed.test(bare);
}

/** Whether figures under a header can stand for a weight at all. */
export const mayWeigh = (header: string): boolean => !neither.test(header) && !noAmount.test(header);

/** What is to be divided. */
export const saysTarget = (text: string): boolean =>
  /\b(target|goal|quota)\b|目标|任务/i.test(text) && !noAmount.test(text);

/** A row that adds up the rows above it. */
export const saysTotal = (text: string): boolean =>
  /^\s*((grand |sub)?total|sum)s?\b|^\s*(合\s*计|总\s*计|小\s*计|共\s*计|汇\s*总|总和|累计)/i.test(text);
