import type { Language } from "../../../core/language";
import { sections } from "../../../core/checklist/checklist";
import { sectionTitle, sheetWords } from "../words";

interface RollupWords {
  readonly sheet: string;
  readonly file: string;
  readonly ready: string;
  readonly verdict: string;
  readonly score: string;
  readonly pass: string;
  readonly criticalOpen: string;
  readonly which: string;
  readonly overdue: string;
  readonly lastSnapshot: string;
  readonly change: string;
  readonly signoffs: string;
  readonly staleSignoffs: string;
  readonly reason: string;
  readonly area: string;
  readonly mean: string;
  readonly laggards: string;
  readonly chart: string;
  readonly yes: string;
  readonly no: string;
  readonly noSheet: string;
  readonly querySheet: string;
  readonly queryHow: string;
}

const en: RollupWords = {
  sheet: "Roll-up",
  file: "File",
  ready: "Ready",
  verdict: "Verdict",
  score: "Score",
  pass: "Pass line",
  criticalOpen: "Critical items open",
  which: "Which",
  overdue: "Overdue",
  lastSnapshot: "Last snapshot",
  change: "Change since then",
  signoffs: "Sign-offs that hold",
  staleSignoffs: "Stale sign-offs",
  reason: "Not read because",
  area: "Area",
  mean: "Mean score",
  laggards: "Furthest behind",
  chart: "Mean score by area",
  yes: "yes",
  no: "no",
  noSheet: "it has no readiness sheet",
  querySheet: "Roll-up query",
  queryHow:
    "In Excel: Data, Get Data, Blank Query, Advanced Editor. Paste the text below, put in your site and folder, and load it.",
};

const zh: RollupWords = {
  sheet: "就绪度汇总",
  file: "文件",
  ready: "是否就绪",
  verdict: "结论",
  score: "得分",
  pass: "达标线",
  criticalOpen: "未完成的关键项",
  which: "具体项",
  overdue: "逾期项",
  lastSnapshot: "上次快照",
  change: "此后变化",
  signoffs: "有效签核",
  staleSignoffs: "失效签核",
  reason: "未读取原因",
  area: "领域",
  mean: "平均得分",
  laggards: "最落后",
  chart: "各领域平均得分",
  yes: "是",
  no: "否",
  noSheet: "其中没有就绪度工作表",
  querySheet: "汇总查询",
  queryHow:
    "在 Excel 中依次选择“数据”“获取数据”“空白查询”“高级编辑器”，粘贴下面的文本，填入您的站点和文件夹后加载。",
};

/** What the roll-up says on its sheet. */
export const rollupWords: Readonly<Record<Language, RollupWords>> = { en, zh };

export const areaTitles = (language: Language): readonly string[] =>
  sections.map((section) => sectionTitle(language, section));

const listed = (texts: readonly string[]): string => `{${texts.map((text) => `"${text}"`).join(", ")}}`;

/**
 * The text of a Power Query that reads the readiness sheets of a SharePoint folder's workbooks, a row a workbook; the
 * sheet is known by its labels, in whichever language. Its lines, in order.
 */
export function powerQuery(language: Language): readonly string[] {
  const say = rollupWords[language];
  const labels = (pick: (words: (typeof sheetWords)["en"]["readiness"]) => string): string =>
    listed([pick(sheetWords.en.readiness), pick(sheetWords.zh.readiness)]);
  const areas = sections.map((section) => {
    const names = listed([sectionTitle("en", section), sectionTitle("zh", section)]);
    return `                #"${sectionTitle(language, section)}" = Value(data, ${names})`;
  });
  return [
    "let",
    '    Site = "https://example.sharepoint.com/sites/plans",',
    '    Folder = "/Shared Documents/Plans/",',
    "    Files = Table.SelectRows(",
    "        SharePoint.Files(Site, [ApiVersion = 15]),",
    "        each Text.Contains([Folder Path], Folder)",
    '            and List.Contains({".xlsx", ".xlsm"}, Text.Lower([Extension]))',
    '            and not Text.StartsWith([Name], "~$")',
    "    ),",
    "    Value = (data as table, labels as list) =>",
    "        try Table.SelectRows(data, each List.Contains(labels, [Column1])){0}[Column2] otherwise null,",
    "    Read = (content as binary) =>",
    "        let",
    '            sheets = Table.SelectRows(Excel.Workbook(content, null, true), each [Kind] = "Sheet"),',
    "            found = Table.SelectRows(",
    "                sheets,",
    `                each Value([Data], ${labels((words) => words.verdict)}) <> null and Value([Data], ${labels((words) => words.unrounded)}) <> null`,
    "            ),",
    "            data = found{0}[Data]",
    "        in",
    // A record's fields are only read later, where nothing would catch what fails: what may is asked for here.
    `            if Table.IsEmpty(found) then error "${say.noSheet}" else [`,
    `                #"${say.verdict}" = Value(data, ${labels((words) => words.verdict)}),`,
    `                #"${say.score}" = Value(data, ${labels((words) => words.score)}),`,
    `                #"${say.pass}" = Value(data, ${labels((words) => words.pass)}),`,
    `                #"${say.criticalOpen}" = Value(data, ${labels((words) => words.criticalOpen)}),`,
    `                #"${say.which}" = Value(data, ${labels((words) => words.which)}),`,
    areas.join(",\n"),
    "            ],",
    "    Rows = Table.AddColumn(",
    "        Files,",
    '        "Read",',
    "        each",
    "            let",
    "                read = try Read([Content])",
    "            in",
    `                if read[HasError] then [#"${say.reason}" = read[Error][Message]] else read[Value]`,
    "    ),",
    `    Named = Table.RenameColumns(Table.SelectColumns(Rows, {"Name", "Read"}), {{"Name", "${say.file}"}}),`,
    `    Columns = ${listed([say.verdict, say.score, say.pass, say.criticalOpen, say.which, ...areaTitles(language), say.reason])},`,
    '    Whole = Table.ExpandRecordColumn(Named, "Read", Columns, Columns)',
    "in",
    "    Whole",
  ].flatMap((line) => line.split("\n"));
}
