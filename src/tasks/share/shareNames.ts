import { readFrozen } from "xlsx-book/frozenCells";
import { calendarLambda, formsIn, PREFIX, sameFormula } from "xlsx-book/portableFormula";
import { Trouble } from "../../core/trouble";
import { sameName } from "../../workbook/names";
import type { FormulasFound } from "../../workbook/share/lookAtFormulas";
import type { CellChange, Days, DaysChange, NameChange } from "../../workbook/share/writeShare";
import type { ShareCalendar, ShareForms } from "./shareForms";

const daysOf = ({ off, on }: ShareCalendar): Days =>
  [
    ...off.map((day): [number, boolean] => [day, false]),
    ...on.map((day): [number, boolean] => [day, true]),
  ].sort(([a], [b]) => a - b);

/**
 * The names and the sheets of days that the workbook's formulas need once some are changed; those that only what was
 * changed has needed go.
 *
 * @throws Trouble "share-names-taken"
 */
export function shareNames(
  found: FormulasFound,
  { forms, calendar }: ShareForms,
  changes: readonly CellChange[],
): { names: NameChange[]; days: DaysChange[] } {
  const changed = new Map(
    changes.map(({ block, after }) => [`${block.sheet} ${block.row} ${block.column}`, after]),
  );
  const formulas = found.sheets.flatMap(({ cells }) =>
    cells.map(({ sheet, row, column, formula }) => {
      const after = changed.get(`${sheet} ${row} ${column}`);
      if (after === undefined) return formula;
      return "formula" in after ? after.formula : "";
    }),
  );
  const blanks = changes.map(({ after }) => ("formula" in after ? after.formula : ""));
  const others = [...found.names].filter(([name]) => !name.toUpperCase().startsWith(PREFIX));
  const needed = new Set([...formulas, ...blanks, ...others.map(([, formula]) => formula)].flatMap(formsIn));
  // What was put aside, too: a writing that was stopped may have left names behind.
  const puts = readFrozen(found.settings.frozen).flatMap(({ put = "" }) => formsIn(put));
  const before = new Set([
    ...changes.flatMap(({ before: one }) => ("formula" in one ? formsIn(one.formula) : [])),
    ...puts,
  ]);
  const there = new Map([...found.names].map(([name, formula]) => [name.toUpperCase(), formula]));
  const sheets = found.sheets.map(({ name }) => name);
  const names: NameChange[] = [];
  const days: DaysChange[] = [];
  const taken: string[] = [];
  for (const id of [...new Set([...needed, ...before])].sort()) {
    const country = forms[id] ? undefined : calendar(id);
    const name = PREFIX + id;
    const lambda = forms[id]?.lambda ?? (country && calendarLambda(country, daysOf(country).length));
    if (lambda === undefined) continue;
    const present = there.get(name);
    const hasSheet = country !== undefined && sheets.some((sheet) => sameName(sheet, name));
    const isOurs = present !== undefined && sameFormula(present, lambda);
    if (needed.has(id)) {
      const isBegun = present === undefined && hasSheet;
      if ((present !== undefined && !isOurs) || (isBegun && !puts.includes(id))) taken.push(name);
      else {
        if (present === undefined) names.push({ name, before: null, after: lambda });
        if (country && (!hasSheet || isBegun))
          days.push({ sheet: name, before: null, after: daysOf(country), isBegun });
      }
    } else {
      if (isOurs) names.push({ name, before: lambda, after: null });
      if (country && hasSheet && (isOurs || puts.includes(id)))
        days.push({ sheet: name, before: daysOf(country), after: null });
    }
  }
  if (taken.length > 0) throw new Trouble("share-names-taken", { names: taken });
  return { names, days };
}
