import type { CellValue } from "../../core/cellValue";
import type { Item } from "../../core/checklist/checklist";
import { statusByProof } from "../../core/checklist/statusByProof";
import type { Language } from "../../core/language";
import { isUntold, type Proof } from "../../core/model/rules/proof";
import { tablesOf } from "../../core/model/rules/proofOf";
import type { Rule } from "../../core/model/rules/rule";
import { rules, type RuleId } from "../../core/model/rules/rules";
import { proofSentence } from "../../locale/proofs/sentences";
import { sheetWords } from "../../locale/sheets/words";
import { cellOf, type ColumnId } from "../../workbook/checklist/checklistCells";
import { staleFormula } from "../../workbook/proofs/fingerprint";
import type { FoundProofs } from "./openProofs";

/** What an item's cells are to hold. */
export interface ProofCells {
  readonly id: string;
  readonly cells: ReadonlyMap<ColumnId, CellValue>;
  /** The word of the status that follows; null where it stays. */
  readonly status: CellValue | null;
}

/** A row that nothing proves says nothing: what rows that moved left in it goes. */
const isBlank = ({ proof = null, figures = "", checked = null, stale = "" }: Item): boolean =>
  proof === null && figures === "" && checked === null && stale === "";
const blank: ReadonlyMap<ColumnId, CellValue> = new Map(
  (["proof", "figures", "checked", "stale"] as const).map((column) => [column, ""]),
);

/** The prints of all that a rule reads; what it can't tell from has none. */
function formulaOf(id: RuleId, { prints, proofs }: FoundProofs, language: Language): string {
  if (proofs[id].kind === "cannot-tell") return "";
  const rule = rules[id] as Rule;
  const read = tablesOf(rule).flatMap((table) =>
    [...(rule.reads[table] ?? []), ...(rule.takes[table] ?? [])].flatMap(
      (column) => prints.get(`${table} ${column}`) ?? [],
    ),
  );
  return staleFormula(read, sheetWords[language].stale);
}

/**
 * What of the proofs is not on the sheet yet: the verdict, its sentence, the day, the formula that tells when it is out
 * of date, and the status that follows from it. An item that says what was found keeps its day.
 *
 * @param items as the sheet holds them
 * @param today Excel serial
 */
export function decideProofs(
  items: readonly Item[],
  found: FoundProofs,
  language: Language,
  today: number,
): readonly ProofCells[] {
  return items.flatMap((item): ProofCells[] => {
    if (item.kind !== "auto") return isBlank(item) ? [] : [{ id: item.id, cells: blank, status: null }];
    const id = item.id as RuleId;
    const proof = found.proofs[id] as Proof;
    const said = item.proof ?? null;
    if (said === null && isUntold(proof)) return [];
    const figures = proofSentence(id, proof as never, language);
    const status = statusByProof(item, proof.kind);
    const isTold =
      said === proof.kind && item.figures === figures && item.stale === "" && item.checked !== null;
    if (isTold && status === null) return [];
    const cells = new Map<ColumnId, CellValue>();
    if (!isTold) {
      const wanted = { proof: proof.kind, figures, checked: today };
      for (const column of ["proof", "figures", "checked"] as const)
        cells.set(column, cellOf(wanted, column, language));
      cells.set("stale", formulaOf(id, found, language));
    }
    return [{ id, cells, status: status && cellOf({ status }, "status", language) }];
  });
}
