import type { DateOrder, Meaning, Role } from "../../../core/funnel/data/source";
import type { AssumptionName } from "../../../core/funnel/whatIf/whatIf";

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
    readonly helpers: readonly [string, string, string, string, string, string, string];
  };
  readonly funnel: {
    readonly title: string;
    readonly stage: string;
    readonly reached: string;
    readonly here: string;
    readonly open: string;
    readonly lostHere: string;
    /** The rate to the next stage, with its interval. */
    readonly rate: readonly [rate: string, low: string, high: string];
    readonly helper: string;
    readonly lost: string;
    readonly won: string;
    readonly lostAnywhere: string;
    /** What the steps stand on; the column's header stands between the two. */
    readonly by: readonly [string, string];
    readonly tooFew: string;
    readonly noSteps: string;
    readonly chart: string;
    readonly chartHere: string;
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
