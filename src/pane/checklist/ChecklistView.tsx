import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Names } from "../../tasks/checklist/checklistTasks";
import { useAnnounce } from "../shell/announce";
import { useWords } from "./useWords";
import { Notice } from "../shell/Notice";
import { SurroundingsContext } from "./context";
import { Damaged } from "./Damaged";
import { shownChecklist, type ChecklistStore } from "./store";
import { FirstRun } from "./FirstRun";
import { Masthead } from "./Masthead";
import { OpenChecklist } from "./OpenChecklist";
import { Unsaved } from "./Unsaved";
import { checklistFailure } from "./wording";

const TakenDialog = lazy(() => import("./TakenDialog").then((module) => ({ default: module.TakenDialog })));

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    maxWidth: "640px",
    margin: "0 auto",
  },
  /** Stays in sight, since a failure may concern a row far down. */
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  opening: { padding: tokens.spacingVerticalXXXL },
});

interface Props {
  store: ChecklistStore;
  /** Excel serial of today. */
  today: number;
}

/** The readiness checklist: whatever the workbook holds of it, and the way on from there. */
export function ChecklistView({ store, today }: Props) {
  const styles = useStyles();
  const { words, shell, language } = useWords();
  const announce = useAnnounce();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const [scoring, setScoring] = useState(false);
  const [naming, setNaming] = useState(false);
  const { opened, action, failed, edits } = state;
  const open = opened?.kind === "open" ? opened : null;

  useEffect(() => {
    void store.open();
    return () => void store.close();
  }, [store]);

  const worst = failed?.failure ?? edits.find(({ failure }) => failure)?.failure ?? null;
  useEffect(() => {
    if (worst) announce(checklistFailure(worst.caught, language), true);
  }, [worst, announce, language]);

  const surroundings = useMemo(
    () => ({ store, today, locked: open?.readOnly !== undefined }),
    [store, today, open?.readOnly],
  );
  const create = async (names?: Names) => {
    setNaming(false);
    if (opened?.kind === "taken" && !names) return setNaming(true);
    await store.create(language, names);
    setNaming(store.state().opened?.kind === "taken");
  };
  const editable = open !== null && !open.readOnly;
  const record = async () => {
    if (await store.snapshot(today)) announce(words.snapshotDone);
  };
  const checklist = open && shownChecklist(open.checklist, edits);

  return (
    <SurroundingsContext.Provider value={surroundings}>
      <div className={styles.root}>
        <div className={styles.top}>
          <Masthead
            state={state}
            onScoring={editable ? () => setScoring(true) : undefined}
            onSnapshot={editable ? () => void record() : undefined}
            onSheetLanguage={
              editable && open.language !== language ? () => void store.speak(language) : undefined
            }
          />
          <Unsaved edits={edits} checklist={checklist} />
        </div>
        <main className={styles.main}>
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
          {(opened?.kind === "absent" || opened?.kind === "taken") && (
            <FirstRun creating={action === "create"} onCreate={() => void create()} />
          )}
          {opened?.kind === "damaged" && (
            <Damaged damage={opened.damage} canHeal={opened.canHeal} busy={action === "repair"} />
          )}
          {open && checklist && (
            <OpenChecklist
              opened={open}
              edits={edits}
              checklist={checklist}
              scoring={scoring}
              onScoring={setScoring}
            />
          )}
        </main>
      </div>
      {naming && opened?.kind === "taken" && (
        <Suspense>
          <TakenDialog
            taken={opened.taken}
            onNames={(names) => void create(names)}
            onCancel={() => setNaming(false)}
          />
        </Suspense>
      )}
    </SurroundingsContext.Provider>
  );
}
