import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useMemo, useSyncExternalStore } from "react";
import type { Opened } from "../../core/checklist/opened";
import { score } from "../../core/checklist/score";
import { homeSentences } from "../../locale/pane/home/sentences";
import type { Edit } from "../checklist/edits";
import { Overview } from "../checklist/Overview";
import { countedChecklist, isUnknown, shownChecklist, type ChecklistStore } from "../checklist/store";
import { useLanguage } from "../shell/language";
import { AreaList } from "./AreaList";
import { Counts } from "./Counts";
import { NextItems } from "./NextItems";

const Problems = lazy(() => import("../checklist/Problems").then((module) => ({ default: module.Problems })));

const Radar = lazy(() => import("./Radar").then((module) => ({ default: module.Radar })));

const useStyles = makeStyles({
  reckoning: { padding: tokens.spacingVerticalXXXL },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  opened: Extract<Opened, { kind: "open" }>;
  edits: readonly Edit[];
  store: ChecklistStore;
  today: number;
}

/** Where the plan stands by its checklist: the score, what to do next, the areas. */
export function Stand({ opened, edits, store, today }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const home = homeSentences[language];
  const shown = shownChecklist(opened.checklist, edits);
  const counted = useMemo(() => countedChecklist(opened.checklist, edits), [opened, edits]);
  const figures = useMemo(() => score(counted), [counted]);
  const { isReckoning } = useSyncExternalStore(store.proofs.subscribe, store.proofs.state);
  const reckoning = <Spinner className={styles.reckoning} label={home.reckoning} labelPosition="below" />;
  if (isUnknown(counted, isReckoning, opened.readOnly)) return reckoning;
  // Its own boundary: while the last part of it loads, nothing else of home hides, and whoever types there goes on.
  return (
    <Suspense fallback={reckoning}>
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
      <Counts checklist={counted} today={today} />
      <NextItems checklist={counted} today={today} />
      <h2 className={styles.heading}>{home.areas}</h2>
      <Radar score={figures} pass={counted.pass} />
      <AreaList checklist={counted} score={figures} />
    </Suspense>
  );
}
