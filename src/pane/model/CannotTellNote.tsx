import type { TableData } from "../../core/model/model";
import type { Proof } from "../../core/model/rules/proof";
import { reasonSentence } from "../../locale/proofs/sentences";
import { useLanguage } from "../shell/language";
import { CellLink } from "./CellLink";
import { useCellsOfModel } from "./cellsOfModel";

/** Why something can't be reckoned over the tables, and the first cell in its way. */
export function CannotTellNote({ found }: { found: Extract<Proof, { kind: "cannot-tell" }> }) {
  const { language } = useLanguage();
  const shown = useCellsOfModel();
  const [first] = found.cells;
  const data = first && (shown?.model[first.table] as TableData | null | undefined);
  const place = data?.cell(first.column, first.row ?? 0);
  return (
    <div>
      {reasonSentence(found.reason, language)}
      {place && shown && <CellLink place={place} onGo={() => shown.goTo(place, first.table)} />}
    </div>
  );
}
