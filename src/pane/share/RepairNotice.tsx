import { useEffect, useSyncExternalStore } from "react";
import { shareSentences } from "../../locale/pane/share/sentences";
import { ActionButton } from "../shell/ActionButton";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import type { ShareStore } from "./store";

/** Formulas of ours that Excel doesn't know, and what mends them; nothing where there are none. */
export function RepairNotice({ store }: { store: ShareStore }) {
  const { language, shell } = useLanguage();
  const say = shareSentences[language];
  const { nameless, busy } = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => void store.findTroubles(), [store]);
  if (!nameless) return null;
  return (
    <Notice
      kind="warning"
      title={say.repairFound(nameless)}
      actions={
        <ActionButton
          size="small"
          why={busy === null ? null : shell.busy}
          onClick={() => void store.repair()}
        >
          {busy === "repair" ? say.repairing : say.repair}
        </ActionButton>
      }
    >
      {say.repairAbout}
    </Notice>
  );
}
