import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { Opened } from "../../core/checklist/opened";
import { score } from "../../core/checklist/score";
import { homeSentences } from "../../locale/pane/home/sentences";
import { shellSentences } from "../../locale/pane/shell/sentences";
import type { Edit } from "../checklist/edits";
import { Overview } from "../checklist/Overview";
import { Standing } from "../checklist/Standing";
import { countedChecklist, shownChecklist, type ChecklistStore } from "../checklist/store";
import { useWords } from "../checklist/useWords";
import { useAnnounce } from "../shell/announce";
import { useGo } from "../shell/navigation";
import { AreaList } from "./AreaList";
import type { HomeStore } from "./homeStore";
import { LinkCard } from "../shell/LinkCard";
import { Notice } from "../shell/Notice";
import { NextItems } from "./NextItems";

const Doors = lazy(() => import("./Doors").then((module) => ({ default: module.Doors })));
const Problems = lazy(() => import("../checklist/Problems").then((module) => ({ default: module.Problems })));

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  pages: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Props {
  store: ChecklistStore;
  homeStore: HomeStore;
  today: number;
}

/** Where the plan stands, what to do next, and the way to everything else. */
export function HomeView({ store, homeStore, today }: Props) {
  const styles = useStyles();
  const { words, language } = useWords();
  const home = homeSentences[language];
  const go = useGo();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { opened, edits, action } = state;
  const { isInserted } = useSyncExternalStore(homeStore.subscribe, homeStore.state);
  const isThere = opened?.kind === "open";
  const isNew = opened?.kind === "absent" || opened?.kind === "taken";
  useEffect(() => {
    if (isNew) void homeStore.look();
  }, [isNew, homeStore]);
  return (
    <>
      <Standing store={store} state={state} />
      {isInserted && <ExampleNotice onPutAside={homeStore.putAside} />}
      {isNew && (
        <Suspense fallback={null}>
          <Doors store={homeStore} checklist={store} creating={action === "create"} today={today} />
        </Suspense>
      )}
      {isThere && <Stand opened={opened} edits={edits} store={store} today={today} />}
      {!isThere && opened !== null && (
        <>
          <h2 className={styles.heading}>{home.areas}</h2>
          <AreaList checklist={null} score={null} />
        </>
      )}
      {opened !== null && (
        <nav className={styles.pages} aria-label={home.crumb}>
          {isThere && (
            <LinkCard
              title={home.allItems}
              about={Object.values(words.filter).join(" · ")}
              onClick={() => go("items")}
            />
          )}
          <LinkCard title={home.functions} about={home.functionsAbout} onClick={() => go("functions")} />
          <LinkCard title={home.tables} about={home.tablesAbout} onClick={() => go("tables")} />
        </nav>
      )}
    </>
  );
}

/** Says what was put into the workbook; it has the focus that went away with the door. */
function ExampleNotice({ onPutAside }: { onPutAside: () => void }) {
  const { language } = useWords();
  const { doors } = homeSentences[language];
  const announce = useAnnounce();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    announce(doors.exampleDone);
    if (document.activeElement === document.body) button.current?.focus();
  }, [announce, doors]);
  return (
    <Notice
      kind="info"
      title={doors.exampleDone}
      actions={
        <Button ref={button} size="small" onClick={onPutAside}>
          {shellSentences[language].close}
        </Button>
      }
    >
      {doors.exampleNext}
    </Notice>
  );
}

interface StandProps extends Omit<Props, "homeStore"> {
  opened: Extract<Opened, { kind: "open" }>;
  edits: readonly Edit[];
}

function Stand({ opened, edits, store, today }: StandProps) {
  const styles = useStyles();
  const { language } = useWords();
  const home = homeSentences[language];
  const shown = shownChecklist(opened.checklist, edits);
  const counted = useMemo(() => countedChecklist(opened.checklist, edits), [opened, edits]);
  const figures = useMemo(() => score(counted), [counted]);
  return (
    <>
      {opened.problems.length > 0 && (
        <Suspense fallback={null}>
          <Problems problems={opened.problems} />
        </Suspense>
      )}
      <Overview
        checklist={shown}
        score={figures}
        onScoring={opened.readOnly ? undefined : store.askScoring}
      />
      <NextItems checklist={counted} today={today} />
      <h2 className={styles.heading}>{home.areas}</h2>
      <AreaList checklist={counted} score={figures} />
    </>
  );
}
