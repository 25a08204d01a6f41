import { funnelSheetWords } from "../../locale/sheets/funnel";
import type { CellValue } from "../../core/cellValue";
import type { Role } from "../../core/funnel/data/source";
import { letters, quotedText } from "../addresses";
import { asText } from "../text";
import type { Row } from "./figureCells";
import type { FiguresInput } from "./figuresInput";
import { formulasOf, type Formulas } from "./figuresFormulas";
import { funnelRows, funnelWidth } from "./funnelCells";
import { blocks, cell, down, figure, rows, type BlockName } from "./layout";
import { mainRows } from "./mainCells";

/** A block of the sheet: where it stands and what its cells hold. */
export interface FilledBlock {
  readonly name: BlockName;
  readonly address: string;
  /** Null leaves a cell as it is. */
  readonly cells: readonly (readonly (CellValue | null)[])[];
}

/**
 * The sheet of figures, block by block: labels and formulas over the user's own table. Whoever changes a stage's
 * meaning there sees everything follow, with or without the add-in.
 */
export function figuresCells(input: FiguresInput): FilledBlock[] {
  const formulas = formulasOf(input);
  const made: [BlockName, number, Row[]][] = [
    ["main", rows.title, mainRows(input, formulas)],
    ["words", rows.top, wordRows(input, formulas)],
    ["funnel", rows.top, funnelRows(input, formulas)],
    ["season", rows.top, seasonRows(input)],
    ["history", rows.top, historyRows(input, formulas)],
  ];
  if (input.doubles.length > 0) made.push(["doubles", rows.top, doubleRows(input, formulas)]);
  return made.map(([name, top, lines]) => {
    const { column } = blocks[name];
    const width = name === "funnel" ? funnelWidth(input) : blocks[name].width;
    const last = `${letters(column + width - 1)}${top + lines.length - 1}`;
    return {
      name,
      address: `${letters(column)}${top}:${last}`,
      cells: lines.map((line) => [...line, ...Array<string>(width - line.length).fill("")]),
    };
  });
}

function wordRows(input: FiguresInput, formulas: Formulas): Row[] {
  const { words: say, figures } = funnelSheetWords[input.language];
  const { meaning, word, count, sum } = formulas;
  const { value } = input.columns;
  const begin = rows.begin - 1;
  return [
    [say.title],
    [say.word, say.meaning, figures.count, figures.amount, ...say.helpers],
    ...input.words.map((one, at): Row => {
      const at_ = (column: number) => cell("words", column, at);
      const name = at_(0);
      const nth = `INDEX(${word(4)},AGGREGATE(15,6,(ROW(${word(4)})-${begin})/(${word(1)}=${meaning.won}),${at + 1}))`;
      return [
        asText(one.word),
        one.meaning === null ? "" : say.meanings[one.meaning],
        `=${count(at_(4))}`,
        value === undefined ? "" : `=${sum(at_(4))}`,
        `="="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${name},"~","~~"),"*","~*"),"?","~?")`,
        `=IF(${at_(1)}=${meaning.won},${name}&"",0)`,
        `=IF((${at_(1)}=${meaning.won})+(${at_(1)}=${meaning.lost})>0,${name}&"",0)`,
        `=IFERROR(${nth},"=†")`,
        value === undefined ? "" : `=${count(at_(4), `,${value},">0"`, `,${formulas.double(4)},">0"`)}`,
        value === undefined ? "" : `=${sum(at_(4), `,${value},">0"`, `,${formulas.double(4)},">0"`)}`,
        input.order.indexOf(at) + 1,
      ];
    }),
  ];
}

function seasonRows({ language, months }: FiguresInput): Row[] {
  const { season: say } = funnelSheetWords[language];
  const count = figure(rows.months);
  const [won, ratio, number] = [1, 3, 4].map((column) => down("history", column, months));
  const [latestWon, latestNumber] = [1, 4].map((column) => down("history", column, 12));
  const raws = down("season", 2, 12);
  const short = `${quotedText(say.tooFew[0])}&${count}&${quotedText(say.tooFew[1])}`;
  return [
    [say.title],
    [say.month, say.index, say.raw],
    ...say.months.map((month, at): Row => {
      const raw = cell("season", 2, at);
      const byRatio = `AVERAGEIFS(${ratio},${number},${at + 1})`;
      const ofYear = `SUMIFS(${latestWon},${latestNumber},${at + 1})*12/SUM(${latestWon})`;
      return [
        asText(month),
        `=IF(COUNT(${raws})<12,"",IFERROR(${raw}/AVERAGE(${raws}),""))`,
        `=IF(ISNUMBER(${count}),IF(${count}<12,"",IFERROR(IF(COUNT(${won})>=24,${byRatio},${ofYear}),"")),"")`,
      ];
    }),
    [`=IF(ISNUMBER(${count}),IF(${count}<12,${short},""),${quotedText(say.none)})`],
  ];
}

function historyRows({ language, months }: FiguresInput, formulas: Formulas): Row[] {
  const { season: say } = funnelSheetWords[language];
  const [first, latest] = [figure(rows.first), figure(rows.latest)];
  return [
    [say.history],
    [say.month, say.won, say.average, say.ratio, say.number],
    ...Array.from({ length: months }, (_, at): Row => {
      const month = cell("history", 0, at);
      const before = cell("history", 0, at - 1);
      const previous = `DATE(YEAR(${before}),MONTH(${before})-1,1)`;
      const won = cell("history", 1, at);
      const sum = formulas.wonIn(month);
      if (sum === null) return [];
      const [newest, oldest] = [cell("history", 1, at - 6), cell("history", 1, at + 6)];
      const between = `SUM(${cell("history", 1, at - 5)}:${cell("history", 1, at + 5)})`;
      const average = cell("history", 2, at);
      return [
        at === 0
          ? `=IF(ISNUMBER(${latest}),DATE(YEAR(${latest}),MONTH(${latest}),1),"")`
          : `=IF(ISNUMBER(${before}),IF(${previous}<DATE(YEAR(${first}),MONTH(${first}),1),"",${previous}),"")`,
        `=IF(ISNUMBER(${month}),${sum},"")`,
        at < 6 || at + 6 >= months
          ? ""
          : `=IF(ISNUMBER(${oldest}),(${newest}/2+${between}+${oldest}/2)/12,"")`,
        at < 6 || at + 6 >= months ? "" : `=IF(ISNUMBER(${oldest}),${won}/${average},"")`,
        `=IF(ISNUMBER(${month}),MONTH(${month}),"")`,
      ];
    }),
  ];
}

function doubleRows({ language, columns, headers, doubles }: FiguresInput, formulas: Formulas): Row[] {
  const { doubles: say, source } = funnelSheetWords[language];
  const { id = "", stage, furthest, value } = columns;
  const head = (role: Role) => asText(headers[role] ?? source.roles[role]);
  return [
    [say.title],
    [
      head("id"),
      say.which,
      say.row,
      head("stage"),
      head("value"),
      head("closed"),
      head("opened"),
      furthest === undefined ? "" : head("furthest"),
    ],
    ...doubles.map((double, at): Row => {
      const row = cell("doubles", 2, at);
      const from = (column: string, as: string) => {
        const one = `INDEX(${column},${row})`;
        return `=IF(${row}="","",IFERROR(IF(${one}="","",${one}${as}),"#"))`;
      };
      return [
        typeof double.id === "string" ? asText(double.id) : double.id,
        double.nth,
        `=IFERROR(AGGREGATE(15,6,(ROW(${id})-MIN(ROW(${id}))+1)/(${id}=${cell("doubles", 0, at)}),` +
          `${cell("doubles", 1, at)}),"")`,
        from(stage, '&""'),
        value === undefined ? "" : from(value, ""),
        formulas.dayOf("closed", row),
        formulas.dayOf("opened", row),
        furthest === undefined ? "" : from(furthest, '&""'),
      ];
    }),
  ];
}
