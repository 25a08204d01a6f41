import { Suspense, lazy } from "react";
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { checklistTroubleSentence } from "../../locale/pane/checklist/troubles";
import { Notice } from "../shell/Notice";
import type { ChecklistState, ChecklistStore } from "./store";
import { useWords } from "./useWords";
import { checklistFailure } from "./wording";

const Damaged = lazy(() => import("./Damaged").then((module) => ({ default: module.Damaged })));

const useStyles = makeStyles({ opening: { padding: tokens.spacingVerticalXXXL } });

interface Props {
  store: ChecklistStore;
  state: ChecklistState;
}

/** What stands between the pane and the checklist: its opening, a failure, damage, a newer version. */
export function Standing({ store, state: { opened, action, failed } }: Props) {
  const styles = useStyles();
  const { words, shell, language } = useWords();
  return (
    <>
      {failed && (
        <Notice
          kind="error"
          title={failed.action === "open" ? words.failedOpenTitle : words.failedTitle}
          actions={
            <>
              <Button size="small" appearance="primary" onClick={failed.again}>
                {shell.retry}
              </Button>
              {opened && (
                <Button size="small" onClick={store.putAside}>
                  {shell.dismiss}
                </Button>
              )}
            </>
          }
        >
          {checklistFailure(failed.failure.caught, language)}
        </Notice>
      )}
      {opened === null && action === "open" && (
        <Spinner className={styles.opening} label={words.opening} labelPosition="below" />
      )}
      {opened?.kind === "damaged" && (
        <Suspense fallback={null}>
          <Damaged store={store} damage={opened.damage} canHeal={opened.canHeal} busy={action === "repair"} />
        </Suspense>
      )}
      {opened?.kind === "open" && opened.readOnly && (
        <Notice kind="info" title={words.readOnlyTitle}>
          {checklistTroubleSentence({ code: "newer-schema", facts: opened.readOnly }, language)}
        </Notice>
      )}
    </>
  );
}
