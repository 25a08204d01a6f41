import { funnelSheetWords } from "../../locale/sheets/funnel";
import type { CellValue } from "../../core/cellValue";
import type { FiguresInput } from "./figuresInput";
import type { Formulas } from "./figuresFormulas";
import { figure, rows } from "./layout";

export type Row = readonly CellValue[];

const z = "1.959963984540054";

/** How many of those who entered passed, with the 95 % Wilson interval; blank where nobody entered. */
export function rateOf(passed: string, entered: string): readonly [rate: string, low: string, high: string] {
  const p = `(${passed}/${entered})`;
  const centre = `(${p}+${z}^2/2/${entered})`;
  const half = `${z}*SQRT(${p}*(1-${p})/${entered}+${z}^2/4/${entered}^2)`;
  const wilson = (sign: string) => `(${centre}${sign}${half})/(1+${z}^2/${entered})`;
  return [
    `IF(${entered}>0,${p},"")`,
    `IF(${entered}=0,"",IF(${passed}=0,0,MAX(0,${wilson("-")})))`,
    `IF(${entered}=0,"",IF(${passed}=${entered},1,MIN(1,${wilson("+")})))`,
  ];
}

/** The figures, each with the row in which it stands. */
export function figureRows(input: FiguresInput, formulas: Formulas): [number, Row][] {
  const { figures: say } = funnelSheetWords[input.language];
  const { meaning, word } = formulas;
  const hasValue = input.columns.value !== undefined;
  const f = figure;
  const kind = (row: number, name: string, of: string): [number, Row] => [
    row,
    [name, `=SUMIFS(${word(2)},${word(1)},${of})`, hasValue ? `=SUMIFS(${word(3)},${word(1)},${of})` : ""],
  ];
  const n = f(rows.decided);
  const [rate, low, high] = rateOf(f(rows.won), n);
  const overZero = `SUMIFS(${word(9)},${word(1)},${meaning.won})`;
  const percentile = (share: number) =>
    formulas.days === null ? "" : `=IFERROR(AGGREGATE(16,6,${formulas.days},${share}),"")`;
  const edge = (which: 14 | 15) =>
    formulas.wonDays === null ? "" : `=IFERROR(AGGREGATE(${which},6,${formulas.wonDays},1),"")`;
  const month = (row: number) => `(YEAR(${f(row)})*12+MONTH(${f(row)}))`;
  return [
    kind(rows.won, say.won, meaning.won),
    kind(rows.lost, say.lost, meaning.lost),
    kind(rows.open, say.open, meaning.open),
    kind(rows.leftOut, say.leftOut, meaning.leftOut),
    [
      rows.decided,
      [say.decided, `=${f(rows.won)}+${f(rows.lost)}`, hasValue ? `=C${rows.won}+C${rows.lost}` : ""],
    ],
    [rows.conversion, [say.conversion, `=${rate}`, `=${low}`, `=${high}`]],
    [rows.deal, [say.deal, hasValue ? `=IF(${f(rows.deals)}>0,${overZero}/${f(rows.deals)},"")` : ""]],
    [rows.deals, [say.deals, hasValue ? `=SUMIFS(${word(8)},${word(1)},${meaning.won})` : ""]],
    [rows.spread, [say.spread, formulas.squares === null ? "" : spread(formulas)]],
    [rows.median, [say.median, percentile(0.5)]],
    [rows.eighty, [say.eighty, percentile(0.8)]],
    [rows.cycles, [say.cycles, formulas.days === null ? "" : `=SUMPRODUCT(--ISNUMBER(${formulas.days}))`]],
    [rows.first, [say.first, edge(15)]],
    [rows.latest, [say.latest, edge(14)]],
    [
      rows.months,
      [
        say.months,
        formulas.wonDays === null
          ? ""
          : `=IF(ISNUMBER(${f(rows.latest)}),MIN(60,${month(rows.latest)}-${month(rows.first)}+1),"")`,
      ],
    ],
  ];
}

/** Rounded, since deals of one size leave a trace of binary fractions where there is no spread. */
function spread({ squares }: Formulas): string {
  const [deals, mean] = [figure(rows.deals), figure(rows.deal)];
  const variance = `(${squares}/${deals}-${mean}^2)*${deals}/(${deals}-1)`;
  return `=IF(${deals}=0,"",IF(${deals}=1,0,IFERROR(ROUND(SQRT(MAX(0,${variance}))/${mean},7),"")))`;
}
