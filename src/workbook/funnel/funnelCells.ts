import { lostForOneUnknown } from "../../core/funnel/data/furthest";
import { funnelSheetWords } from "../../locale/sheets/funnel";
import { quotedText } from "../addresses";
import { asText } from "../text";
import { rateOf, type Row } from "./figureCells";
import type { FiguresInput } from "./figuresInput";
import type { Formulas } from "./figuresFormulas";
import { blocks, cell, figure, rows } from "./layout";

/** Without a column of the furthest stage the block tells only how many stand where. */
export const funnelWidth = ({ columns }: FiguresInput): number =>
  columns.furthest === undefined ? 2 : blocks.funnel.width;

/** Below what the chart shows: the lost ones that came nobody knows how far, and what the figures stand on. */
export const belowChart = 2;

/** So many rows of the block are drawn: the stages with what comes of them. */
export const charted = ({ columns, order }: FiguresInput): number =>
  order.length + (columns.furthest === undefined ? 2 : 1);

/** The funnel: with its steps where the list proves them, else only how many stand where. */
export const funnelRows = (input: FiguresInput, formulas: Formulas): Row[] =>
  input.columns.furthest === undefined ? standingRows(input, formulas) : steppingRows(input, formulas);

function standingRows({ language, order, words }: FiguresInput, { meaning }: Formulas): Row[] {
  const { funnel: say } = funnelSheetWords[language];
  return [
    [say.title],
    [say.stage, say.here],
    ...order.map((place): Row => [asText(words[place].word), openOf(place, meaning.open)]),
    [say.lost, `=${figure(rows.lost)}`],
    [say.won, `=${figure(rows.won)}`],
    [],
    [asText(say.noSteps)],
  ];
}

const openOf = (place: number, open: string): string =>
  `=IF(${cell("words", 1, place)}=${open},${cell("words", 2, place)},0)`;

function steppingRows({ language, order, words, headers }: FiguresInput, formulas: Formulas): Row[] {
  const { funnel: say } = funnelSheetWords[language];
  const { meaning, word, pairs } = formulas;
  const win = order.length;
  const [come, here, lost] = [1, 2, 3].map((column) => (at: number) => cell("funnel", column, at));
  const [criteria, meant, places] = [word(4), word(1), word(10)];
  const anywhere = lost(win + 1);
  const proves = `${anywhere}*${lostForOneUnknown}<=${figure(rows.lost)}`;
  const span = (column: (at: number) => string, from: number, to: number): string =>
    from > to ? "0" : `SUM(${column(from)}:${column(to)})`;
  const stages = order.map((place, at): Row => {
    const own = cell("funnel", 7, at);
    const among = `(${meant}=${meaning.open})*(${places}`;
    const further = `SUMPRODUCT(${among}<${at + 1})*${pairs(criteria, own)})`;
    const gone = `SUMPRODUCT(${among}>${at + 1})*${pairs(own, criteria)})`;
    const [rate, low, high] = rateOf(come(at + 1), `(${come(at)}-${here(at)})`);
    const known = (formula: string): string => `=IF(ISNUMBER(${come(at)}),${formula},"")`;
    return [
      asText(words[place].word),
      `=IF(${proves},${span(here, at, win)}+${span(lost, at, win - 1)},"")`,
      `${openOf(place, meaning.open)}+${further}-${gone}`,
      `=SUMPRODUCT((${meant}=${meaning.lost})*${pairs(criteria, own)})`,
      known(rate),
      known(low),
      known(high),
      `=IF(${cell("words", 1, place)}=${meaning.open},${cell("words", 4, place)},"=†")`,
    ];
  });
  const column = say.by[0] + (headers.furthest ?? "") + say.by[1];
  return [
    [say.title],
    [say.stage, say.reached, say.open, say.lostHere, ...say.rate, say.helper],
    ...stages,
    [say.won, `=IF(${proves},${figure(rows.won)},"")`, `=${figure(rows.won)}`],
    [say.lostAnywhere, "", "", `=${figure(rows.lost)}-${span(lost, 0, win - 1)}`],
    [`=IF(${proves},${quotedText(column)},${quotedText(say.tooFew)})`],
  ];
}
