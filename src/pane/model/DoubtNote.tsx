import { makeStyles, tokens } from "@fluentui/react-components";
import type { CellAddress } from "../../core/cellAddress";
import type { TableData } from "../../core/model/model";
import { doubtIn } from "../../core/model/rules/doubts";
import { columnsOf } from "../../core/model/table";
import { modelTables, type ModelTableName } from "../../core/model/tables";
import { reasonSentence } from "../../locale/proofs/sentences";
import { useLanguage } from "../shell/language";
import { CellLink } from "./CellLink";

const useStyles = makeStyles({
  root: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  name: ModelTableName;
  data: TableData;
  onGo: (place: CellAddress) => void;
}

/** Cells of a table that are not what its columns hold, its own or linked ones: the first such column, and its first cell. */
export function DoubtNote({ name, data, onGo }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const doubt = doubtIn(name, data, columnsOf(modelTables[name]));
  if (!doubt) return null;
  const [first] = doubt.cells;
  const place = data.cell(first.column, first.row ?? 0);
  return (
    <p className={styles.root}>
      {reasonSentence(doubt.reason, language)}
      {place && <CellLink place={place} onGo={onGo} />}
    </p>
  );
}
