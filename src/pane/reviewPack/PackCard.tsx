import { useSyncExternalStore } from "react";
import type { Pack } from "../../core/reviewPack/pack";
import { reviewSentences } from "../../locale/pane/review/sentences";
import { Card } from "../shell/Card";
import { DoneNote } from "../model/DoneNote";
import type { ModelStore } from "../model/store";
import { ActionButton } from "../shell/ActionButton";
import { useLanguage } from "../shell/language";

/** The review as a sheet that prints on one page. */
export function PackCard({ store, pack }: { store: ModelStore; pack: () => Pack }) {
  const { language, shell } = useLanguage();
  const say = reviewSentences[language].pack;
  const { busy, done } = useSyncExternalStore(store.subscribe, store.state);
  return (
    <Card title={say.card} hint={say.hint}>
      <div>
        <ActionButton why={busy === null ? null : shell.busy} onClick={() => void store.pack(pack())}>
          {busy === "packing" ? say.making : say.make}
        </ActionButton>
      </div>
      {done?.what === "packed" && <DoneNote done={done} busy={busy !== null} />}
    </Card>
  );
}
