import { useSyncExternalStore } from "react";
import { RepairNotice } from "./RepairNotice";
import { ShareDoneNote } from "./ShareDoneNote";
import type { ShareStore } from "./store";

/** On home: formulas that Excel doesn't know, and what became of them. */
export function RepairOffer({ store }: { store: ShareStore }) {
  const { done, busy } = useSyncExternalStore(store.subscribe, store.state);
  return (
    <>
      <RepairNotice store={store} />
      {done?.what === "repair" && (
        <ShareDoneNote done={done} store={store} isNative={false} busy={busy !== null} />
      )}
    </>
  );
}
