import { columnsOf, type ColumnId, type Table } from "../../core/model/table";
import { modelTables, type ModelTableName } from "../../core/model/tables";
import { sides } from "../../core/model/risks";
import { languages } from "../../core/language";
import { modelWords } from "../../locale/sheets/model/words";
import { letters, quotedText } from "../addresses";

/** What is coloured in a table: a column, and the formula that says when, for the first row. */
type Warning = readonly [column: string, when: string];

const cellIn =
  <T extends Table>(table: T) =>
  (id: ColumnId<T>): string =>
    `$${letters(columnsOf(table).indexOf(id))}2`;

function warningsOf(name: ModelTableName): Warning[] {
  if (name === "stRisks") {
    const cell = cellIn(modelTables.stRisks);
    const numbers = `ISNUMBER(${cell("current")}),ISNUMBER(${cell("threshold")})`;
    const [, below] = sides;
    const isBelow = languages
      .map((language) => `${cell("warns")}=${quotedText(modelWords.stRisks[language].choices.warns[below])}`)
      .join(",");
    return [
      [
        "current",
        `=AND(${numbers},IF(OR(${isBelow}),${cell("current")}<=${cell("threshold")},${cell("current")}>=${cell("threshold")}))`,
      ],
    ];
  }
  if (name === "stBudget") {
    const cell = cellIn(modelTables.stBudget);
    return [["left", `=AND(ISNUMBER(${cell("left")}),${cell("left")}<0)`]];
  }
  return [];
}

/** Colours that follow the cells by themselves: an indicator past its threshold, a budget that is overdrawn. */
export function paint(name: ModelTableName, body: Excel.Range): void {
  const warnings = warningsOf(name);
  if (warnings.length === 0) return;
  body.conditionalFormats.clearAll();
  for (const [column, when] of warnings) {
    const place = (columnsOf(modelTables[name]) as readonly string[]).indexOf(column);
    const { custom } = body.getColumn(place).conditionalFormats.add("Custom");
    custom.rule.formula = when;
    custom.format.fill.color = "#FDE7E9";
    custom.format.font.color = "#B10E1C";
  }
}
