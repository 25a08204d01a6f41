import { Field, Input, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { languages } from "../../../core/language";
import { gapIn } from "../../../locale/joined";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { shellSentences } from "../../../locale/pane/shell/sentences";
import { ActionButton } from "../../shell/ActionButton";
import { addressText } from "../../shell/addressText";
import { useAnnounce } from "../../shell/announce";
import { useLanguage } from "../../shell/language";
import { Card } from "../../shell/Card";
import type { DataState } from "./state";
import type { DataStore } from "./store";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "end" },
  note: { margin: 0 },
});

interface Props {
  store: DataStore;
  state: DataState;
  onUse: () => void;
}

/** The figures as formulas in a sheet of their own, and their way into the what-if. */
export function WriteCard({ store, state, onUse }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = funnelSentences[language];
  const announce = useAnnounce();
  const { busy, written, sheet, calculating } = state;
  const chosen = state.sheetLanguage ?? language;
  const done = written && say.written(addressText(written));
  useEffect(() => {
    if (done) announce(done);
  }, [announce, done]);
  return (
    <Card title={say.onward} hint={say.writeHint}>
      <div className={styles.row}>
        <Field label={say.sheetLanguage} size="small">
          <Select
            size="small"
            value={chosen}
            onChange={(_, { value }) => store.setSheetLanguage(value === "zh" ? "zh" : "en")}
          >
            {languages.map((one) => (
              <option key={one} value={one}>
                {shellSentences[one].languageName}
              </option>
            ))}
          </Select>
        </Field>
        {sheet !== null && (
          <Field label={say.sheetName} size="small">
            <Input size="small" value={sheet} onChange={(_, { value }) => store.setSheet(value)} />
          </Field>
        )}
      </div>
      <div className={styles.row}>
        <ActionButton
          appearance="primary"
          why={calculating ? say.calculating : busy === null ? null : shell.busy}
          onClick={() => void store.write(chosen)}
        >
          {busy === "writing" ? say.writing : say.write}
        </ActionButton>
        <ActionButton why={calculating ? say.calculating : null} onClick={onUse}>
          {say.use}
        </ActionButton>
      </div>
      {written && done && (
        <p className={styles.note}>
          {done}
          {gapIn(language)}
          <Link as="button" onClick={() => store.goTo(written)}>
            {say.goTo(addressText(written))}
          </Link>
        </p>
      )}
    </Card>
  );
}
