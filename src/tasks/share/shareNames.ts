import { ANCHOR, type AnchorName } from "xlsx-book/frozenAnchors";
import { calendarLambda, formsIn, PREFIX, sameFormula } from "xlsx-book/portableFormula";
import { Trouble } from "../../core/trouble";
import { sameName } from "../../workbook/names";
import type { FormulasFound } from "../../workbook/share/lookAtFormulas";
import type { CellChange, Days, DaysChange, NameChange } from "../../workbook/share/shareChange";
import type { ShareCalendar, ShareForms } from "./shareForms";

const daysOf = ({ off, on }: ShareCalendar): Days =>
  [
    ...off.map((day): [number, boolean] => [day, false]),
    ...on.map((day): [number, boolean] => [day, true]),
  ].sort(([a], [b]) => a - b);

/** What a workbook has by names and sheets. */
interface Present {
  readonly names: ReadonlyMap<string, string>;
  readonly sheets: readonly string[];
}

interface FormName {
  readonly id: string;
  readonly name: string;
  readonly lambda: string;
  readonly days: Days | null;
  /** Whether the name is there and ours, and the sheet of days. */
  readonly isThere: boolean;
  readonly isTaken: boolean;
  readonly hasSheet: boolean;
}

/** How the name of a function's form or of a country's days stands; nothing for what is neither. */
function formName(id: string, { names, sheets }: Present, { forms, calendar }: ShareForms): FormName[] {
  const country = forms[id] ? undefined : calendar(id);
  const name = PREFIX + id;
  const days = country ? daysOf(country) : null;
  const lambda = forms[id]?.lambda ?? (country && calendarLambda(country, days!.length));
  if (lambda === undefined) return [];
  const present = [...names].find(([one]) => one.toUpperCase() === name)?.[1];
  const isThere = present !== undefined && sameFormula(present, lambda);
  const hasSheet = days !== null && sheets.some((sheet) => sameName(sheet, name));
  return [{ id, name, lambda, days, isThere, isTaken: present !== undefined && !isThere, hasSheet }];
}

function additions(
  needed: readonly FormName[],
  isBegun: (form: FormName) => boolean,
): { names: NameChange[]; days: DaysChange[] } {
  const taken = needed.filter((one) => one.isTaken || (!one.isThere && one.hasSheet && !isBegun(one)));
  if (taken.length > 0) throw new Trouble("share-names-taken", { names: taken.map(({ name }) => name) });
  return {
    names: needed
      .filter(({ isThere }) => !isThere)
      .map(({ name, lambda }) => ({ name, before: null, after: lambda })),
    days: needed.flatMap(({ name, days, isThere, hasSheet }): DaysChange[] =>
      days && (!hasSheet || !isThere) ? [{ sheet: name, before: null, after: days, isBegun: hasSheet }] : [],
    ),
  };
}

const formulaAfter = ({ after }: CellChange): string => ("formula" in after ? after.formula : "");

/**
 * The names and the sheets of days that formulas need beside what is there.
 *
 * @throws Trouble "share-names-taken"
 */
export const formsToAdd = (
  present: Present,
  forms: ShareForms,
  changes: readonly CellChange[],
): { names: NameChange[]; days: DaysChange[] } => {
  const ids = [...new Set(changes.map(formulaAfter).flatMap(formsIn))].sort();
  return additions(
    ids.flatMap((id) => formName(id, present, forms)),
    () => false,
  );
};

/**
 * The names and the sheets of days that the workbook's formulas need once some are changed; those that only what was
 * changed has needed go.
 *
 * @throws Trouble "share-names-taken"
 */
export function shareNames(
  found: FormulasFound,
  forms: ShareForms,
  changes: readonly CellChange[],
): { names: NameChange[]; days: DaysChange[] } {
  const changed = new Set(changes.map(({ block }) => `${block.sheet} ${block.row} ${block.column}`));
  const unchanged = found.sheets
    .flatMap(({ cells }) => cells)
    .filter(({ sheet, row, column }) => !changed.has(`${sheet} ${row} ${column}`))
    .map(({ formula }) => formula);
  const others = [...found.names].filter(([name]) => !name.toUpperCase().startsWith(PREFIX));
  const needed = new Set(
    [
      ...unchanged,
      ...changes.map(formulaAfter),
      ...others.map(([, formula]) => formula),
      ...found.keptColumns.map(({ put = "" }) => put),
    ].flatMap(formsIn),
  );
  // What was put aside, too: a writing that was stopped may have left names behind.
  const puts = new Set(found.kept.flatMap(({ put = "" }) => formsIn(put)));
  const before = changes.flatMap(({ before: one }) => ("formula" in one ? formsIn(one.formula) : []));
  const present = { names: found.names, sheets: found.sheets.map(({ name }) => name) };
  const all = [...new Set([...needed, ...before, ...puts])]
    .sort()
    .flatMap((id) => formName(id, present, forms));
  const added = additions(
    all.filter(({ id }) => needed.has(id)),
    ({ id }) => puts.has(id),
  );
  const gone = all.filter(({ id }) => !needed.has(id));
  return {
    names: [
      ...added.names,
      ...gone
        .filter(({ isThere }) => isThere)
        .map(({ name, lambda }) => ({ name, before: lambda, after: null })),
    ],
    days: [
      ...added.days,
      ...gone.flatMap(({ id, name, days, isThere, hasSheet }): DaysChange[] =>
        days && hasSheet && (isThere || puts.has(id)) ? [{ sheet: name, before: days, after: null }] : [],
      ),
    ],
  };
}

/**
 * The names that follow what kept formulas refer to, those of before and what a stopped writing has left behind gone.
 *
 * @param isKeptAnew whether the record that asks for them is to be written: those that are there may come from a writing
 *   that was stopped before it hid them
 */
export function anchorChanges(
  { names }: FormulasFound,
  wished: readonly AnchorName[],
  isKeptAnew: boolean,
): NameChange[] {
  const isWished = (name: string): boolean => wished.some((one) => sameName(one.name, name));
  return [
    ...wished.flatMap(({ name, refersTo }): NameChange[] => {
      const there = names.get(name)?.slice(1);
      if (there === undefined) return [{ name, before: null, after: refersTo, isAnchor: true }];
      return isKeptAnew ? [{ name, before: there, after: there, isAnchor: true }] : [];
    }),
    ...[...names]
      .filter(([name]) => name.startsWith(ANCHOR) && !isWished(name))
      .map(([name, formula]) => ({ name, before: formula.slice(1), after: null, isAnchor: true })),
  ];
}
