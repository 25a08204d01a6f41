import { Suspense, lazy, useEffect, useSyncExternalStore } from "react";
import type { ShareStore } from "./store";

const RepairNotice = lazy(() =>
  import("./RepairNotice").then((module) => ({ default: module.RepairNotice })),
);
const ShareDoneNote = lazy(() =>
  import("./ShareDoneNote").then((module) => ({ default: module.ShareDoneNote })),
);

/** On home: formulas that Excel doesn't know, and what became of them. Most workbooks have none, and load nothing. */
export function RepairOffer({ store }: { store: ShareStore }) {
  const { done, busy, nameless } = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => void store.findNameless(), [store]);
  return (
    <Suspense fallback={null}>
      {nameless !== null && nameless > 0 && <RepairNotice store={store} />}
      {done?.what === "repair" && (
        <ShareDoneNote done={done} store={store} isNative={false} busy={busy !== null} />
      )}
    </Suspense>
  );
}
