import { makeStyles, Spinner, Switch, tokens } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { shareWays } from "../../core/share/share";
import { shareSentences } from "../../locale/pane/share/sentences";
import { Card } from "../shell/Card";
import { ActionButton } from "../shell/ActionButton";
import { useLanguage } from "../shell/language";
import { CopyCard } from "./CopyCard";
import { DateSystemNotice } from "./DateSystemNotice";
import { DependsCard } from "./DependsCard";
import { RepairNotice } from "./RepairNotice";
import { ShareDoneNote } from "./ShareDoneNote";
import { ShareFailed } from "./ShareFailed";
import type { ShareStore } from "./store";

const useStyles = makeStyles({
  intro: { color: tokens.colorNeutralForeground2, margin: 0 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
});

/** What of the workbook depends on the add-in, and the three ways in which others can open it. */
export function ShareView({ store }: { store: ShareStore }) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = shareSentences[language];
  const { look, busy, done, failed } = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => void store.open(), [store]);
  const isNative = look?.isNative ?? false;
  const note = done && <ShareDoneNote done={done} store={store} isNative={isNative} busy={busy !== null} />;
  return (
    <>
      <p className={styles.intro}>{say.intro}</p>
      {failed && <ShareFailed failed={failed} />}
      {look?.since1904 && <DateSystemNotice />}
      <RepairNotice store={store} />
      {done?.what === "repair" && note}
      {look === null && busy === "looking" && <Spinner size="small" label={say.looking} />}
      {look && <DependsCard look={look} store={store} />}
      {look &&
        shareWays.map((way) => (
          <Card key={way} title={say.ways[way].title} hint={say.ways[way].about}>
            <div>
              <ActionButton
                why={busy === null ? null : shell.busy}
                onClick={() => void store.share(way, language)}
              >
                {busy === way ? say.ways[way].busy : say.ways[way].act}
              </ActionButton>
            </div>
            {done?.what === way && note}
          </Card>
        ))}
      {look && <CopyCard store={store} />}
      {look && (
        <div>
          <Switch
            label={say.native}
            checked={isNative}
            onChange={(_, { checked }) => {
              if (busy === null) void store.setNative(checked, language);
            }}
          />
          <p className={styles.hint}>{busy === "native" ? say.nativeBusy : say.nativeAbout}</p>
          {done?.what === "native" && note}
        </div>
      )}
      {look && (
        <div>
          <ActionButton
            size="small"
            appearance="subtle"
            why={busy === null ? null : shell.busy}
            onClick={() => void store.open()}
          >
            {busy === "looking" ? say.looking : say.look}
          </ActionButton>
        </div>
      )}
    </>
  );
}
