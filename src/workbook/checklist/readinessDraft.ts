import { defaultPass } from "../../core/checklist/checklist";
import type { Language } from "../../core/language";
import { sheetWords } from "../../locale/sheets/words";
import { absolute, quotedText } from "../addresses";
import { layout } from "./readinessLayout";

/** What the sheet bears until the plan is ready, with the reasons; blank once it is. */
export function draftFormula(language: Language): string {
  const { draft, between, criticalOpen, score } = sheetWords[language].readiness.gate;
  const { nothing, ready } = sheetWords[language].verdicts;
  const line = `IF(ISNUMBER(${layout.pass}),${layout.pass},${defaultPass})`;
  const [isCritical, isUnscored, isBelow] = [
    `${layout.criticalOpen}>0`,
    `NOT(ISNUMBER(${layout.score}))`,
    `ROUND(N(${layout.score}),9)<ROUND(${line},9)`,
  ];
  const reasons = [
    `IF(${isCritical},${layout.criticalOpen}&${quotedText(criticalOpen[0])}&${layout.which}&${quotedText(criticalOpen[1])},"")`,
    `IF(${isUnscored},${quotedText(nothing)},IF(${isBelow},${quotedText(score[0])}&TEXT(${layout.shown},"0.0")&${quotedText(score[1])}&${line}&${quotedText(score[2])},""))`,
  ];
  return `=IF(${layout.verdict}=${quotedText(ready)},"",${quotedText(draft)}&TEXTJOIN(${quotedText(between)},TRUE,${reasons.join(",")}))`;
}

/** Red for as long as it says something. Queued; the caller syncs. */
export function dressDraft(sheet: Excel.Worksheet): void {
  const cell = sheet.getRange(layout.draft);
  cell.format.font.bold = true;
  const { custom } = cell.conditionalFormats.add("Custom");
  custom.rule.formula = `=${absolute(layout.draft)}<>""`;
  custom.format.font.color = "#B10E1C";
}
