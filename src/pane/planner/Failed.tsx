import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellAddress } from "../../core/cellAddress";
import type { Language } from "../../core/language";
import { Refused } from "../../core/refusal";
import { isTrouble } from "../../core/trouble";
import type { PlanSentences } from "../../locale/pane/planner/en";
import { planTroubleSentence } from "../../locale/pane/planner/sentences";
import { addressText } from "../shell/addressText";
import { Notice } from "../shell/Notice";

interface Props {
  caught: unknown;
  sentence: string;
  cells: readonly CellAddress[];
  title: string;
  say: PlanSentences;
  language: Language;
  onGoTo: (cell: CellAddress) => void;
  /** Another way out, before the cells. */
  wayOut?: ReactElement | null;
}

/** What went wrong and what to do; the cells it speaks of can be gone to. */
export function Failed({ caught, sentence, cells, title, say, language, onGoTo, wayOut = null }: Props) {
  return (
    <Notice
      kind={isAnswer(caught, language) ? "warning" : "error"}
      title={title}
      actions={[
        ...(wayOut ? [wayOut] : []),
        ...cells.map((cell) => (
          <Button key={addressText(cell)} size="small" onClick={() => onGoTo(cell)}>
            {say.goTo(addressText(cell))}
          </Button>
        )),
      ]}
    >
      {sentence}
    </Notice>
  );
}

/** Whether something has to be given otherwise; all else is a failure. */
const isAnswer = (caught: unknown, language: Language): boolean =>
  caught instanceof Refused || (isTrouble(caught) && planTroubleSentence(caught, language) !== null);
