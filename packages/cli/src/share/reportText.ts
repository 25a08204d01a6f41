import type { Words } from "../words/texts";
import type { Elsewhere } from "./elsewhere";
import type { Report } from "./report";

const longestFormula = 100;
const shortened = (formula: string): string =>
  formula.length > longestFormula ? `${formula.slice(0, longestFormula - 1)}…` : formula;

/** What stands in no cell, one below the other. */
export const elsewhereLines = (elsewhere: readonly Elsewhere[], say: Words["report"]): string[] =>
  elsewhere.map(
    ({ place, where, functions }) => `  ${say.of(`${say.places[place]} ${where}`, functions.join(", "))}`,
  );

function dependence({ sheets, elsewhere }: Report, say: Words["report"]): string[] {
  const count = sheets.reduce((sum, { cells }) => sum + cells.length, 0);
  return [
    count ? say.formulas(count) : say.noFormulas,
    ...sheets.flatMap(({ sheet, cells }) => [
      `  ${sheet}`,
      ...cells.map(({ cell, formula }) => `    ${cell}  ${shortened(formula)}`),
    ]),
    ...(elsewhere.length ? [say.elsewhere, ...elsewhereLines(elsewhere, say)] : []),
  ];
}

function state(
  { pane, checklist, frozen, since1904, externalLinks, macros }: Report,
  say: Words["report"],
): string[] {
  return [
    pane ? say.pane.yes : say.pane.no,
    say.checklist[checklist],
    ...(frozen ? [say.frozen(frozen)] : []),
    ...(since1904 ? [say.since1904] : []),
    ...(externalLinks ? [say.external(externalLinks)] : []),
    ...(macros ? [say.macros] : []),
  ];
}

const people = ({ people: traces }: Report, say: Words["report"]): string[] =>
  traces.length
    ? [
        say.people,
        ...traces.map(
          ({ kind, name, count }) =>
            `  ${say.of(say.kinds[kind], count === undefined ? name : say.count(name, count))}`,
        ),
      ]
    : [say.nobody];

/** A report as lines to be read. */
export const reportText = (report: Report, { report: say }: Words): string =>
  `${[dependence(report, say), state(report, say), people(report, say)].map((part) => part.join("\n")).join("\n\n")}\n`;
