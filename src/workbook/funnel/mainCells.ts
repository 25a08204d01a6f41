import { roles } from "../../core/funnel/data/source";
import { funnelSheetWords } from "../../locale/sheets/funnel";
import { quotedText } from "../addresses";
import { asText } from "../text";
import type { CellValue } from "../../core/cellValue";
import { checkRows, faultRows } from "./checkCells";
import { figureRows, type Row } from "./figureCells";
import type { FiguresInput } from "./figuresInput";
import type { Formulas } from "./figuresFormulas";
import { assumptionNames, dataFormula, rows } from "./layout";

/** The first block of the sheet: source, assumptions, figures, what is not counted, checks. */
export function mainRows(input: FiguresInput, formulas: Formulas): Row[] {
  const say = funnelSheetWords[input.language];
  const { columns, headers } = input;
  const lines: Row[] = [];
  const put = (row: number, ...line: CellValue[]): void => {
    lines[row - 1] = line;
  };
  put(rows.title, say.title);
  put(rows.about, asText(say.about));
  put(rows.source, say.source.title);
  put(rows.name, say.source.name, asText(input.name));
  put(rows.count, say.source.rows, `=ROWS(${columns.stage})`);
  // The column of the furthest stage is named where it counts, beneath the funnel.
  const named = roles.filter((role) => role !== "furthest");
  named.forEach((role, at) =>
    put(rows.roles + at, say.source.roles[role], asText(headers[role] ?? say.source.absent)),
  );
  put(
    rows.dates,
    say.source.dates,
    input.dates === null ? say.source.noOrder : asText(say.source.orders[input.dates]),
  );
  put(rows.assumptions, say.assumptions.title, say.assumptions.value, say.assumptions.from);
  assumptionNames.forEach((name, at) => {
    const row = rows.firstAssumption + at;
    const data = dataFormula(name);
    const { data: fromData, yours } = say.assumptions;
    const from =
      data === undefined ? yours : `=IF(B${row}${data},${quotedText(fromData)},${quotedText(yours)})`;
    put(row, say.assumptions.names[name], input.assumptions[name] ?? data ?? "", from);
  });
  const { figures } = say;
  put(rows.figures, figures.title, figures.count, figures.amount);
  for (const [row, line] of figureRows(input, formulas)) lines[row - 1] = line;
  put(rows.faults, say.faults.title, figures.count);
  for (const [row, line] of faultRows(input, formulas)) lines[row - 1] = line;
  put(rows.checks, say.checks.title);
  for (const [row, line] of checkRows(input, formulas)) lines[row - 1] = line;
  return Array.from({ length: rows.last }, (_, at) => lines[at] ?? []);
}
