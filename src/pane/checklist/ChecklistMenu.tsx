import { MenuDivider, MenuItem } from "@fluentui/react-components";
import { History20Regular } from "@fluentui/react-icons/svg/history";
import { Scales20Regular } from "@fluentui/react-icons/svg/scales";
import { Translate20Regular } from "@fluentui/react-icons/svg/translate";
import { useSyncExternalStore } from "react";
import { useAnnounce } from "../shell/announce";
import type { ChecklistStore } from "./store";
import { useWords } from "./useWords";

interface Props {
  store: ChecklistStore;
  /** Excel serial. */
  today: number;
}

/** What is done seldom with a checklist that can be changed. */
export function ChecklistMenu({ store, today }: Props) {
  const { words, shell, language } = useWords();
  const announce = useAnnounce();
  const { opened } = useSyncExternalStore(store.subscribe, store.state);
  if (opened?.kind !== "open" || opened.readOnly) return null;
  const record = async () => {
    if (await store.snapshot(today)) announce(words.snapshotDone);
  };
  return (
    <>
      <MenuItem icon={<Scales20Regular />} onClick={store.askScoring}>
        {words.scoring}
      </MenuItem>
      <MenuItem icon={<History20Regular />} onClick={() => void record()}>
        {words.snapshot}
      </MenuItem>
      {opened.language !== language && (
        <MenuItem icon={<Translate20Regular />} onClick={() => void store.speak(language)}>
          {shell.sheetLanguage(shell.languageName)}
        </MenuItem>
      )}
      <MenuDivider />
    </>
  );
}
