import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { shareSentences } from "../../locale/pane/share/sentences";
import type { ShareSentences } from "../../locale/pane/share/en";
import { ActionButton } from "../shell/ActionButton";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import type { ShareDone, ShareStore } from "./store";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** So many cells are named. */
const most = 20;

function titleOf({ what, cells, isUndone }: ShareDone, isNative: boolean, say: ShareSentences): string {
  if (isUndone) return say.undone;
  if (what === "repair") return say.repaired(cells);
  if (what === "native") return isNative ? say.nativeOn(cells) : say.nativeOff(cells);
  return cells === 0 ? say.ways[what].same : say.ways[what].done(cells);
}

interface Props {
  done: ShareDone;
  store: ShareStore;
  isNative: boolean;
  busy: boolean;
}

/** What was done, which cells stay as they are and why, and the way back. */
export function ShareDoneNote({ done, store, isNative, busy }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const announce = useAnnounce();
  const say = shareSentences[language];
  const title = titleOf(done, isNative, say);
  useEffect(() => {
    announce(title);
  }, [announce, title]);
  const { left, values, change } = done;
  return (
    <Notice
      kind="info"
      title={title}
      actions={
        change && (
          <ActionButton size="small" why={busy ? shell.busy : null} onClick={() => void store.undo()}>
            {say.undo}
          </ActionButton>
        )
      }
    >
      {(values > 0 || left.length > 0) && (
        <>
          {values > 0 && <div>{say.values(values)}</div>}
          {left.length > 0 && (
            <>
              <div>{say.left(left.length)}</div>
              <ul className={styles.list}>
                {left.slice(0, most).map(({ sheet, address, why }) => (
                  <li key={`${sheet}!${address}`}>{say.leftCell(`${sheet}!${address}`, say.why[why])}</li>
                ))}
                {left.length > most && <li>{say.more(left.length - most)}</li>}
              </ul>
            </>
          )}
        </>
      )}
    </Notice>
  );
}
