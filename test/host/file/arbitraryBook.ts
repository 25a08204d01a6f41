import fc from "fast-check";
import type {
  Book,
  Cell,
  ConditionalFormat,
  DefinedName,
  Format,
  Sheet,
  Table,
  Validation,
} from "xlsx-book/book";
import type { Chart } from "xlsx-book/chart";
import type { Groups } from "xlsx-book/groups";
import type { NoteLook, Thread } from "xlsx-book/conversation";
import { areaName } from "xlsx-book/a1";

/** Text of every kind that a cell takes: Chinese, quotes, angle brackets, line feeds, control characters, escapes. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    "目标",
    " lead",
    "trail ",
    "a\nb",
    "a\r\nb",
    "=1+1",
    "'quoted",
    "_x0041_",
    "_x005F_",
    "#N/A",
    "TRUE",
    "<&>\"'",
    "1e5",
    "  ",
  ),
);
const word = fc.string({ unit: fc.constantFrom(..."abcXYZ销售额é'&<> -"), minLength: 1, maxLength: 8 });
const name = (start: string) => fc.nat(99999).map((n) => `${start}${n}`);

const optional = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] }) as unknown as fc.Arbitrary<Partial<T>>;

const color = fc
  .integer({ min: 1, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).padStart(6, "0").toUpperCase()}`);
const line = fc.record({ style: fc.constantFrom("thin", "medium", "double", "hair", "dashed"), color });
const numberFormat = fc.constantFrom(
  "0",
  "0.00%",
  "#,##0",
  "yyyy/m/d",
  "@",
  '0.0"万"',
  "[h]:mm",
  '#,##0;[Red]-#,##0;"零"',
  'yyyy"年"m"月"',
);

const dxf: fc.Arbitrary<Format> = optional<Format>({
  number: numberFormat,
  bold: fc.constant(true),
  italic: fc.constant(true),
  underline: fc.constant(true),
  strikethrough: fc.constant(true),
  color,
  fill: color,
  borders: optional<NonNullable<Format["borders"]>>({ top: line, left: line }).filter(notEmpty),
});
const format: fc.Arbitrary<Format> = fc
  .tuple(
    dxf,
    optional<Format>({
      fontName: fc.constantFrom("宋体", "Arial"),
      fontSize: fc.constantFrom(8, 10.5, 20),
      horizontal: fc.constantFrom("left", "center", "right"),
      vertical: fc.constantFrom("top", "middle", "bottom"),
      wrap: fc.constant(true),
      indent: fc.integer({ min: 1, max: 5 }),
      rotation: fc.constantFrom(-90, -45, 1, 90, 180),
      locked: fc.boolean(),
    }),
  )
  .map(([a, b]) => ({ ...a, ...b }))
  .filter(notEmpty);

function notEmpty(value: object): boolean {
  return Object.keys(value).length > 0;
}

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);
const error = fc
  .constantFrom("#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!")
  .map((code) => ({ error: code }));
const value = fc.oneof(number, text, fc.boolean(), error);
const formula = fc.constantFrom(
  "=1+1",
  "=SUM(A1:A3)",
  "=SUM(A1:A3*B1:B3)",
  '="a""b"&"<c>"',
  "=SPLITTARGET(100,B1:B5)",
  "=LET(x,1,y,x+1,XLOOKUP(x,A1:A9,B1:B9))",
  "=LAMBDA(n,[m],IF(ISOMITTED(m),n,m))(1)",
  "=MAP(A1:A3,LAMBDA(v,v*2))",
  "='目标 2026'!$A$1",
  "=stPlan[[#This Row],['[c'#]]]",
  "=A1#",
  "=@A1:A3",
  "=SORT(FILTER(A:A,A:A>0))",
  '=TEXTJOIN(",",TRUE,1:1)',
  "={1,2;3,4}",
);

const person = fc.record({ name: text, email: fc.constantFrom("", "a@example.com") });
const thread: fc.Arbitrary<Thread> = fc.record({
  resolved: fc.boolean(),
  remarks: fc.array(fc.record({ text, author: person, at: fc.constant("2026-03-04T05:06:07.89") }), {
    minLength: 1,
    maxLength: 3,
  }),
});
/** A size of a note's box, in pixels, of which a file keeps hundredths. */
const noteSize = fc.oneof(
  fc.constant(134.4),
  fc.integer({ min: 100, max: 99_999 }).map((hundredths) => hundredths / 100),
);
const noteLook: fc.Arbitrary<NoteLook> = fc.oneof(
  fc.constantFrom<NoteLook>({ author: "王 <a>" }, { visible: true }),
  fc.record({ author: fc.constant("b"), width: noteSize, height: noteSize }),
);
/** A note, with its box or without, or a conversation. */
const noted: fc.Arbitrary<Partial<Cell>> = fc.oneof(
  fc.constant({}),
  text.map((note) => ({ note })),
  fc.record({ note: text, noteLook }),
  thread.map((said) => ({ thread: said })),
);

const cell: fc.Arbitrary<Cell> = fc
  .tuple(
    optional<Cell>({
      value,
      format,
      link: fc.constantFrom("https://example.com/?a=1&b=2", "#'S 1'!A1", "mailto:a@example.com"),
    }),
    fc.option(formula),
    noted,
  )
  .map(([rest, found, note]): Cell => ({ ...rest, ...note, ...(found && { formula: found }) }))
  .filter(notEmpty);

/** Rows end in a cell and the sheet in a row with one, as they do when a file is read. */
const cells = fc
  .array(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 5 }), { maxLength: 6 })
  .map(trim);

function trim(rows: (Cell | undefined)[][]): (Cell | undefined)[][] {
  const ended = rows.map((row) =>
    row.slice(
      0,
      row.reduce((end, each, i) => (each ? i + 1 : end), 0),
    ),
  );
  return ended.slice(
    0,
    ended.reduce((end, row, i) => (row.length ? i + 1 : end), 0),
  );
}

const area = fc
  .record({ top: fc.nat(50), left: fc.nat(20), height: fc.nat(9), width: fc.nat(3) })
  .map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }));
const range = fc.oneof({ weight: 5, arbitrary: area.map(areaName) }, fc.constant("A1:A1048576"));

const sizes = (most: number, largest: number) =>
  fc.dictionary(fc.nat(most).map(String), fc.integer({ min: 1, max: largest })) as fc.Arbitrary<
    Record<number, number>
  >;

const levels = fc.dictionary(fc.nat(40).map(String), fc.integer({ min: 1, max: 7 }), { minKeys: 1 });
const groups = fc
  .record(
    { levels, folded: fc.uniqueArray(fc.nat(41), { minLength: 1 }).map((all) => all.sort((a, b) => a - b)) },
    { requiredKeys: ["levels"] },
  )
  .map((all) => all as Groups);

const ruleFormula = fc.constantFrom("5", "=A1>$B$2", "=$A$1:$A$9", '="x"', "=COUNTIF(A:A,A1)>1");
const rule = { range, priority: fc.integer({ min: 1, max: 9 }), stopIfTrue: fc.boolean() };
const point = fc.record({
  type: fc.constantFrom("num", "percent", "percentile", "formula"),
  value: fc.constantFrom("0", "12.5", "=$B$2", "=SUM(A1:A3)"),
});
/** Rules that keep their ranges together. */
const whole = { ...rule, range: fc.oneof({ weight: 5, arbitrary: range }, fc.constant("A1:A3 C5 E2:F9")) };
const conditionalFormat = fc.oneof(
  fc.record({
    ...rule,
    type: fc.constant("expression"),
    formula: ruleFormula.filter((each) => each !== "5"),
    format: dxf,
  }),
  fc.record({
    ...rule,
    type: fc.constant("cellIs"),
    operator: fc.constantFrom("greaterThan", "equal"),
    formula1: ruleFormula,
    format: dxf,
  }),
  fc.record({
    ...rule,
    type: fc.constant("cellIs"),
    operator: fc.constant("between"),
    formula1: ruleFormula,
    formula2: ruleFormula,
    format: dxf,
  }),
  fc.record({
    ...whole,
    type: fc.constantFrom("containsText", "notContainsText", "beginsWith", "endsWith"),
    text: word,
    format: dxf,
  }),
  fc.record({
    ...whole,
    type: fc.constantFrom(
      "duplicateValues",
      "uniqueValues",
      "containsBlanks",
      "notContainsBlanks",
      "containsErrors",
      "notContainsErrors",
    ),
    format: dxf,
  }),
  fc.record({
    ...whole,
    type: fc.constant("timePeriod"),
    period: fc.constantFrom("today", "last7Days", "nextMonth"),
    format: dxf,
  }),
  fc.record(
    {
      ...whole,
      type: fc.constant("top10"),
      rank: fc.integer({ min: 1, max: 100 }),
      percent: fc.constant(true),
      bottom: fc.constant(true),
      format: dxf,
    },
    { requiredKeys: ["range", "priority", "stopIfTrue", "type", "rank", "format"] },
  ),
  fc.record(
    {
      ...whole,
      type: fc.constant("aboveAverage"),
      below: fc.constant(true),
      orEqual: fc.constant(true),
      deviations: fc.integer({ min: 1, max: 3 }),
      format: dxf,
    },
    { requiredKeys: ["range", "priority", "stopIfTrue", "type", "format"] },
  ),
  fc.record(
    {
      ...whole,
      type: fc.constant("dataBar"),
      color,
      points: fc.tuple(point, point),
      hideValue: fc.constant(true),
      lengths: fc.record(
        { min: fc.nat(50), max: fc.integer({ min: 51, max: 100 }) },
        { requiredKeys: ["max"] },
      ),
      more: fc.constant({ name: "dataBar", attributes: { direction: "rightToLeft" } }),
    },
    { requiredKeys: ["range", "priority", "stopIfTrue", "type", "color"] },
  ),
  fc.record({
    ...whole,
    type: fc.constant("colorScale"),
    colors: fc.array(color, { minLength: 2, maxLength: 3 }),
  }),
  fc.record({
    ...whole,
    type: fc.constant("colorScale"),
    colors: fc.tuple(color, color),
    points: fc.tuple(point, point),
  }),
  fc.record(
    {
      ...whole,
      type: fc.constant("iconSet"),
      style: fc.constantFrom("3Arrows", "3Flags", "3Signs"),
      points: fc.tuple(
        point,
        point,
        point.map((each) => ({ ...each, above: true })),
      ),
      reverse: fc.constant(true),
      hideValue: fc.constant(true),
    },
    { requiredKeys: ["range", "priority", "stopIfTrue", "type", "style"] },
  ),
  fc.record({ ...whole, type: fc.constant("iconSet"), style: fc.constantFrom("4Rating", "5Quarters") }),
) as fc.Arbitrary<ConditionalFormat>;

const message = fc.record({
  title: fc.constantFrom("标题", "Oops"),
  message: fc.constantFrom("a\nb", "不行 <&>"),
});
const rest = {
  range,
  allowBlank: fc.boolean(),
  error: fc.option(
    fc
      .tuple(message, fc.constantFrom("stop", "warning", "information"))
      .map(([said, style]) => ({ ...said, style })),
    { nil: undefined },
  ),
  prompt: fc.option(message, { nil: undefined }),
};
const validation = fc
  .oneof(
    fc.record({
      ...rest,
      type: fc.constant("list"),
      list: fc.array(fc.constantFrom("完成", "done", 'say "x"'), { minLength: 1, maxLength: 4 }),
      withoutArrow: fc.constantFrom(undefined, true),
    }),
    fc.record({
      ...rest,
      type: fc.constant("list"),
      formula1: fc.constantFrom("=$A$1:$A$9", "=stList", "='S 1'!$A:$A"),
    }),
    fc.record({
      ...rest,
      type: fc.constantFrom("whole", "decimal", "date", "time", "textLength"),
      operator: fc.constantFrom("between", "notBetween"),
      formula1: ruleFormula,
      formula2: ruleFormula,
    }),
    fc.record({
      ...rest,
      type: fc.constantFrom("whole", "decimal"),
      operator: fc.constantFrom("equal", "lessThanOrEqual"),
      formula1: ruleFormula,
    }),
    fc.record({ ...rest, type: fc.constant("custom"), formula1: ruleFormula }),
    fc.record({ ...rest, type: fc.constant("any") }),
  )
  .map(withoutUndefined) as fc.Arbitrary<Validation>;

function withoutUndefined(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, each]) => each !== undefined));
}

const chart = fc
  .record({
    name: word,
    kind: fc.oneof(
      fc.record({
        type: fc.constantFrom("barClustered", "columnClustered", "area"),
        stacking: fc.constantFrom(undefined, "stacked", "percent"),
      }),
      fc.record({ type: fc.constant("line"), markers: fc.constantFrom(undefined, true) }),
      fc.record({ type: fc.constant("pie"), ring: fc.constantFrom(undefined, true) }),
      fc.record({
        type: fc.constant("scatter"),
        joined: fc.constantFrom(undefined, "straight", "smooth"),
        markers: fc.constantFrom(undefined, false),
      }),
    ),
    title: fc.option(word, { nil: undefined }),
    categories: fc.option(fc.constantFrom("Data!$A$2:$A$9", "'S 1'!$A$1:$B$4"), { nil: undefined }),
    series: fc.array(
      fc
        .record({
          name: fc.option(fc.constantFrom("额", "=Data!$B$1"), { nil: undefined }),
          values: fc.constant("Data!$B$2:$B$9"),
        })
        .map(withoutUndefined),
      { minLength: 1, maxLength: 3 },
    ),
    left: fc.nat(2000),
    top: fc.nat(2000),
    width: fc.integer({ min: 10, max: 900 }),
    height: fc.integer({ min: 10, max: 900 }),
  })
  .map(({ kind, ...rest }) => withoutUndefined({ ...kind, ...rest })) as fc.Arbitrary<Chart>;

/** A table below everything else, its header cells filled with its columns' names. */
function withTable(
  sheet: Sheet,
  id: number,
  columns: string[],
  bodyRows: number,
  totals: boolean,
  headers: boolean,
): Sheet {
  const top = sheet.cells.length + 2;
  const rows = (headers ? 1 : 0) + bodyRows + (totals ? 1 : 0);
  const table: Table = {
    name: `st表${id}`,
    range: areaName({ top, left: 1, bottom: top + rows - 1, right: columns.length }),
    columns,
    style: "TableStyleLight9",
    totals,
    ...(headers ? {} : { headers: false }),
  };
  const lines = [...sheet.cells];
  while (lines.length < top) lines.push([]);
  if (headers) lines.push([undefined, ...columns.map((each) => ({ value: each }))]);
  for (let row = 0; row < bodyRows; row++)
    lines.push([undefined, { formula: `=SUM(${table.name}[[#This Row],[x]])`, value: row + 0.5 }]);
  if (totals) lines.push([undefined, { formula: `=SUBTOTAL(109,${table.name}[x])`, value: 1 }]);
  return { ...sheet, cells: lines, tables: [table] };
}

const columnNames = fc.uniqueArray(
  fc.oneof(word, fc.constantFrom("a]b", "c'd", "#e", "[f]", "g\nh", "_x0041_")),
  {
    minLength: 1,
    maxLength: 4,
    selector: (each) => each.toLowerCase(),
  },
);

const sheet = (sheetName: string, id: number): fc.Arbitrary<Sheet> =>
  fc
    .record({
      plain: fc.record({
        name: fc.constant(sheetName),
        visibility:
          id === 1 ? fc.constant("visible" as const) : fc.constantFrom("hidden", "veryHidden", "visible"),
        cells,
        columnWidths: sizes(30, 600),
        rowHeights: sizes(60, 500),
        merges: fc.uniqueArray(
          fc.nat(9).map((n) => areaName({ top: 60 + n, left: 0, bottom: 60 + n, right: n + 1 })),
        ),
        gridlines: fc.boolean(),
        tables: fc.constant<Table[]>([]),
        validations: fc.array(validation, { maxLength: 3 }),
        conditionalFormats: fc.array(conditionalFormat, { maxLength: 3 }),
        charts: fc.array(chart, { maxLength: 2 }),
        protected: fc.boolean(),
      }),
      groups: fc.record({ rowGroups: groups, columnGroups: groups }, { requiredKeys: [] }),
      tabColor: fc.option(color),
      frozen: fc.option(
        fc
          .record({ rows: fc.oneof(fc.nat(3), fc.nat(900)), columns: fc.oneof(fc.nat(3), fc.nat(300)) })
          .filter(({ rows, columns }) => rows + columns > 0),
      ),
      table: fc.option(fc.tuple(columnNames, fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.boolean())),
    })
    .map(({ plain, groups: grouped, tabColor, frozen, table }) => {
      const found = {
        ...plain,
        ...grouped,
        ...(tabColor ? { tabColor } : {}),
        ...(frozen ? { frozen } : {}),
      } as Sheet;
      return table ? withTable(found, id, ...table) : found;
    });

const definedName = (sheetNames: string[]) =>
  fc
    .record({
      name: name("名_"),
      refersTo: fc.constantFrom("Data!$A$1", "Data!$A$1:$B$9", "0.85", '"text"', "LAMBDA(x,x+1)", "#REF!"),
      sheet: fc.option(fc.constantFrom(...sheetNames), { nil: undefined }),
      hidden: fc.option(fc.constant(true), { nil: undefined }),
      comment: fc.option(fc.constantFrom("备注 <&>"), { nil: undefined }),
    })
    .map(withoutUndefined) as fc.Arbitrary<DefinedName>;

const SHEETS = ["Data", "S 1", "it's 目标", "目标 2026"];

export const arbitraryBook: fc.Arbitrary<Book> = fc
  .uniqueArray(fc.constantFrom(...SHEETS), { minLength: 1 })
  .chain((sheetNames) =>
    fc.record({
      sheets: fc.tuple(...sheetNames.map((each, i) => sheet(each, i + 1))),
      names: fc
        .uniqueArray(definedName(sheetNames), { maxLength: 4, selector: (each) => each.name })
        .map((all) => all.sort((a, b) => (a.name < b.name ? -1 : 1))),
      settings: fc.dictionary(
        fc.constantFrom("SplitTarget", "Office.AutoShowTaskpaneWithDocument", "é\n<"),
        // JSON has no minus zero.
        fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as typeof value),
      ),
    }),
  );

/** The add-in whose settings the workbooks hold. */
export const addIn = { addIn: "7b45f1c2-0b72-4c06-b9ed-c851193bd5e4" };
