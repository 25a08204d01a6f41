import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { ActionButton } from "../../shell/ActionButton";
import { addressText } from "../../shell/addressText";
import { useAnnounce } from "../../shell/announce";
import { useLanguage } from "../../shell/language";
import { Card } from "../../shell/Card";
import type { FunnelStore } from "../funnelStore";
import type { WhatIfState } from "./state";
import { ReplaceDialog } from "./ReplaceDialog";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  store: FunnelStore;
  state: WhatIfState;
}

/** What was tried out goes into the linked cells, or comes back from them. */
export function LinksCard({ store, state }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = funnelSentences[language];
  const announce = useAnnounce();
  const { whatIf } = store;
  const { links, action, done, asking } = state;
  const cells = Object.values(links).filter((link) => link !== "gone");
  const changed = whatIf.changed();
  const said =
    done === null
      ? null
      : done.what === "linked"
        ? say.linkedSaid(say.fields[done.name], addressText(done.cell))
        : done.what === "assumed"
          ? say.assumed(say.listed(done.cells.map(addressText)))
          : say[done.what];
  useEffect(() => {
    if (said) announce(said);
  }, [announce, said]);
  if (cells.length === 0) return said ? <p className={styles.note}>{said}</p> : null;
  return (
    <Card title={say.links} hint={say.assumeHint}>
      <div className={styles.row}>
        <ActionButton
          appearance="primary"
          why={action !== null ? shell.busy : changed.length === 0 ? say.assumeNothing : null}
          onClick={() => whatIf.assume(false)}
        >
          {action === "assume" ? say.setting : say.assume}
        </ActionButton>
        {changed.length > 0 && <Button onClick={() => whatIf.takeCells()}>{say.takeCells}</Button>}
        {cells.some(({ ours }) => ours) && (
          <ActionButton why={action === null ? null : shell.busy} onClick={() => void whatIf.follow()}>
            {say.follow}
          </ActionButton>
        )}
      </div>
      {said ? (
        <p className={styles.note}>{said}</p>
      ) : (
        changed.length === 0 && <p className={styles.note}>{say.assumeNothing}</p>
      )}
      {asking && <ReplaceDialog asking={asking} tried={state.tried} store={whatIf} />}
    </Card>
  );
}
