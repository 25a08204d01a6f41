import type { Book, Cell } from "xlsx-book/book";
import { tokenize, untokenize } from "xlsx-book/formulaTokens";
import { type Names, RECORD, recordOf } from "./template";

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

/**
 * A new checklist under other names: sheets and table, and all that speaks of them in formulas, names, chart and
 * record.
 */
export function renamed(book: Book, names: Names): Book {
  const record = recordOf(book);
  const now = record.names;
  const sheets = new Map(
    (["checklist", "readiness"] as const)
      .filter((role) => now[role] !== names[role])
      .map((role) => [now[role], names[role]]),
  );
  const inFormula = (formula: string): string =>
    untokenize(
      tokenize(formula).map((token) => {
        if (token.kind === "name" && token.text === now.table) return { ...token, text: names.table };
        const sheet = token.kind === "sheet" ? token.text.replace(/^'?(.*?)'?!$/, "$1") : undefined;
        const to = sheet === undefined ? undefined : sheets.get(sheet);
        return to === undefined ? token : { ...token, text: quoted(to) };
      }),
    );
  const inCell = (cell: Cell | undefined): Cell | undefined =>
    cell?.formula === undefined ? cell : { ...cell, formula: inFormula(cell.formula) };
  return {
    settings: {
      ...book.settings,
      [RECORD]: JSON.stringify({ ...record, names: { ...now, ...names } }),
    },
    names: book.names.map((name) => ({ ...name, refersTo: inFormula(name.refersTo) })),
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      name: sheets.get(sheet.name) ?? sheet.name,
      cells: sheet.cells.map((row) => row.map(inCell)),
      tables: sheet.tables.map((table) =>
        table.name === now.table ? { ...table, name: names.table } : table,
      ),
      charts: sheet.charts.map((chart) => ({
        ...chart,
        ...(chart.categories ? { categories: inFormula(chart.categories) } : {}),
        series: chart.series.map(({ name, values, ...look }) => ({
          ...look,
          ...(name === undefined ? {} : { name: name.startsWith("=") ? inFormula(name) : name }),
          values: inFormula(values),
        })),
      })),
    })),
  };
}
