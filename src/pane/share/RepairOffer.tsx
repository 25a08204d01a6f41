import { Suspense, lazy, useEffect, useSyncExternalStore } from "react";
import type { ShareStore } from "./store";

const RepairNotice = lazy(() =>
  import("./RepairNotice").then((module) => ({ default: module.RepairNotice })),
);
const DateSystemNotice = lazy(() =>
  import("./DateSystemNotice").then((module) => ({ default: module.DateSystemNotice })),
);
const ShareDoneNote = lazy(() =>
  import("./ShareDoneNote").then((module) => ({ default: module.ShareDoneNote })),
);

/**
 * On home: formulas that Excel doesn't know, what became of them, and days that our functions don't count. Most workbooks
 * have none, and load nothing.
 */
export function RepairOffer({ store }: { store: ShareStore }) {
  const { done, busy, nameless, since1904 } = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => void store.findTroubles(), [store]);
  return (
    <>
      <Suspense fallback={null}>
        {since1904 && <DateSystemNotice />}
        {nameless !== null && nameless > 0 && <RepairNotice store={store} />}
      </Suspense>
      <Suspense fallback={null}>
        {done?.what === "repair" && (
          <ShareDoneNote done={done} store={store} isNative={false} busy={busy !== null} />
        )}
      </Suspense>
    </>
  );
}
