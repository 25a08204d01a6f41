import { Field, ProgressBar, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { roles, type Looked, type Role } from "../../../core/funnel/data/source";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { amountText } from "../../../locale/numbertext";
import { ActionButton } from "../../shell/ActionButton";
import { useAnnounce } from "../../shell/announce";
import { useLanguage } from "../../shell/language";
import { Card } from "../../shell/Card";
import type { DataState } from "./state";
import type { DataStore } from "./store";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
    "& > *": { minWidth: 0 },
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
  },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
});

interface Props {
  store: DataStore;
  state: DataState;
  looked: Looked;
}

/** What each column is taken for, and the reading of all its rows. */
export function ColumnsCard({ store, state, looked }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = funnelSentences[language];
  const announce = useAnnounce();
  const { columns, busy, progress, read, calculating, isStale } = state;
  const count = (figure: number) => amountText(figure, language);
  const noStage = columns.stage === undefined;
  const changed = read !== null && roles.some((role) => read.columns[role] !== columns[role]);
  const soFar = say.readSoFar(count(progress), count(looked.rows));
  const working = busy === "reading" || calculating;
  useEffect(() => {
    if (busy === "reading") announce(soFar);
  }, [announce, busy, soFar]);
  useEffect(() => {
    if (isStale) announce(say.listChanged);
  }, [announce, isStale, say]);
  // A reading is told once, when it is done; not again when somebody comes back to the tab.
  const told = useRef(read);
  const done = say.readDone(count(looked.rows), looked.rows);
  useEffect(() => {
    if (read === told.current) return;
    told.current = read;
    if (read) announce(done);
  }, [announce, read, done]);

  const select = (role: Role) => (
    <Field
      key={role}
      label={say.roles[role]}
      size="small"
      required={role === "stage"}
      {...(role === "stage" && noStage && { validationState: "error", validationMessage: say.noStage })}
    >
      <Select
        size="small"
        value={String(columns[role] ?? "")}
        onChange={(_, { value }) => store.setColumn(role, value === "" ? null : Number(value))}
      >
        <option value="">{say.noColumn}</option>
        {looked.sample.headers.map((header, column) => (
          <option key={column} value={column}>
            {say.column(header, column + 1)}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <Card title={say.columns} hint={say.columnsHint} busy={working}>
      <div className={styles.grid}>{roles.map(select)}</div>
      {isStale && !changed && <p className={styles.note}>{say.listChanged}</p>}
      {changed && <p className={styles.note}>{say.columnsChanged}</p>}
      <div>
        <ActionButton
          appearance={read && !changed && !isStale ? "secondary" : "primary"}
          why={noStage ? say.noStage : busy === null ? null : shell.busy}
          onClick={() => void store.read()}
        >
          {read && !changed ? say.readAgain : say.read(count(looked.rows), looked.rows)}
        </ActionButton>
      </div>
      {busy === "reading" && (
        <Field
          validationState="none"
          validationMessage={soFar}
          validationMessageIcon={null}
          label={say.reading}
          size="small"
        >
          <ProgressBar max={looked.rows} value={progress} thickness="large" />
        </Field>
      )}
      {calculating && busy !== "reading" && <p className={styles.note}>{say.calculating}</p>}
    </Card>
  );
}
