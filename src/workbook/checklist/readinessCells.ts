import { languages, type Language } from "../../core/language";
import { defaultPass, sections, statuses, type SectionId, type Status } from "../../core/checklist/checklist";
import { sectionTitle, sheetWords, type ColumnId } from "../../locale/sheets/words";
import type { FoundReadiness } from "./sheetsFound";
import { quotedSheet, quotedText, structured } from "../addresses";
import { draftFormula } from "./readinessDraft";
import { layout, sectionBlock } from "./readinessLayout";
import { proofRows } from "./readinessProofs";
import { asText } from "../text";

/** Whether the figures stand where we wrote them; if not, somebody rearranged the sheet. */
export const standsAsWritten = ({ sheet, pass, weights }: FoundReadiness): boolean =>
  [pass, weights].every((one) => one?.at.sheet === sheet) &&
  pass?.at.address === layout.pass &&
  weights?.at.address === sectionBlock;

/** The figures of a sheet that was just written, as a look would find them. */
export const freshFigures = (
  sheet: string,
  language: Language,
  figures: Figures,
): Pick<FoundReadiness, "pass" | "weights"> => ({
  pass: { at: { sheet, address: layout.pass }, value: figures.pass },
  weights: {
    at: { sheet, address: sectionBlock },
    rows: sections.map((id) => [sectionTitle(language, id), "", figures.sectionWeights[id]]),
  },
});

/** What the formulas speak of, as it stands in the workbook. */
export interface Source {
  readonly table: string;
  readonly sheet: string;
  readonly headers: Readonly<Record<ColumnId, string>>;
  /** The columns' letters on the checklist's sheet. */
  readonly letters: Readonly<Record<ColumnId, string>>;
}

export interface Figures {
  readonly pass: number;
  readonly sectionWeights: Readonly<Record<SectionId, number>>;
}

export type Row = (string | number)[];

/** A row as wide as the sheet. */
export const asWide = (row: Row): Row => [...row, ...Array<string>(layout.columns - row.length).fill("")];

/** Between what is listed and what it is found by. */
const beside = Array<string>(6).fill("");

/** Columns of the section block whose headers are the status words. */
const statusLetters: Readonly<Record<Status, string>> = {
  "not-started": "E",
  "in-progress": "F",
  done: "G",
  "not-applicable": "H",
};
/** The two cells that hold a section's name, and those that hold a status word: in either language. */
const sectionCells = (row: number): string[] => [`$A${row}`, `$J${row}`];
const statusCells = (status: Status): string[] =>
  [layout.header, layout.alsoStatus].map((row) => `$${statusLetters[status]}$${row}`);

/** A section's formulas; each adds up what it finds under the section's two names and a status's two words. */
function sectionRow(id: SectionId, language: Language, other: Language, source: Source, weight: number): Row {
  const row = layout.firstSection + sections.indexOf(id);
  const column = (name: ColumnId): string => structured(source.table, source.headers[name]);
  const weighs = `${column("weight")},">0"`;
  const isNot = (status: Status): string =>
    statusCells(status)
      .map((cell) => `${column("status")},"<>"&${cell}`)
      .join(",");
  const sum = (term: (section: string) => string): string =>
    sectionCells(row)
      .map((cell) => term(`${column("section")},${cell}`))
      .join("+");
  const sumOf = (status: Status, term: (where: string) => string): string =>
    sum((section) =>
      statusCells(status)
        .map((cell) => term(`${section},${column("status")},${cell}`))
        .join("+"),
    );
  const count = (status: Status): string => `=${sumOf(status, (where) => `COUNTIFS(${where})`)}`;
  const weigh = (status: Status): string =>
    sumOf(status, (where) => `SUMIFS(${column("weight")},${where},${weighs})`);
  const applies = `${isNot("not-applicable")}`;

  return [
    asText(sectionTitle(language, id)),
    `=IF(L${row}>0,ROUNDDOWN(ROUND(M${row}/L${row}*100,9),1),"")`,
    weight,
    `=${sum((section) => `COUNTIFS(${section})`)}`,
    `=D${row}-F${row}-G${row}-H${row}`,
    count("in-progress"),
    count("done"),
    count("not-applicable"),
    `=${sum((section) => `COUNTIFS(${section},${column("critical")},"★",${isNot("done")},${applies})`)}`,
    asText(sectionTitle(other, id)),
    `=IF(L${row}>0,MAX(C${row},0),0)`,
    `=${sum((section) => `SUMIFS(${column("weight")},${section},${applies},${weighs})`)}`,
    `=${weigh("done")}+(${weigh("in-progress")})/2`,
    `=IF(L${row}>0,K${row}*M${row}/L${row},0)`,
  ];
}

/** What of an open critical item is listed, and the row of the checklist that it is found by. */
type Listed = Record<"row" | "id" | "title" | "owner" | "due", string>;

/**
 * The open critical items one below the other, found by their rows without an array formula.
 *
 * @param rows the column that holds those rows
 */
export function listedItems(source: Source, rows: string): Listed[] {
  const column = (name: ColumnId): string => structured(source.table, source.headers[name]);
  const block = (letter: string): string =>
    `$${letter}$${layout.firstSection}:$${letter}$${layout.lastSection}`;
  const open = [
    `(${column("critical")}="★")`,
    ...[...statusCells("done"), ...statusCells("not-applicable")].map(
      (cell) => `(${column("status")}<>${cell})`,
    ),
    `(ISNUMBER(MATCH(${column("section")},${block("A")},0))+ISNUMBER(MATCH(${column("section")},${block("J")},0)))`,
  ].join("*");
  return Array.from({ length: layout.listed }, (_, index): Listed => {
    const row = `$${rows}${layout.firstListed + index}`;
    const cell = (name: ColumnId): string =>
      `INDEX(${quotedSheet(source.sheet)}!$${source.letters[name]}:$${source.letters[name]},${row})`;
    const from = (name: ColumnId): string => `=IF(${row}="","",IF(${cell(name)}="","",${cell(name)}))`;
    return {
      row: `=IF(${index}<$B$8,SUMPRODUCT(SMALL(ROW(${column("id")})+9999999*(1-${open}),${index + 1})),"")`,
      id: from("id"),
      title: from("title"),
      owner: from("owner"),
      due: from("due"),
    };
  });
}

function verdictFormula(language: Language): string {
  const { ready, criticalOpen, score, nothing } = sheetWords[language].verdicts;
  const line = `IF(ISNUMBER(${layout.pass}),${layout.pass},${defaultPass})`;
  return [
    `=IF(${layout.criticalOpen}>0,${quotedText(criticalOpen[0])}&${layout.criticalOpen}&${quotedText(criticalOpen[1])}`,
    `IF(ISNUMBER(${layout.score}),IF(ROUND(${layout.score},9)>=ROUND(${line},9),${quotedText(ready)},${quotedText(score)})`,
    `${quotedText(nothing)}))`,
  ].join(",");
}

/**
 * The readiness sheet's cells, row by row: labels and native formulas over the checklist's table, nothing newer
 * than Excel 2019 and no array formula, so that they live in every spreadsheet. Status and section words of
 * both languages count: the sheet's own stand in the headers, the other language's below and beside them.
 *
 * Surprise: scores are compared and shown at nine decimals, as `core/readiness/score.ts` does, because 85 by
 * thirds may come out a hair below 85 in binary fractions.
 */
export function readinessCells(language: Language, source: Source, figures: Figures): Row[] {
  const words = sheetWords[language];
  const say = words.readiness;
  const other = languages.find((candidate) => candidate !== language) ?? language;
  const { firstSection, lastSection, firstListed, named, score, criticalOpen } = layout;
  const down = (letter: string): string => `SUM(${letter}${firstSection}:${letter}${lastSection})`;
  const total = (letter: string): string => `=${down(letter)}`;
  const column = (name: ColumnId): string => structured(source.table, source.headers[name]);
  const known = statuses
    .flatMap(statusCells)
    .map((cell) => `-COUNTIFS(${column("status")},${cell})`)
    .join("");

  const rows: Row[] = [
    [say.title],
    [asText(say.about)],
    [draftFormula(language)],
    [say.verdict, verdictFormula(language)],
    [say.score, `=IF(ISNUMBER(${score}),ROUNDDOWN(ROUND(${score},9),1),"–")`],
    [say.pass, figures.pass],
    [say.unrounded, `=IF(${down("K")}>0,${down("N")}/${down("K")}*100,"")`],
    [say.criticalOpen, `=I${layout.total}`],
    [
      say.which,
      `=TEXTJOIN(${quotedText(say.between)},TRUE,A${firstListed}:A${firstListed + named - 1})` +
        `&IF(${criticalOpen}>${named}," + "&(${criticalOpen}-${named})&${quotedText(` ${say.more}`)},"")`,
    ],
    [],
    [
      say.section,
      say.sectionScore,
      say.sectionWeight,
      say.items,
      ...statuses.map((status) => words.statuses[status]),
      say.criticalOpen,
      say.alsoSection,
      say.weightCounted,
      say.weightApplies,
      say.weightEarned,
      say.share,
    ],
    ...sections.map((id) => sectionRow(id, language, other, source, figures.sectionWeights[id])),
    [say.total, "", ..."CDEFGHI".split("").map(total), "", ..."KLMN".split("").map(total)],
    [say.alsoStatus, "", "", "", ...statuses.map((status) => sheetWords[other].statuses[status])],
    [],
    [say.unknownStatus, `=COUNTA(${column("status")})${known}`],
    [say.unknownSection, `=COUNTA(${column("section")})-D${layout.total}`],
    [],
    [say.listTitle],
    [words.columns.title, words.columns.owner, words.columns.due, ...beside, say.row, words.columns.id],
    ...listedItems(source, "J").map(({ row, id, title, owner, due }) => [
      title,
      owner,
      due,
      ...beside,
      row,
      id,
    ]),
    [],
    ...proofRows(language, source),
  ];
  return rows.map(asWide);
}
