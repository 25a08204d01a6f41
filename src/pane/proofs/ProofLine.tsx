import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle12Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Person12Regular } from "@fluentui/react-icons/svg/person";
import { QuestionCircle12Regular } from "@fluentui/react-icons/svg/question-circle";
import { TableCellEdit16Regular } from "@fluentui/react-icons/svg/table-cell-edit";
import { Warning12Filled } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import type { Item } from "../../core/checklist/checklist";
import { isOverridden } from "../../core/checklist/statusByProof";
import { cellRuns } from "../../core/model/rules/cellRuns";
import type { Proof } from "../../core/model/rules/proof";
import type { RuleId } from "../../core/model/rules/rules";
import { proofsPaneSentences } from "../../locale/pane/proofs/sentences";
import { proofSentence } from "../../locale/proofs/sentences";
import { useLanguage } from "../shell/language";
import type { ProofsState } from "./state";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    paddingRight: "4px",
  },
  text: { margin: 0, padding: "2px 0" },
  kind: { fontWeight: tokens.fontWeightSemibold, marginRight: "4px" },
  icon: { verticalAlign: "-1px", marginRight: "3px" },
  proved: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorStatusDangerForeground1 },
  show: { minWidth: "24px", height: "22px", padding: "0 2px" },
});

const icons = {
  proved: CheckmarkCircle12Filled,
  "not-proved": Warning12Filled,
  "cannot-tell": QuestionCircle12Regular,
};

interface Props {
  item: Item;
  state: ProofsState;
}

/** What the workbook proves of an item, with its figures; a click selects the cells, the next one those after them. */
export function ProofLine({ item, state: { found, show } }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = proofsPaneSentences[language];
  const [next, setNext] = useState(0);
  if (found === null) return null;
  const id = item.id as RuleId;
  const proof = found.proofs[id] as Proof;
  const runs = cellRuns(found.model, proof.cells);
  const Icon = icons[proof.kind];
  const tone = { proved: styles.proved, "not-proved": styles.open, "cannot-tell": undefined }[proof.kind];
  const label = runs.length > 1 ? say.showNext((next % runs.length) + 1, runs.length) : say.show;
  return (
    <div className={styles.root} data-proof={proof.kind}>
      <p className={styles.text}>
        <span className={mergeClasses(styles.kind, tone)}>
          <Icon className={styles.icon} aria-hidden />
          {say.kinds[proof.kind]}
        </span>
        {proofSentence(id, proof as never, language)}
      </p>
      {runs.length > 0 && show && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.show}
          icon={<TableCellEdit16Regular />}
          title={label}
          aria-label={label}
          onClick={() => {
            const { sheet, address } = runs[next % runs.length];
            show(sheet, address);
            setNext(next + 1);
          }}
        />
      )}
      {isOverridden(item) && (
        <p className={styles.text}>
          <span className={styles.kind}>
            <Person12Regular className={styles.icon} aria-hidden />
            {say.overridden}
          </span>
          {item.override}
        </p>
      )}
    </div>
  );
}
