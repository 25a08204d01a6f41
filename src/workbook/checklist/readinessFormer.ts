import type { Language } from "../../core/language";
import { sheetWords } from "../../locale/sheets/words";
import { quotedText } from "../addresses";
import { asWide, listedItems, readinessCells, type Figures, type Row, type Source } from "./readinessCells";
import { layout } from "./readinessLayout";

/**
 * The readiness sheet's cells as the version before wrote them, which listed the open critical items by row and id.
 * Such a sheet is written over where it stands.
 */
export function formerCells(language: Language, source: Source, figures: Figures): Row[] {
  const { columns, readiness: say } = sheetWords[language];
  const { criticalOpen, firstListed, listed, listHeader } = layout;
  const cells = readinessCells(language, source, figures);
  cells[8] = asWide([
    say.formerWhich,
    `=TEXTJOIN(", ",TRUE,B${firstListed}:B${firstListed + listed - 1})` +
      `&IF(${criticalOpen}>${listed}," + "&(${criticalOpen}-${listed})&${quotedText(` ${say.more}`)},"")`,
  ]);
  cells[listHeader - 1] = asWide([say.row, columns.id, columns.title, columns.owner, columns.due]);
  listedItems(source, "A").forEach(({ row, id, title, owner, due }, index) => {
    cells[firstListed - 1 + index] = asWide([row, id, title, owner, due]);
  });
  return cells;
}
