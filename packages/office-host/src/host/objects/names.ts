import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { areaText, parseArea, quotedSheet } from "../../grid/address";
import { isFormula } from "../../grid/formulaSyntax";
import type { Grid } from "../../grid/grid";
import { nameStep } from "../../grid/nameStep";
import { nameText } from "../../grid/nameText";
import { OfficeError, invalidArgument, notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import { allNames, findName, scopeOf, workbookScope } from "./findName";
import { rangeOfText } from "./rangeOfText";
import { sheetName } from "./rangeSelf";
import { worksheetTarget } from "./sheetSelf";
import * as argument from "./arguments";

/** A defined name is known by the grid's id for it; the scope is a sheet's id or undefined for the workbook. */
type NameId = string;
type Scope = string | undefined;

const nameOf = (run: Run, id: NameId): IDefinedNamesServiceParam => {
  const name = allNames(run.grid).find((known) => known.id === id);
  if (!name) throw notFound("name");
  return name;
};

/** Sets a name or takes it away. */
function change(
  { edits, unitId }: Grid,
  before: IDefinedNamesServiceParam | undefined,
  after: IDefinedNamesServiceParam | undefined,
): void {
  edits.mutate(nameStep(unitId, before, after), nameStep(unitId, after, before));
}

function checkName(run: Run, scope: Scope, name: string): void {
  const good = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]{0,254}$/u.test(name);
  if (!good || parseArea(name) !== undefined || /^[rc]$/i.test(name)) throw invalidArgument("name");
  const same = allNames(run.grid).find(
    (other) => other.name.toLowerCase() === name.toLowerCase() && scopeOf(other) === (scope ?? workbookScope),
  );
  if (same || (scope === undefined && run.grid.tables.byName(name)))
    throw new OfficeError("ItemAlreadyExists", "name");
}

function checkFormula(text: string): string {
  if (text.startsWith("=") && !isFormula(text)) throw invalidArgument(text);
  return text;
}

let made = 0;

function add(run: Run, scope: Scope, [given, reference, comment]: unknown[]): Target {
  const name = argument.text(given, "name");
  checkName(run, scope, name);
  const text = argument.isRange(reference)
    ? `${quotedSheet(sheetName(run.grid, reference.self.sheetId))}!${areaText(reference.self.area, "$")}`
    : String(reference);
  if (text === "" || reference === undefined || reference === null) throw invalidArgument("reference");
  checkFormula(text);
  made += 1;
  const id = `added-${made}`;
  change(run.grid, undefined, {
    id,
    name,
    formulaOrRefString: nameText(text),
    comment: argument.optionalText(comment, "comment") ?? "",
    localSheetId: scope ?? workbookScope,
    hidden: false,
  });
  return target(namedItemType, id);
}

const isRangeText = (run: Run, name: IDefinedNamesServiceParam): boolean => {
  try {
    rangeOfText(run, run.grid.workbook.getActiveSheet().getSheetId(), name.formulaOrRefString);
    return true;
  } catch (error) {
    if (error instanceof OfficeError) return false;
    throw error;
  }
};

function value(run: Run, id: NameId): unknown {
  const text = nameOf(run, id).formulaOrRefString.replace(/^=/, "");
  if (/^[-+]?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? "").replaceAll('""', '"');
  return text;
}

function type(run: Run, id: NameId): string {
  const found = value(run, id);
  if (typeof found === "number") return Number.isInteger(found) ? "Integer" : "Double";
  if (typeof found === "boolean") return "Boolean";
  const name = nameOf(run, id);
  if (isRangeText(run, name)) return "Range";
  return name.formulaOrRefString.startsWith('="') ? "String" : "Error";
}

const range = (run: Run, id: NameId, orNull: boolean): Target | null => {
  const name = nameOf(run, id);
  const scope = scopeOf(name);
  const sheetId = scope === workbookScope ? run.grid.workbook.getActiveSheet().getSheetId() : scope;
  if (isRangeText(run, name)) return rangeOfText(run, sheetId, name.formulaOrRefString);
  if (orNull) return null;
  throw notFound(name.name);
};

export const namedItemType: OfficeType<NameId> = {
  name: "NamedItem",
  key: (id, run) => ({ _Id: nameOf(run, id).name }),
  read: {
    Name: (id, run) => nameOf(run, id).name,
    Formula: (id, run) => `=${nameOf(run, id).formulaOrRefString.replace(/^=/, "")}`,
    Value: (id, run) => value(run, id),
    Type: (id, run) => type(run, id),
    Visible: (id, run) => nameOf(run, id).hidden !== true,
    Comment: (id, run) => nameOf(run, id).comment ?? "",
    Scope: (id, run) => (scopeOf(nameOf(run, id)) === workbookScope ? "Workbook" : "Worksheet"),
  },
  write: {
    Formula: (id, text, run) => {
      const before = nameOf(run, id);
      change(run.grid, before, {
        ...before,
        formulaOrRefString: nameText(checkFormula(argument.text(text, "formula"))),
      });
    },
    Visible: (id, visible, run) => {
      const before = nameOf(run, id);
      change(run.grid, before, { ...before, hidden: !argument.flag(visible, "visible") });
    },
    Comment: (id, text, run) => {
      const before = nameOf(run, id);
      change(run.grid, before, { ...before, comment: argument.text(text, "comment") });
    },
  },
  call: { Delete: (id, _args, run) => change(run.grid, nameOf(run, id), undefined) },
  open: {
    GetRange: (id, _args, run) => range(run, id, false),
    GetRangeOrNullObject: (id, _args, run) => range(run, id, true),
    Worksheet: (id, _args, run) => {
      const scope = scopeOf(nameOf(run, id));
      if (scope === workbookScope) throw notFound();
      return worksheetTarget(scope);
    },
    WorksheetOrNullObject: (id, _args, run) => {
      const scope = scopeOf(nameOf(run, id));
      return scope === workbookScope ? null : worksheetTarget(scope);
    },
  },
};

const own = (grid: Grid, scope: Scope): IDefinedNamesServiceParam[] =>
  allNames(grid).filter((name) => scopeOf(name) === (scope ?? workbookScope));

const find = (run: Run, scope: Scope, given: unknown): Target | null => {
  const name = findName(run.grid, argument.text(given, "name"), scope);
  if (!name || (scope !== undefined && scopeOf(name) !== scope)) return null;
  return target(namedItemType, name.id);
};

export const namesType: OfficeType<{ scope: Scope }> = {
  name: "NamedItemCollection",
  items: ({ scope }, run) => own(run.grid, scope).map((name) => target(namedItemType, name.id)),
  call: { GetCount: ({ scope }, _args, run) => own(run.grid, scope).length },
  open: {
    GetItem: ({ scope }, [name], run) => {
      const found = find(run, scope, name);
      if (!found) throw notFound(String(name));
      return found;
    },
    GetItemOrNullObject: ({ scope }, [name], run) => find(run, scope, name),
    Add: ({ scope }, args, run) => add(run, scope, args),
    AddFormulaLocal: ({ scope }, args, run) => add(run, scope, args),
  },
};

export const namesTarget = (scope: Scope): Target => target(namesType, { scope });
