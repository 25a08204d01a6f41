/** A table of the user's, by its headers. */
export interface TableHeaders {
  readonly table: string;
  readonly sheet: string;
  readonly headers: readonly string[];
}

/** What can be done with a table that is there, without anything to fill in but what is named. */
export type Offer =
  /** Its rows can share a target: who they are, and what they weigh. */
  | {
      readonly kind: "split";
      readonly table: string;
      readonly names: string;
      readonly weights: string;
    }
  /** It lists opportunities. */
  | { readonly kind: "funnel"; readonly table: string };

/** What home begins with in a workbook that has no checklist. */
export interface Start {
  readonly offers: readonly Offer[];
  /** Tables of a plan of ours are there already. */
  readonly hasModel: boolean;
}

/** The most that are offered at once. */
const most = 3;

/** Whose a row is, the finest first: a list of sellers names their regions, too. */
const whose: readonly RegExp[] = [
  /\b(rep|person|seller|salesperson|agent|name)s?\b|姓名|人员|销售员|业务员|客户经理|代表/i,
  /\b(store|branch|team|department)s?\b|门店|团队|部门|小组/i,
  /\b(region|area|territory|country|city)s?\b|区域|大区|地区|省份|城市/i,
  /\b(owner|manager)s?\b|负责人/i,
];
const weighs =
  /\b(revenue|sales|turnover|amount|weight|quota|actuals?|last year|previous year)\b|销售额|营业额|收入|业绩|金额|权重|去年|上年|实际|配额/i;
/** What is to come of a split is no weight for one, and an id is no name. */
const neither = /\b(target|goal|plan|id|no|number|date)\b|目标|计划|编号|日期/i;

const columnFor = (headers: readonly string[], words: RegExp): string | undefined =>
  headers.find((header) => words.test(header) && !neither.test(header));

const namesFor = (headers: readonly string[]): string | undefined =>
  whose.flatMap((words) => columnFor(headers, words) ?? [])[0];

const weightsFor = (headers: readonly string[]): string | undefined =>
  columnFor(
    headers.filter((header) => !whose.some((words) => words.test(header))),
    weighs,
  );

/** Only what is surely a list of opportunities; the funnel builder itself knows many more headers. */
const staged = /\bstage\b|阶段/i;
const valued = /\b(amount|value|close|closed|closing)\b|金额|成交|结单|关闭|签约/i;

/** A stage says it where there is an amount or an end beside it: tasks have stages, too. */
const listsOpportunities = (headers: readonly string[]): boolean =>
  headers.some((header) => staged.test(header)) && headers.some((header) => valued.test(header));

/**
 * What can be offered for a workbook's tables, by what their headers speak of: opportunities first, since a list of them
 * also has owners and amounts.
 *
 * @example offersFor([{ table: "Sales", sheet: "S", headers: ["Region", "Revenue"] }])
 * // [{ kind: "split", table: "Sales", names: "Region", weights: "Revenue" }]
 */
export function offersFor(tables: readonly TableHeaders[]): readonly Offer[] {
  return tables
    .flatMap(({ table, headers }): Offer[] => {
      if (listsOpportunities(headers)) return [{ kind: "funnel", table }];
      const names = namesFor(headers);
      const weights = weightsFor(headers);
      return names !== undefined && weights !== undefined ? [{ kind: "split", table, names, weights }] : [];
    })
    .slice(0, most);
}
