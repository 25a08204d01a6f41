import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Source } from "../../../core/funnel/data/source";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { amountText } from "../../../locale/numbertext";
import { ActionButton } from "../../shell/ActionButton";
import { addressText } from "../../shell/addressText";
import { useAnnounce } from "../../shell/announce";
import { useLanguage } from "../../shell/language";
import { isSameSource } from "./choices";
import type { DataState } from "./state";
import type { DataStore } from "./store";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
});

interface Props {
  store: DataStore;
  state: DataState;
  tables: readonly Source[] | null;
}

/** Where the opportunities stand: one of the workbook's tables, or what is selected. */
export function SourceCard({ store, state, tables }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const announce = useAnnounce();
  const { busy, looked } = state;
  const known = tables ?? [];
  const sources =
    looked && !known.some((one) => isSameSource(one, looked.source)) ? [...known, looked.source] : known;
  const chosen = looked ? sources.findIndex((one) => isSameSource(one, looked.source)) : -1;
  const found =
    looked && say.rowsFound(amountText(looked.rows, language), looked.rows, addressText(looked.at));
  const note =
    busy === "opening"
      ? say.opening
      : busy === "looking"
        ? say.looking
        : (found ?? (tables?.length === 0 ? say.noTables : null));
  useEffect(() => {
    if (note) announce(note);
  }, [announce, note]);
  return (
    <div className={styles.root}>
      {sources.length > 0 && (
        <Field label={say.source} size="small">
          <Select
            size="small"
            value={String(chosen)}
            onChange={(_, { value }) => {
              const source = sources[Number(value)];
              if (source) void store.choose(source);
            }}
          >
            {chosen < 0 && <option value="-1">{say.sourceNone}</option>}
            {sources.map((source, index) => (
              <option key={index} value={index}>
                {source.kind === "table" ? say.sourceTable(source.table, source.sheet) : addressText(source)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.row}>
        <ActionButton
          size="small"
          why={busy === "writing" ? say.writing : null}
          onClick={() => void store.takeSelection()}
        >
          {say.selection}
        </ActionButton>
        {note && <p className={styles.note}>{note}</p>}
      </div>
    </div>
  );
}
