import { serialOf } from "../../core/calendar/day";
import type { Language } from "../../core/language";
import type { Row, Table } from "../../core/model/table";
import { modelTables, type ModelTableName } from "../../core/model/tables";
import type { PlanList } from "../../core/wholePlan/planList";
import { modelSheets } from "../../locale/sheets/model/words";
import { wholePlanWords } from "../../locale/sheets/model/wholePlanWords";
import type { SheetNames } from "../../workbook/model/readModel";
import { letters } from "../../workbook/addresses";
import { block, spill, type Beside } from "../../workbook/model/beside";
import type { RowFormulas } from "../../workbook/model/writeTable";
import { exampleRows, type Content } from "../model/insertTables";
import { passedBeside, countedList } from "./passedRows";
import { planFormulas, rowOf } from "./planFormulas";
import { dealOf, endingsOf, groupBy, soldBy, stepsOf, type CountedList, type Endings } from "./listFormulas";
import { besideRow, rowMonths } from "./ownerMonths";
import { provedSteps } from "./provedSteps";

export interface WholePlanRequest {
  readonly language: Language;
  /** The plan is for this calendar year. */
  readonly year: number;
  readonly target: number;
  /** What is handed out beyond the target, as a share of it. */
  readonly over: number;
  /** Null for the built-in figures. */
  readonly list: PlanList | null;
  readonly sheets?: SheetNames;
}

type Rows = readonly Partial<Row<Table>>[];
const without = (rows: Rows, columns: readonly string[]): Rows =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([id]) => !columns.includes(id))));
const amounts = "#,##0";

/** What each table of a whole plan holds: formulas over one another, and blanks where only people know. */
export function planContent(request: WholePlanRequest): (name: ModelTableName) => Content {
  const { language, year, target, over, sheets } = request;
  const say = planFormulas(language);
  const words = wholePlanWords[language];
  const sample = (name: ModelTableName): Rows => exampleRows(name, language, year);
  const periods = sheets?.stPeriods ?? modelSheets[language].stPeriods;
  const beyond = (name: ModelTableName): number => Object.keys(modelTables[name].columns).length + 1;
  const passed = {
    sheet: sheets?.stActuals ?? modelSheets[language].stActuals,
    column: beyond("stActuals"),
  };
  const list = request.list && countedList(request.list, passed);
  const owners = list?.owners.length ?? sample("stPlan").length;
  const each = (rows: Rows, formulas: RowFormulas): RowFormulas[] => rows.map(() => formulas);

  const ownerColumn = letters(Object.keys(modelTables.stPlan.columns).indexOf("owner"));
  // The plan stands in its sheet's corner, below its headers.
  const ownerIn = (at: number): string => `${ownerColumn}${at + 2}`;
  const own = besideRow(rowOf(language, "stPlan"), say.of("stPlan", "owner"), say.of("stPlan", "target"));

  /** What a list of opportunities proves of the way to a deal: of the whole of it, and not of its steps. */
  const proved = ({ rate, open }: Endings, row: number, column: number): Beside[] => {
    const cell = (down: number): string => `$${letters(column + 1)}$${row + down + 1}`;
    const labels = words.opportunities;
    const figures: [string, string][] = [
      [labels.needed, say.opportunities(cell(0))],
      [labels.open, open],
      [labels.stillNeeded, `=IF(${cell(1)}="","",MAX(0,${cell(1)}-${cell(2)}))`],
    ];
    return [block(row, column, [[labels.rate, rate]], "0.0%"), block(row + 1, column, figures, amounts)];
  };

  const contents: Record<ModelTableName, () => Content> = {
    stGoal: () => {
      const days = { start: serialOf(year, 1, 1), end: serialOf(year, 12, 31) };
      const deal = list && dealOf(list);
      const { glance } = say;
      const capacities = peopleCapacity(sheets?.stPeople ?? modelSheets[language].stPeople, owners);
      const labels = words.glance;
      const figures: [string, string][] = [
        [labels.target, glance.target],
        [labels.assigned, glance.assigned],
        [labels.over, glance.over],
        [labels.reserve, glance.reserve],
        [labels.months, `=ROUND(SUM(${monthTargets(periods)})-${say.goal("target")},6)`],
        // Nobody's is known before the days on which they joined are.
        [labels.capacity, `=IF(COUNT(${capacities})=0,"",SUM(${capacities}))`],
        [labels.sold, glance.sold],
      ];
      return {
        rows: list ? [{ ...days, target }] : sample("stGoal").map((row) => ({ ...row, target })),
        formulas: list ? [{ baseline: say.lastYear, ...(deal && { dealSize: deal }) }] : [],
        beside: [block(3, 0, figures, amounts)],
      };
    },
    stPlan: () => {
      const rows: Rows = list ? list.owners.map((owner) => ({ owner })) : sample("stPlan");
      return {
        rows,
        formulas: rows.map((_, at) => ({
          target: say.ownTarget(over),
          ...(list && { weight: soldBy(list, ownerIn(at)), ...groupFormulas(list, at, ownerIn(at)) }),
        })),
        beside: [
          spill(0, beyond("stPlan"), say.monthHeads(periods), 1, 12, "yyyy-mm"),
          {
            ...spill(1, beyond("stPlan"), "", rows.length, 12, amounts),
            values: rows.map(() => [rowMonths(own, say.months(periods))]),
          },
        ],
      };
    },
    stPeriods: () => {
      const month = (at: number): RowFormulas => ({
        ...say.month(at),
        ...(list && { weight: say.workdays(at) }),
      });
      const [year, ...rest] = without(sample("stPeriods"), ["start", "end", "target"]);
      const rows = [year, ...rest].map((row, at) =>
        at < firstOfMonths || list ? row : { ...row, weight: seasons[at - firstOfMonths] },
      );
      return {
        rows,
        formulas: [
          say.year,
          ...[0, 1, 2, 3].map((quarter) => say.quarter(quarter)),
          ...seasons.map((_, at) => month(at)),
        ],
      };
    },
    stStages: () => {
      const steps = list && stepsOf(list, language);
      const own = list?.won?.steps;
      const rows: Rows =
        steps && own
          ? [...own.stages, own.win].map((stage) => ({ stage }))
          : list
            ? without(sample("stStages"), ["rate", "lag", "inHand"])
            : sample("stStages");
      const column = beyond("stStages");
      const endings = list && endingsOf(list);
      // Below what the whole way to a deal proves.
      const evidence = steps && provedSteps(steps, rows.length - 1, rows.length + 7, column, words.steps);
      return {
        rows,
        formulas: evidence?.rows ?? [],
        beside: [
          { row: 0, column, values: [words.stillNeeded], rows: 1, columns: 3, format: null },
          spill(1, column, say.needs(rows.length), rows.length, 3, amounts),
          ...(endings ? proved(endings, rows.length + 2, column) : []),
          ...(evidence?.beside ?? []),
        ],
      };
    },
    stActivities: () => ({
      rows: list
        ? // Stages of the list's own are not those that the examples name.
          without(sample("stActivities"), ["perCase", "limit", ...(list.won?.steps ? ["stage"] : [])])
        : sample("stActivities"),
    }),
    stBudget: () => ({
      rows: list ? without(sample("stBudget"), ["item", "needed", "available"]) : sample("stBudget"),
    }),
    stPeople: () => {
      const rows: Rows = list ? list.owners.map(() => ({ ramp: 0 })) : sample("stPeople");
      const own = { name: say.owner("stPeople"), productivity: say.aMonth };
      const capacity = rows.map((_, at) => [say.capacityOf(at + 2)]);
      return {
        rows: list ? rows : without(rows, ["name"]),
        formulas: each(rows, list ? own : { name: own.name }),
        beside: [block(0, beyond("stPeople"), [[words.capacity], ...capacity], amounts)],
      };
    },
    stTiers: () => ({ rows: sample("stTiers") }),
    stRisks: () => ({
      rows: list
        ? sample("stRisks").map(({ category }: Record<string, unknown>) => ({ category }) as object)
        : sample("stRisks"),
    }),
    stKpis: () => ({
      rows: list ? without(sample("stKpis"), ["owner", "source", "place"]) : sample("stKpis"),
    }),
    stReviews: () => {
      const rows = sample("stReviews");
      return {
        rows: without(rows, ["day", ...(list ? ["owner", "rule"] : [])]),
        formulas: rows.map((row, at) => ({
          day: reviewDay(say, String((row as { kind?: unknown }).kind), rows, at),
        })),
      };
    },
    stActuals: () => {
      if (!list) return { rows: sample("stActuals") };
      const rows: Rows = list.owners.map(() => ({ segment: words.wholeYear }));
      const sold = list.sold && list.sold.year < year ? list.sold.year : null;
      const own = { day: say.lastDay(sold), owner: say.owner("stActuals"), amount: say.weight("stActuals") };
      return { rows, formulas: each(rows, own), beside: passedBeside(list, passed, words.doubled) };
    },
  };
  return (name) => contents[name]();
}

/** The year and its quarters stand above the months. */
const firstOfMonths = 5;
/** How the built-in months share the year: mean 1. */
const seasons = [0.8, 0.7, 1, 0.9, 1, 1.1, 0.9, 0.9, 1.2, 1, 1.1, 1.4];

const monthTargets = (periods: string): string => `'${periods.replaceAll("'", "''")}'!$E$7:$E$18`;
const peopleCapacity = (sheet: string, owners: number): string => {
  const column = letters(Object.keys(modelTables.stPeople.columns).length + 1);
  return `'${sheet.replaceAll("'", "''")}'!$${column}$2:$${column}$${owners + 1}`;
};

/** Where an owner belongs, as far as the list says one thing. */
const groupFormulas = (list: CountedList, at: number, owner: string): RowFormulas =>
  Object.fromEntries(
    Object.entries(list.groups).flatMap(([grouping, { header, isClear }]) =>
      isClear[at] ? [[grouping, groupBy(list, header, owner)]] : [],
    ),
  );

/** Of its kind the so-and-so-many-th: quarters, months and weeks after the start. */
function reviewDay(say: ReturnType<typeof planFormulas>, kind: string, rows: Rows, at: number): string {
  const before = rows.slice(0, at).filter((row) => (row as { kind?: unknown }).kind === kind).length;
  if (kind === "quarterly") return `=${say.later(3 * (before + 1), 5)}`;
  if (kind === "monthly") return `=${say.later(before + 1, 3)}`;
  return `=${say.goal("start")}+${7 * (before + 1)}`;
}
