import { Field as Labelled, Select, makeStyles, tokens } from "@fluentui/react-components";
import { languages, type Language } from "../../core/language";
import type { PlanSentences } from "../../locale/pane/planner/en";
import { shellSentences } from "../../locale/pane/shell/sentences";
import { ActionButton } from "../shell/ActionButton";

const useStyles = makeStyles({
  root: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "end", flexWrap: "wrap" },
});

interface Props {
  say: PlanSentences;
  headers: Language;
  onHeaders: (language: Language) => void;
  /** Why it can't be inserted yet; null where it can. */
  why: string | null;
  inserting: boolean;
  onInsert: () => void;
}

/** In which language the headers are, and the button that writes. */
export function InsertCard({ say, headers, onHeaders, why, inserting, onInsert }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Labelled label={say.headers} size="small">
        <Select
          size="small"
          value={headers}
          onChange={(_, { value }) => onHeaders(value === "zh" ? "zh" : "en")}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {shellSentences[one].languageName}
            </option>
          ))}
        </Select>
      </Labelled>
      <ActionButton appearance="primary" data-first why={inserting ? say.inserting : why} onClick={onInsert}>
        {inserting ? say.inserting : say.insert}
      </ActionButton>
    </div>
  );
}
