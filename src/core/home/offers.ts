import { namesFor, weightsFor } from "../planner/headerWords";
import { listAround } from "../planner/listsIn";
import type { Values } from "../planner/selectedBlock";

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
  /** The same of a list on the sheet in front that is no table. */
  | { readonly kind: "list"; readonly sheet: string; readonly names: string; readonly weights: string }
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

/** Only what is surely a list of opportunities; the funnel builder itself knows many more headers. */
const staged = /\bstage\b|阶段/i;
const valued = /\b(amount|value|close|closed|closing)\b|金额|成交|结单|关闭|签约/i;

/** A stage says it where there is an amount or an end beside it: tasks have stages, too. */
const listsOpportunities = (headers: readonly string[]): boolean =>
  headers.some((header) => staged.test(header)) && headers.some((header) => valued.test(header));

/** A sheet with what stands at its head. */
export interface SheetInFront {
  readonly sheet: string;
  readonly values: Values;
}

/**
 * What can be offered for the sheet in front and for a workbook's tables, by what their headers speak of: opportunities
 * first, since a list of them also has owners and amounts.
 *
 * @example offersFor([{ table: "Sales", sheet: "S", headers: ["Region", "Revenue"] }])
 * // [{ kind: "split", table: "Sales", names: "Region", weights: "Revenue" }]
 */
export function offersFor(
  tables: readonly TableHeaders[],
  inFront: SheetInFront | null = null,
): readonly Offer[] {
  return [
    ...(inFront ? offersOfSheet(inFront) : []),
    ...tables.flatMap(({ table, headers }): Offer[] => {
      if (listsOpportunities(headers)) return [{ kind: "funnel", table }];
      const names = namesFor(headers);
      const weights = weightsFor(headers);
      return names !== undefined && weights !== undefined ? [{ kind: "split", table, names, weights }] : [];
    }),
  ].slice(0, most);
}

/** A list that is no table is offered only where both columns are called what such columns are called. */
function offersOfSheet({ sheet, values }: SheetInFront): readonly Offer[] {
  const [list, roles] = listAround(values, 0, 0, false) ?? [];
  if (!list || !roles?.sure || listsOpportunities(list.headers)) return [];
  const { headers } = list;
  return [{ kind: "list", sheet, names: headers[roles.names], weights: headers[roles.weights] }];
}
