import { roles } from "../../core/opportunities/source";
import { funnelSheetWords } from "../../locale/sheets/funnel";
import type { CellValue } from "../checklistCells";
import { letters, quotedText } from "../reference";
import { asText } from "../text";
import type { FiguresInput } from "./figuresInput";
import { formulasOf, type Formulas } from "./figuresFormulas";
import { assumptionNames, blocks, cell, dataFormula, down, figure, rows, type BlockName } from "./layout";

type Row = readonly CellValue[];

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
    const { column, width } = blocks[name];
    const last = `${letters(column + width - 1)}${top + lines.length - 1}`;
    return {
      name,
      address: `${letters(column)}${top}:${last}`,
      cells: lines.map((line) => [...line, ...Array<string>(width - line.length).fill("")]),
    };
  });
}

function mainRows(input: FiguresInput, formulas: Formulas): Row[] {
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
  roles.forEach((role, at) =>
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

const z = "1.959963984540054";

function figureRows(input: FiguresInput, formulas: Formulas): [number, Row][] {
  const { figures: say } = funnelSheetWords[input.language];
  const { meaning, word } = formulas;
  const hasValue = input.columns.value !== undefined;
  const f = figure;
  const kind = (row: number, name: string, of: string): [number, Row] => [
    row,
    [name, `=SUMIFS(${word(2)},${word(1)},${of})`, hasValue ? `=SUMIFS(${word(3)},${word(1)},${of})` : ""],
  ];
  const n = f(rows.decided);
  const p = `(${f(rows.won)}/${n})`;
  const centre = `(${p}+${z}^2/2/${n})`;
  const half = `${z}*SQRT(${p}*(1-${p})/${n}+${z}^2/4/${n}^2)`;
  const wilson = (sign: string) => `(${centre}${sign}${half})/(1+${z}^2/${n})`;
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
    [
      rows.conversion,
      [
        say.conversion,
        `=IF(${n}>0,${p},"")`,
        `=IF(${n}=0,"",IF(${f(rows.won)}=0,0,MAX(0,${wilson("-")})))`,
        `=IF(${n}=0,"",IF(${f(rows.won)}=${n},1,MIN(1,${wilson("+")})))`,
      ],
    ],
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

function faultRows(input: FiguresInput, formulas: Formulas): [number, Row][] {
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

function checkRows(input: FiguresInput, formulas: Formulas): [number, Row][] {
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
    [say.funnel, `=${cell("funnel", 1, 0)}=${f(rows.open)}+${f(rows.decided)}`] as Row,
    [say.months, `=IF(ISNUMBER(${f(rows.months)}),${f(rows.months)}<=${input.months},TRUE)`] as Row,
  ].map((line, at): [number, Row] => [rows.firstCheck + at, line]);
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
      ];
    }),
  ];
}

function funnelRows({ language, order, words }: FiguresInput, { meaning }: Formulas): Row[] {
  const { funnel: say } = funnelSheetWords[language];
  const stages = order.map((place, at): Row => {
    const here = cell("funnel", 2, at);
    return [
      asText(words[place].word),
      `=${here}+${cell("funnel", 1, at + 1)}`,
      `=IF(${cell("words", 1, place)}=${meaning.open},${cell("words", 2, place)},0)`,
    ];
  });
  return [
    [say.title],
    [say.stage, say.reached, say.here],
    ...stages,
    [say.decided, `=${figure(rows.decided)}`, `=${figure(rows.lost)}`],
    [say.won, `=${figure(rows.won)}`, `=${figure(rows.won)}`],
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
  const { id = "", stage, value } = columns;
  const head = (role: "id" | "stage" | "value" | "closed" | "opened") =>
    asText(headers[role] ?? source.roles[role]);
  return [
    [say.title],
    [head("id"), say.which, say.row, head("stage"), head("value"), head("closed"), head("opened")],
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
      ];
    }),
  ];
}
