import { areaName, type Area, parseArea } from "xlsx-book/a1";
import type { FrozenCell } from "xlsx-book/frozenCells";
import { sameFormula } from "xlsx-book/portableFormula";
import { escapeText } from "xlsx-book/xml";
import {
  append,
  attribute,
  child,
  type Edit,
  edited,
  isEmpty,
  type Outlined,
  outline,
  unescaped,
} from "../parts/outline";
import type { WorkbookFile } from "../parts/workbookFile";
import { listedSheets } from "../parts/workbookPart";
import { functionsIn } from "../sheet/ourCells";
import type { Portable } from "./portable";

/** A column of a table, with the formula of its own that Excel puts into new rows. */
interface TableColumn {
  readonly sheet: string;
  readonly element: Outlined;
  /** Its cells without header and total. */
  readonly body: Area;
  readonly formula: { readonly element: Outlined; readonly text: string } | undefined;
}

function columnsIn(xml: string, sheet: string): TableColumn[] {
  const root = outline(xml, 4);
  const area = parseArea(attribute(xml, root, "ref") ?? "");
  if (!area) return [];
  const top = area.top + Number(attribute(xml, root, "headerRowCount") ?? 1);
  const bottom = area.bottom - Number(attribute(xml, root, "totalsRowCount") ?? 0);
  const columns = child(root, "tableColumns")?.children ?? [];
  return columns.map((element, at) => {
    const left = area.left + at;
    const own = child(element, "calculatedColumnFormula");
    return {
      sheet,
      element,
      body: { top, bottom: Math.max(top, bottom), left, right: left },
      formula: own && { element: own, text: unescaped(xml.slice(own.inside, own.close)) },
    };
  });
}

/** Changes the columns of every table of a workbook, a table at a time; a part that nothing changes in stays as it is. */
function changeColumns(file: WorkbookFile, changes: (xml: string, column: TableColumn) => Edit[]): void {
  for (const { name, part, type } of listedSheets(file)) {
    const tables = type === "worksheet" ? file.relations(part) : [];
    for (const { target } of tables.filter((one) => one.type === "table" && file.has(one.target))) {
      const xml = file.require(target);
      const edits = columnsIn(xml, name).flatMap((column) => changes(xml, column));
      if (edits.length > 0) file.write(target, edited(xml, edits));
    }
  }
}

/** A column's formula, as one that is an array or as one that is none. */
function written({ written: tag }: Pick<Outlined, "written">, formula: string, isArray: boolean): string {
  return `<${tag}${isArray ? ' array="1"' : ""}>${escapeText(formula)}</${tag}>`;
}

/**
 * Takes the formulas of ours out that tables keep for new rows of their columns, or puts portable ones in their place.
 *
 * @returns them, as the settings keep them
 */
export function freezeColumns(file: WorkbookFile, portable?: Portable): FrozenCell[] {
  const ours = functionsIn(file);
  const kept: FrozenCell[] = [];
  changeColumns(file, (xml, { sheet, body, formula }) => {
    if (!formula || ours.in(formula.text).length === 0) return [];
    const { element, text } = formula;
    const put = portable?.formula(text, sheet);
    const isArray = /^(?:1|true)$/.test(attribute(xml, element, "array") ?? "");
    const ref = areaName(body);
    kept.push({
      sheet,
      cell: ref.split(":")[0],
      formula: text,
      value: "",
      ref,
      ...(isArray ? { spills: true as const } : {}),
      ...(put === undefined ? {} : { put }),
      isColumn: true,
    });
    const instead = put === undefined ? "" : written(element, put, true);
    return [{ from: element.start, to: element.end, text: instead }];
  });
  return kept;
}

/**
 * Brings the formulas of columns back, where nobody has given the columns others since.
 *
 * @returns those that are back
 */
export function thawColumns(file: WorkbookFile, kept: readonly FrozenCell[]): FrozenCell[] {
  const thawed: FrozenCell[] = [];
  const columns = kept.filter(({ lost }) => !lost);
  if (columns.length === 0) return thawed;
  changeColumns(file, (xml, { sheet, element, body, formula }) => {
    const isHere = (one: FrozenCell): boolean => {
      const at = parseArea(one.cell)!;
      return one.sheet === sheet && at.left === body.left && at.top >= body.top && at.top <= body.bottom;
    };
    const isBack = ({ formula: before }: FrozenCell): boolean =>
      formula !== undefined && sameFormula(formula.text, before);
    // A portable formula has gone along with its column, wherever that stands now.
    const isAsThen = (one: FrozenCell): boolean =>
      formula
        ? one.put !== undefined && sameFormula(formula.text, one.put)
        : one.put === undefined && isHere(one);
    const found = columns.find((one) => isAsThen(one) || (isBack(one) && isHere(one)));
    if (!found) return [];
    thawed.push(found);
    if (isBack(found)) return [];
    const isArray = found.spills === true;
    if (formula) {
      const { start: from, end: to } = formula.element;
      return [{ from, to, text: written(formula.element, found.formula, isArray) }];
    }
    const prefix = element.written.slice(0, -element.name.length);
    const back = written({ written: `${prefix}calculatedColumnFormula` }, found.formula, isArray);
    // It stands before whatever else a column has.
    if (isEmpty(xml, element)) return append(xml, element, back);
    return [{ from: element.inside, to: element.inside, text: back }];
  });
  return thawed;
}
