import type { Kept } from "xlsx-book/keptElement";
import { typedContent } from "../../grid/typed";
import { OfficeError, invalidArgument } from "../errors";
import type { Run } from "../officeType";
import * as argument from "./arguments";

/** What an add-in says of a column's filter; Office.js hands it on as it was given. */
export interface Criteria {
  filterOn?: unknown;
  criterion1?: unknown;
  criterion2?: unknown;
  operator?: unknown;
  dynamicCriteria?: unknown;
  values?: unknown;
}

/** As Excel's enum spells them. */
const months = "January Februray March April May June July August September October November December".split(
  " ",
);

const word = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const relative = ["Day", "Week", "Month", "Quarter", "Year"].flatMap((span) =>
  span === "Day" ? ["Yesterday", "Today", "Tomorrow"] : ["Last", "This", "Next"].map((when) => when + span),
);
/** Excel's words for filters that follow the day or the other values, and the file format's. */
const dynamicTypes: Readonly<Record<string, string>> = Object.fromEntries([
  ...["AboveAverage", "BelowAverage", "YearToDate", ...relative].map((name) => [name, word(name)]),
  ...[1, 2, 3, 4].map((number) => [`AllDatesInPeriodQuarter${number}`, `Q${number}`]),
  ...months.map((month, index) => [`AllDatesInPeriod${month}`, `M${index + 1}`]),
]);

const operators: Readonly<Record<string, string>> = {
  "=": "equal",
  "<>": "notEqual",
  ">": "greaterThan",
  ">=": "greaterThanOrEqual",
  "<": "lessThan",
  "<=": "lessThanOrEqual",
};

const signOf = (operator: string): string =>
  Object.entries(operators).find(([, name]) => name === operator)?.[0] ?? "=";

const element = (name: string, attributes: Kept["attributes"] = {}, children?: Kept[]): Kept => ({
  name,
  attributes,
  ...(children && { children }),
});

/** `>=5`, `=*north*`, `<>`: a comparison, and with what; dates and amounts as somebody types them. */
function customFilter(run: Run, criterion: unknown): Kept {
  const text = String(typeof criterion === "string" ? criterion : argument.number(criterion, "criterion1"));
  const [, sign = "=", against = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(text) ?? [];
  const value = typedContent(against, "General", run.session.language).content.v;
  const val = typeof value === "number" ? String(value) : against;
  return element("customFilter", { ...(sign !== "=" && { operator: operators[sign]! }), val });
}

function custom(run: Run, { criterion1, criterion2, operator }: Criteria): Kept {
  if ((criterion1 ?? "") === "") throw invalidArgument("criterion1");
  const isAnd = argument.oneOf(operator ?? "And", ["And", "Or"], "operator") === "And";
  const both = (criterion2 ?? "") === "" ? [criterion1] : [criterion1, criterion2];
  const attributes = both.length > 1 && isAnd ? { and: "1" } : {};
  return element(
    "customFilters",
    attributes as Kept["attributes"],
    both.map((criterion) => customFilter(run, criterion)),
  );
}

const specificities = ["Year", "Month", "Day", "Hour", "Minute", "Second"];

/** A date of a list, as exact as it is meant. */
function dateGroup({ date, specificity }: { date?: unknown; specificity?: unknown }): Kept {
  const exact = argument.oneOf(specificity, [...specificities, "Monday"], "specificity");
  const parts = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?(?:[T ](\d\d?))?(?::(\d\d))?(?::(\d\d))?/.exec(
    argument.text(date, "date"),
  );
  const depth = specificities.indexOf(exact);
  if (!parts || depth < 0 || parts[depth + 1] === undefined) throw invalidArgument("date");
  const attributes = Object.fromEntries(
    specificities.slice(0, depth + 1).map((name, index) => [word(name), String(Number(parts[index + 1]))]),
  );
  return element("dateGroupItem", { ...attributes, dateTimeGrouping: word(exact) });
}

function valuesFilter(values: unknown): Kept {
  if (!Array.isArray(values) || values.length === 0) throw invalidArgument("values");
  const children = (values as unknown[]).flatMap((value) => {
    if (typeof value === "object" && value !== null) return [dateGroup(value)];
    const val = argument.text(value, "values");
    return val === "" ? [] : [element("filter", { val })];
  });
  const blank = values.includes("") ? { blank: "1" } : {};
  return element("filters", blank as Kept["attributes"], children);
}

function top(isTop: boolean, isPercent: boolean, count: unknown): Kept {
  const number = Number(count);
  if (!Number.isInteger(number) || number < 1 || number > (isPercent ? 100 : 500))
    throw invalidArgument("criterion1");
  return element("top10", {
    ...(!isTop && { top: "0" }),
    ...(isPercent && { percent: "1" }),
    val: String(number),
  });
}

const kinds = ["Values", "Custom", "Dynamic", "TopItems", "TopPercent", "BottomItems", "BottomPercent"];
const looks = ["CellColor", "FontColor", "Icon"];

/** A filter as files say it; refused where it is none, by name where it is one by colours or icons. */
export function elementOf(run: Run, criteria: Criteria): Kept {
  const on = argument.oneOf(criteria.filterOn, [...kinds, ...looks], "filterOn");
  if (looks.includes(on)) throw new OfficeError("NotImplemented", `Filter.${word(on)}`);
  if (on === "Values") return valuesFilter(criteria.values);
  if (on === "Custom") return custom(run, criteria);
  if (on === "Dynamic") {
    const type = argument.oneOf(criteria.dynamicCriteria, Object.keys(dynamicTypes), "dynamicCriteria");
    return element("dynamicFilter", { type: dynamicTypes[type]! });
  }
  return top(on.startsWith("Top"), on.endsWith("Percent"), criteria.criterion1);
}

function valueOf({ name, attributes }: Kept): unknown {
  if (name === "filter") return attributes["val"] ?? "";
  const grouping = attributes["dateTimeGrouping"] ?? "day";
  const [year, ...more] = specificities.map((part) => attributes[word(part)]).filter((part) => part);
  const date = more
    .slice(0, 2)
    .reduce((text: string, part) => `${text}-${part!.padStart(2, "0")}`, year ?? "");
  const time = more.slice(2).map((part) => part!.padStart(2, "0"));
  const specificity = grouping.charAt(0).toUpperCase() + grouping.slice(1);
  return { date: time.length > 0 ? `${date}T${time.join(":")}` : date, specificity };
}

const criterionOf = ({ attributes }: Kept): string =>
  signOf(attributes["operator"] ?? "equal") + (attributes["val"] ?? "");

/** A filter of a file as an add-in reads it. */
export function criteriaOf({ name, attributes, children = [] }: Kept): Record<string, unknown> {
  if (name === "filters") {
    const blank = attributes["blank"] === "1" ? [""] : [];
    return { filterOn: "Values", values: [...children.map(valueOf), ...blank] };
  }
  if (name === "customFilters") {
    const [criterion1, criterion2] = children.map(criterionOf);
    const operator = attributes["and"] === "1" ? "And" : "Or";
    return { filterOn: "Custom", criterion1, ...(criterion2 !== undefined && { criterion2, operator }) };
  }
  if (name === "dynamicFilter") {
    const type = Object.entries(dynamicTypes).find(([, file]) => file === attributes["type"])?.[0];
    return { filterOn: "Dynamic", dynamicCriteria: type ?? "Unknown" };
  }
  const which = attributes["top"] === "0" ? "Bottom" : "Top";
  const of = attributes["percent"] === "1" ? "Percent" : "Items";
  return { filterOn: which + of, criterion1: attributes["val"] ?? "10" };
}
