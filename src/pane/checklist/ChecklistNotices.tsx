import { Suspense, lazy, useEffect, useRef, useSyncExternalStore } from "react";
import { score } from "../../core/checklist/score";
import { useAnnounce } from "../shell/announce";
import { countedChecklist, shownChecklist, type ChecklistStore } from "./store";
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

  const worst = failed?.failure ?? edits.find(({ failure }) => failure)?.failure ?? null;
  useEffect(() => {
    if (worst) announce(checklistFailure(worst.caught, language), true);
  }, [worst, announce, language]);

  const counted = open && score(countedChecklist(open.checklist, edits));
  const standing =
    counted &&
    (counted.score === null
      ? verdictOf(counted.verdict, words)
      : words.announceScore(scoreText(counted.score, language), verdictOf(counted.verdict, words)));
  const announced = useRef(standing);
  useEffect(() => {
    if (standing && announced.current !== null && announced.current !== standing) announce(standing);
    announced.current = standing;
  }, [standing, announce]);

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
