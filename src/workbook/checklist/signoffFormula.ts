import type { CellValue } from "../../core/cellValue";
import { statuses, type Checklist, type SectionId, type Status } from "../../core/checklist/checklist";
import type { Scope } from "../../core/checklist/signoffs";
import { languages, type Language } from "../../core/language";
import { star } from "../../core/model/readCell";
import { sectionTitle, sheetWords } from "../../locale/sheets/words";
import { quotedText, structured } from "../addresses";
import type { FoundTable } from "../model/foundTable";
import { literally } from "../model/rows";
import { sameName } from "../names";
import { textPrint } from "../proofs/textPrint";
import { readHeaders, sectionOf, statusOf, type ColumnId, type Places } from "./checklistCells";
import { hiddenNames } from "./hiddenNames";

/** Beyond this the items' own statuses are left to the add-in: Excel's limit for a formula is 8,192 characters. */
const longest = 8000;

const list = (values: readonly string[]): string => `{${values.map(quotedText).join(",")}}`;
const begun = statuses.filter((status) => status !== "not-started");
const wordsOf = (of: readonly Status[]): string[] =>
  languages.flatMap((language) => of.map((status) => sheetWords[language].statuses[status]));
const proved = languages.map((language) => sheetWords[language].proofs.proved);

/** The checklist's rows in a scope: what is counted of them, and the formula that counts the same. */
class Rows {
  private readonly places: Places;
  readonly body: FoundTable["body"];

  constructor(
    private readonly table: FoundTable,
    private readonly scope: Scope,
  ) {
    this.places = readHeaders(table.headers).places as Places;
    this.body = table.body.filter(
      (row) => scope === "whole" || sectionOf(String(row[this.places.section])) === scope,
    );
  }

  column(id: ColumnId): string {
    return structured(this.table.name, String(this.table.headers[this.places[id]]));
  }

  cell(row: readonly CellValue[], id: ColumnId): CellValue {
    return row[this.places[id]];
  }

  /** The same in the rows of the scope, whose section may have either language's name. */
  private each(make: (conditions: readonly string[]) => string): string {
    const { scope } = this;
    if (scope === "whole") return make([]);
    return languages
      .map((language) => make([`${this.column("section")},${quotedText(sectionTitle(language, scope))}`]))
      .join("+");
  }

  private check(formula: string, value: number): string {
    return `ROUND(${formula}-${value},6)=0`;
  }

  /** How many cells of a column hold one of some words. */
  among(id: ColumnId, words: readonly string[]): string {
    const formula = this.each(
      (own) => `SUMPRODUCT(COUNTIFS(${[...own, this.column(id), list(words)].join(",")}))`,
    );
    const held = this.body.filter((row) => words.some((word) => sameName(word, String(this.cell(row, id)))));
    return this.check(formula, held.length);
  }

  /** How many cells of a column hold a text. */
  texts(id: ColumnId): string {
    const formula = this.each((own) => `COUNTIFS(${[...own, this.column(id), '"?*"'].join(",")})`);
    const held = this.body.filter((row) => {
      const value = this.cell(row, id);
      return typeof value === "string" && value !== "";
    });
    return this.check(formula, held.length);
  }

  sum(id: ColumnId): string {
    const formula = this.each((own) =>
      own.length === 0 ? `SUM(${this.column(id)})` : `SUMIFS(${[this.column(id), ...own].join(",")})`,
    );
    const value = this.body.reduce((sum, row) => {
      const held = this.cell(row, id);
      return sum + (typeof held === "number" ? held : 0);
    }, 0);
    return this.check(formula, value);
  }

  /** What the texts of a column come to, whatever the order of the rows. */
  wording(id: ColumnId): string {
    const { scope } = this;
    const isIn = (language: Language): string =>
      `(${this.column("section")}=${quotedText(sectionTitle(language, scope as SectionId))})`;
    const { formula, value } = textPrint(
      this.column(id),
      scope === "whole" ? "1" : languages.map(isIn).join("+"),
      this.body.map((row) => this.cell(row, id)),
      () => 1,
    );
    return this.check(formula, value);
  }

  /** Whether each item that was begun has the status that it had, wherever its row stands; null where none was. */
  statuses(): string | null {
    const signed = this.body.flatMap((row): { id: string; status: Status }[] => {
      const status = statusOf(String(this.cell(row, "status")));
      const id = this.cell(row, "id");
      return status === undefined || status === "not-started" || typeof id !== "string" || id === ""
        ? []
        : [{ id, status }];
    });
    if (signed.length === 0) return null;
    const ids = list(signed.map(({ id }) => literally(id)));
    const pairs = languages.map((language) => {
      const words = list(signed.map(({ status }) => sheetWords[language].statuses[status]));
      return `COUNTIFS(${[this.column("id"), ids, this.column("status"), words].join(",")})`;
    });
    return this.check(`SUMPRODUCT(${pairs.join("+")})`, signed.length);
  }
}

/** The pass line and the areas' weights, where the readiness sheet has them now. */
function figures({ pass, sectionWeights }: Checklist): string[] {
  const sum = Object.values(sectionWeights).reduce((all, weight) => all + weight, 0);
  return [
    `ROUND(${hiddenNames.pass.name}-${pass},6)=0`,
    `ROUND(SUM(INDEX(${hiddenNames.weights.name},0,3))-${sum},6)=0`,
  ];
}

/**
 * A native formula that is blank while what was signed is as it was, and says a word once it is not. It follows each
 * item's status; of the rest it compares counts, sums and what texts come to, in either language and whatever the
 * order of the rows. What cancels out in these, the add-in finds all the same.
 */
export function signoffFormula(
  table: FoundTable,
  checklist: Checklist,
  scope: Scope,
  language: Language,
): string {
  const rows = new Rows(table, scope);
  const checks = [
    rows.texts("id"),
    rows.among("status", wordsOf(begun)),
    rows.among("critical", [star]),
    rows.sum("weight"),
    rows.sum("due"),
    ...(["owner", "evidence", "note", "override"] as const).map((id) => rows.wording(id)),
    rows.among("proof", proved),
    rows.texts("stale"),
    ...(scope === "whole" ? figures(checklist) : []),
  ];
  const word = quotedText(sheetWords[language].signoffStale);
  const formula = (all: readonly string[]): string =>
    `=IFERROR(IF(AND(${all.join(",")}),"",${word}),${word})`;
  const exact = rows.statuses();
  const whole = formula(exact === null ? checks : [...checks, exact]);
  return whole.length > longest ? formula(checks) : whole;
}
