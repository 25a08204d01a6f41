import { funnelSheetWords } from "../../locale/sheets/funnel";
import type { Row } from "./figureCells";
import type { FiguresInput } from "./figuresInput";
import type { Formulas } from "./figuresFormulas";
import { charted } from "./funnelCells";
import { cell, down, figure, rows } from "./layout";

/** What is not counted, each with the row in which it stands. */
export function faultRows(input: FiguresInput, formulas: Formulas): [number, Row][] {
  const { faults: say } = funnelSheetWords[input.language];
  const { columns, words } = input;
  const { stage, value } = columns;
  const { meaning, word, double, minus, doubleWon } = formulas;
  const f = figure;
  const known = Object.values(meaning)
    .map((one) => `(${word(1)}<>${one})`)
    .join("*");
  const blankWon = (column: string | undefined, doubleColumn: number) =>
    column === undefined
      ? ""
      : `=${formulas.countWon(column, '""')}${minus(`SUMPRODUCT(${doubleWon}*(${double(doubleColumn)}=""))`)}`;
  const rest = (blank: number, fine: string | null) =>
    fine === null ? "" : `=${f(rows.won)}-${f(blank)}-(${fine})`;
  const numbers =
    value === undefined
      ? null
      : formulas.countWon(value, '"<9E+307"') + minus(`SUMPRODUCT(${doubleWon}*ISNUMBER(${double(4)}))`);
  return [
    [
      rows.stageBlank,
      [
        say.stageBlank,
        `=COUNTBLANK(${stage})${minus(`SUMPRODUCT(ISNUMBER(${double(2)})*(${double(3)}=""))`)}`,
      ],
    ],
    [
      rows.stageError,
      [say.stageError, `=SUMPRODUCT(--ISERROR(${stage}))${minus(`COUNTIFS(${double(3)},"=#")`)}`],
    ],
    [
      rows.stageUnknown,
      [
        say.stageUnknown,
        `=ROWS(${stage})-${f(rows.stageBlank)}-${f(rows.stageError)}-${f(rows.idTwice)}` +
          `-SUMPRODUCT(1*${formulas.among(0)})+SUMPRODUCT(${known}*${down("words", 2, words.length)})`,
      ],
    ],
    [rows.idTwice, [say.idTwice, input.doubles.length === 0 ? 0 : `=COUNT(${double(2)})`]],
    [rows.amountBlank, [say.amountBlank, blankWon(value, 4)]],
    [rows.amountText, [say.amountText, rest(rows.amountBlank, numbers)]],
    [rows.openedBlank, [say.openedBlank, blankWon(columns.opened, 6)]],
    [rows.openedText, [say.openedText, rest(rows.openedBlank, formulas.readable("opened"))]],
    [rows.closedBlank, [say.closedBlank, blankWon(columns.closed, 5)]],
    [rows.closedText, [say.closedText, rest(rows.closedBlank, formulas.readable("closed"))]],
    [rows.backwards, [say.backwards, formulas.backwards === null ? "" : `=${formulas.backwards}`]],
  ];
}

/** Whether all that stand in the funnel are all that it is made of. */
function standing(input: FiguresInput): string {
  const isStepping = input.columns.furthest !== undefined;
  const column = isStepping ? 2 : 1;
  const all = `SUM(${cell("funnel", column, 0)}:${cell("funnel", column, charted(input) - 1)})`;
  return `${all}=${figure(rows.open)}+${figure(isStepping ? rows.won : rows.decided)}`;
}

/** What must be true of a sound list. */
export function checkRows(input: FiguresInput, formulas: Formulas): [number, Row][] {
  const { checks: say } = funnelSheetWords[input.language];
  const { stage, value } = input.columns;
  const { meaning, word, double, minus } = formulas;
  const f = figure;
  const counted = [
    rows.won,
    rows.lost,
    rows.open,
    rows.leftOut,
    rows.stageBlank,
    rows.stageError,
    rows.stageUnknown,
    rows.idTwice,
  ].map(f);
  const undecided = Object.values(meaning)
    .map((one) => `(${word(1)}<>${one})`)
    .join("*");
  const amounts =
    value === undefined
      ? true
      : `=ABS(SUMIFS(${value},${value},"<9E+307")-SUM(${word(3)})` +
        `-SUMIFS(${value},${stage},"",${value},"<9E+307")` +
        `${minus(`SUMIFS(${double(4)},${double(3)},"?*")`)})<0.005`;
  return [
    [say.rows, `=${f(rows.count)}=${counted.join("+")}`] as Row,
    [say.amounts, amounts] as Row,
    [say.meanings, `=AND(SUMPRODUCT(${undecided})=0,${f(rows.stageUnknown)}=0)`] as Row,
    [say.funnel, `=${standing(input)}`] as Row,
    [say.months, `=IF(ISNUMBER(${f(rows.months)}),${f(rows.months)}<=${input.months},TRUE)`] as Row,
  ].map((line, at): [number, Row] => [rows.firstCheck + at, line]);
}
