import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellAddress } from "../../core/cellAddress";
import type { PlanSentences } from "../../locale/pane/planner/en";
import { addressText } from "../shell/addressText";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: "2px" },
});

interface Props {
  sentence: string;
  /** The cells that it speaks of. */
  cells: readonly CellAddress[];
  say: PlanSentences;
  onGoTo: (cell: CellAddress) => void;
  /** Another way out, before the cells. */
  wayOut: ReactElement | null;
}

/** Beneath the field that it is about: why its content can't be used, and the ways on. */
export function Refusal({ sentence, cells, say, onGoTo, wayOut }: Props) {
  const styles = useStyles();
  return (
    <span>
      {sentence}
      {(wayOut !== null || cells.length > 0) && (
        <span className={styles.ways}>
          {wayOut}
          {cells.map((cell) => (
            <Button key={addressText(cell)} size="small" onClick={() => onGoTo(cell)}>
              {say.goTo(addressText(cell))}
            </Button>
          ))}
        </span>
      )}
    </span>
  );
}
