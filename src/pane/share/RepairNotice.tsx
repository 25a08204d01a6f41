import { Button } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { shareSentences } from "../../locale/pane/share/sentences";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import type { ShareStore } from "./store";

/** Formulas of ours that Excel doesn't know, and what mends them; nothing where there are none. */
export function RepairNotice({ store }: { store: ShareStore }) {
  const { language } = useLanguage();
  const say = shareSentences[language];
  const { nameless, busy } = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => void store.findNameless(), [store]);
  if (!nameless) return null;
  return (
    <Notice
      kind="warning"
      title={say.repairFound(nameless)}
      actions={
        <Button size="small" disabledFocusable={busy !== null} onClick={() => void store.repair()}>
          {busy === "repair" ? say.repairing : say.repair}
        </Button>
      }
    >
      {say.repairAbout}
    </Notice>
  );
}
