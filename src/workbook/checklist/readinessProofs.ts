import { catalogue } from "../../core/checklist/catalogue";
import { proofKinds } from "../../core/checklist/checklist";
import { languages, type Language } from "../../core/language";
import type { Palette } from "../../core/palette";
import { sheetWords, type ColumnId } from "../../locale/sheets/words";
import { quotedText, structured } from "../addresses";
import { dayFormat } from "../model/looks";
import { layout } from "./readinessLayout";

/** The items that the workbook proves, one row of the sheet each. */
const provenItems = catalogue.filter(({ kind }) => kind === "auto").map(({ id }) => id);

/** In the order of the columns: the last is long and runs on over the blank cells beside it. */
const columns = ["title", "proof", "checked", "stale", "figures"] as const satisfies readonly ColumnId[];

/** Where each item stands in the checklist, beyond what is read. */
const foundBy = "J";

/**
 * What the workbook proves, for whoever reads the sheet without the add-in: of each item the proof with its day, its
 * figures, and whether they have changed since.
 */
export function proofRows(
  language: Language,
  source: { readonly table: string; readonly headers: Readonly<Record<ColumnId, string>> },
): (string | number)[][] {
  const words = sheetWords[language];
  const column = (id: ColumnId): string => structured(source.table, source.headers[id]);
  const count = (id: ColumnId, of: readonly string[]): string =>
    of.map((word) => `COUNTIFS(${column(id)},${quotedText(word)})`).join("+");
  const told = proofKinds.map(
    (kind) =>
      `${quotedText(`${words.proofs[kind]}: `)}&${count(
        "proof",
        languages.map((one) => sheetWords[one].proofs[kind]),
      )}`,
  );
  const stale = `${quotedText(`${words.stale}: `)}&COUNTIFS(${column("stale")},"?*")`;
  const row = (id: string, index: number): string[] => {
    const found = `$${foundBy}${layout.firstProof + index}`;
    return [
      ...columns.map((one) => {
        const cell = `INDEX(${column(one)},${found})`;
        return `=IF(ISNUMBER(${found}),IF(${cell}="","",${cell}),"")`;
      }),
      ...Array<string>(4).fill(""),
      `=IFERROR(MATCH(${quotedText(id)},${column("id")},0),"")`,
    ];
  };
  return [
    [words.readiness.proofs, `=${[...told, stale].join(`&" · "&`)}`],
    columns.map((id) => words.columns[id]),
    ...provenItems.map(row),
  ];
}

/** Queued; the caller syncs. */
export function dressProofs(sheet: Excel.Worksheet, { ink }: Palette): void {
  const { proofTitle, firstProof, proofs } = layout;
  const last = firstProof + proofs - 1;
  const format = (address: string): Excel.RangeFormat => sheet.getRange(address).format;
  format(`A${proofTitle}`).font.bold = true;
  format(`B${proofTitle}`).font.color = "#616161";
  const header = format(`A${firstProof - 1}:${layout.lastShown}${firstProof - 1}`);
  header.font.bold = true;
  header.font.color = "#FFFFFF";
  header.fill.color = ink;
  format(`A${firstProof}:E${last}`).horizontalAlignment = "Left";
  sheet.getRange(`C${firstProof}:C${last}`).numberFormat = Array.from({ length: proofs }, () => [dayFormat]);
  const stale = sheet.getRange(`A${firstProof}:E${last}`).conditionalFormats.add("Custom").custom;
  stale.rule.formula = `=$D${firstProof}<>""`;
  stale.format.font.color = "#8A5A00";
  format(`${foundBy}${firstProof}:${foundBy}${last}`).font.color = "#8A8886";
}
