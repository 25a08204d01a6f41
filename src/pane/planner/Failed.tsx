import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellAddress } from "../../core/cellAddress";

import type { Language } from "../../core/language";
import type { PlanSentences } from "../../locale/pane/planner/sentences";
import { addressText } from "../shell/addressText";
import { Notice } from "../shell/Notice";
import { failureSentence } from "./failure";
import type { PlanMeans } from "./means";

interface Props {
  caught: unknown;
  cells: readonly CellAddress[];
  title: string;
  say: PlanSentences;
  language: Language;
  means: PlanMeans;
  onFailure: (caught: unknown) => void;
  /** Another way out, before the cells. */
  wayOut?: ReactElement | null;
}

/** What went wrong and what to do; the cells it speaks of can be gone to. */
export function Failed({ caught, cells, title, say, language, means, onFailure, wayOut = null }: Props) {
  return (
    <Notice
      kind={means.isRefused(caught) || means.isPlanTrouble(caught) ? "warning" : "error"}
      title={title}
      actions={[
        ...(wayOut ? [wayOut] : []),
        ...cells.map((cell) => (
          <Button
            key={addressText(cell)}
            size="small"
            onClick={() => void means.tasks.goTo(cell).catch(onFailure)}
          >
            {say.goTo(addressText(cell))}
          </Button>
        )),
      ]}
    >
      {failureSentence(caught, means, language)}
    </Notice>
  );
}
