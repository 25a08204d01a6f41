import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { modelSentences } from "../../locale/pane/model/sentences";
import { ActionButton } from "../shell/ActionButton";
import { useAnnounce } from "../shell/announce";
import { arrival } from "../shell/keepFocus";
import { useLanguage } from "../shell/language";
import type { Done } from "./state";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  done: Done;
  busy: boolean;
}

/** What was done, and how it is taken back. */
export function DoneNote({ done, busy }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const announce = useAnnounce();
  const say = modelSentences[language];
  const { what, count, undo } = done;
  const sentence =
    what === "undone"
      ? say.undone
      : what === "notFound"
        ? say.notFound
        : what === "inserted" || what === "linked"
          ? say.done[what](count)
          : say.done[what];
  useEffect(() => {
    announce(sentence);
  }, [announce, sentence]);
  return (
    <div className={styles.root}>
      <span {...arrival}>{sentence}</span>
      {undo && (
        <ActionButton size="small" why={busy ? shell.busy : null} onClick={undo}>
          {say.undo}
        </ActionButton>
      )}
    </div>
  );
}
