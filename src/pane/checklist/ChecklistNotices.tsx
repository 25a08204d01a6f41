import { Suspense, lazy, useEffect, useRef, useSyncExternalStore } from "react";
import type { Checklist } from "../../core/checklist/checklist";
import { score } from "../../core/checklist/score";
import { useAnnounce } from "../shell/announce";
import { countedChecklist, isUnknown, shownChecklist, type ChecklistStore } from "./store";
import { Unsaved } from "./Unsaved";
import { useWords } from "./useWords";
import { checklistFailure, scoreText, verdictOf } from "./wording";

const ScoringDialog = lazy(() =>
  import("./ScoringDialog").then((module) => ({ default: module.ScoringDialog })),
);
const TakenDialog = lazy(() => import("./TakenDialog").then((module) => ({ default: module.TakenDialog })));

/** What must not be overlooked of the checklist, on whichever page: what is unsaved, what is asked, how the score moves. */
export function ChecklistNotices({ store }: { store: ChecklistStore }) {
  const { words, language } = useWords();
  const announce = useAnnounce();
  const { opened, edits, failed, asking } = useSyncExternalStore(store.subscribe, store.state);
  const open = opened?.kind === "open" ? opened : null;

  const standingOf = (counted: Checklist): string => {
    const { score: reached, verdict } = score(counted);
    const judged = verdictOf(verdict, words);
    return reached === null ? judged : words.announceScore(scoreText(reached, language), judged);
  };

  const worst = failed?.failure ?? edits.find(({ failure }) => failure)?.failure ?? null;
  useEffect(() => {
    if (worst) announce(checklistFailure(worst.caught, language), true);
  }, [worst, announce, language]);

  const { isReckoning } = useSyncExternalStore(store.proofs.subscribe, store.proofs.state);
  const standing = open && standingOf(countedChecklist(open.checklist, edits));
  const isWaiting =
    opened === null || (open !== null && isUnknown(open.checklist, isReckoning, open.readOnly));
  // What was found is seen, and what came of somebody's doing is said: a checklist that was made as well.
  const announced = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (isWaiting) return;
    if (standing && announced.current !== undefined && announced.current !== standing) announce(standing);
    announced.current = standing;
  }, [standing, isWaiting, announce]);

  const checklist = open && shownChecklist(open.checklist, edits);
  return (
    <>
      <Unsaved store={store} edits={edits} checklist={checklist} />
      {asking === "scoring" && checklist && (
        <Suspense>
          <ScoringDialog checklist={checklist} onChange={store.change} onClose={store.stopAsking} />
        </Suspense>
      )}
      {asking === "names" && opened?.kind === "taken" && (
        <Suspense>
          <TakenDialog
            taken={opened.taken}
            onNames={(names) => void store.create(language, names)}
            onCancel={store.stopAsking}
          />
        </Suspense>
      )}
    </>
  );
}
