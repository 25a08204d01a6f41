import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TableData } from "../../core/model/model";
import type { RuleId } from "../../core/model/rules/rules";
import type { ModelTableName } from "../../core/model/tables";
import { labelled } from "../../locale/joined";
import { modelSentences } from "../../locale/pane/model/sentences";
import { modelWords } from "../../locale/sheets/model/words";
import { ActionButton } from "../shell/ActionButton";
import { useLanguage } from "../shell/language";
import { narrow } from "../shell/narrow";
import { DoneNote } from "./DoneNote";
import { DoubtNote } from "./DoubtNote";
import { LinksPanel } from "./LinksPanel";
import { ModelFailed } from "./ModelFailed";
import type { ModelState } from "./state";
import type { ModelStore } from "./store";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 2px`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: "start",
    justifyItems: "start",
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  wrong: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  name: ModelTableName;
  store: ModelStore;
  state: ModelState;
  opened: NonNullable<ModelState["opened"]>;
  year: number;
  /** The item for which the tables were opened. */
  sought: RuleId | null;
}

/** One table: what it is for, how it stands, and what can be done about it. */
export function TableCard({ name, store, state, opened, year, sought }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = modelSentences[language];
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>({});
  const { table, links } = opened.state[name];
  const busy = state.busy !== null;
  const linked = Object.values(links);
  const gone = linked.filter((link) => "gone" in link).length;
  const data = opened.model[name] as TableData | null;
  const { title } = modelWords[name][language];
  const isDamaged = table.kind === "lost" || (table.kind === "there" && table.missing.length > 0);
  const states = [
    table.kind === "absent"
      ? linked.length > 0
        ? say.state.linkedOnly
        : say.state.absent
      : table.kind === "unfinished"
        ? say.state.unfinished
        : say.state[table.kind](table.sheet),
    ...(table.kind === "there" ? [say.state.rows(data?.rows.length ?? 0)] : []),
    ...(linked.length > gone ? [say.state.linked(linked.length - gone)] : []),
  ];
  const wrong = [
    ...(table.kind === "there" && table.missing.length > 0 ? [say.state.missing(table.missing)] : []),
    ...(gone > 0 ? [say.state.broken(gone)] : []),
  ];
  // One button whose word changes: the focus stays where it is.
  const act =
    table.kind === "absent" || table.kind === "unfinished"
      ? { word: say.insert, run: () => void store.insert([name], language, year) }
      : isDamaged
        ? { word: say.mend, run: () => void store.mend(name, language, year, chosen(columns)) }
        : {
            word: say.goTo,
            run: () => table.kind === "there" && store.goTo({ sheet: table.sheet, address: "A1" }, name),
          };
  return (
    <section className={styles.root} aria-label={title}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.note}>{say.about[name]}</p>
        </div>
        <ActionButton
          size="small"
          why={busy ? shell.busy : null}
          onClick={act.run}
          aria-label={labelled(act.word, title, language)}
        >
          {act.word}
        </ActionButton>
      </div>
      <p className={styles.note}>{states.join(" · ")}</p>
      {wrong.length > 0 && <p className={styles.wrong}>{wrong.join(" · ")}</p>}
      {data && <DoubtNote name={name} data={data} onGo={(place) => store.goTo(place, name)} />}
      {table.kind === "there" &&
        table.unknown.length > 0 &&
        table.missing.map((header) => (
          <Field key={header} size="small" label={say.standsFor(header)}>
            <Select
              size="small"
              value={columns[header] ?? ""}
              onChange={(_, { value }) => setColumns({ ...columns, [header]: value })}
            >
              <option value="">{say.newColumn}</option>
              {table.unknown.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </Select>
          </Field>
        ))}
      {state.done?.table === name && <DoneNote done={state.done} busy={busy} />}
      {state.failed?.table === name && <ModelFailed failed={state.failed} />}
      <LinksPanel name={name} title={title} store={store} state={state} links={links} sought={sought} />
    </section>
  );
}

const chosen = (columns: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(columns).filter(([, header]) => header !== ""));
