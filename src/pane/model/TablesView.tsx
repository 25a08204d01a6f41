import { Checkbox, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { planYear } from "../../core/wholePlan/planYear";
import { languages } from "../../core/language";
import { modelTableNames } from "../../core/model/tables";
import { homeSentences } from "../../locale/pane/home/sentences";
import { modelSentences } from "../../locale/pane/model/sentences";
import { shellSentences } from "../../locale/pane/shell/sentences";
import { ActionButton } from "../shell/ActionButton";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import { LinkCard } from "../shell/LinkCard";
import { useGo } from "../shell/navigation";
import { besidesSought, soughtIn } from "../proofs/sought";
import { DoneNote } from "./DoneNote";
import { ModelFailed } from "./ModelFailed";
import type { ModelState } from "./state";
import type { ModelStore } from "./store";
import { TableCard } from "./TableCard";
import { tablesOf } from "./tablesOf";

const useStyles = makeStyles({
  intro: { color: tokens.colorNeutralForeground2, margin: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "end" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  store: ModelStore;
  /** The area whose tables are meant, or a table, and the item that looks at it; all where there is none. */
  part: string | null;
  today: number;
}

/** The twelve tables behind the plan: which are there, which are damaged, what they are linked to. */
export function TablesView({ store, part, today }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = modelSentences[language];
  const announce = useAnnounce();
  const go = useGo();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { opened, busy, done, failed } = state;
  useEffect(() => void store.open(), [store]);
  const working =
    busy && (busy in say.working ? say.working[busy as keyof typeof say.working] : say.working.opening);
  useEffect(() => {
    if (working) announce(working);
  }, [announce, working]);
  const year = planYear(null, today);
  return (
    <>
      <p className={styles.intro}>{say.intro}</p>
      {part === null && (
        <LinkCard
          title={homeSentences[language].toolNames.wholePlan}
          about={homeSentences[language].toolsAbout.wholePlan}
          onClick={() => go("wholePlan")}
        />
      )}
      {opened && <AllTables store={store} state={state} opened={opened} year={year} />}
      <p className={styles.note} aria-busy={busy !== null}>
        {working}
      </p>
      {done && done.table === null && <DoneNote done={done} busy={busy !== null} />}
      {failed && failed.table === null && <ModelFailed failed={failed} />}
      {opened && (
        <div>
          {(tablesOf(besidesSought(part)) ?? modelTableNames).map((name) => (
            <TableCard
              key={name}
              name={name}
              store={store}
              state={state}
              opened={opened}
              year={year}
              sought={soughtIn(part)}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface AllProps {
  store: ModelStore;
  state: ModelState;
  opened: NonNullable<ModelState["opened"]>;
  year: number;
}

/** What is done to all tables at once. */
function AllTables({ store, state, opened, year }: AllProps) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = modelSentences[language];
  const busy = state.busy !== null;
  const standing = modelTableNames.map((name) => ({ name, ...opened.state[name] }));
  const absent = standing
    .filter(({ table }) => table.kind === "absent" || table.kind === "unfinished")
    .map(({ name }) => name);
  const isDamaged = standing.some(
    ({ table }) => table.kind === "lost" || (table.kind === "there" && table.missing.length > 0),
  );
  const isSome = absent.length < modelTableNames.length;
  return (
    <>
      <div className={styles.row}>
        <Field label={say.sheetLanguage} size="small">
          <Select
            size="small"
            value={state.sheetLanguage ?? language}
            onChange={(_, { value }) => store.setSheetLanguage(value === "zh" ? "zh" : "en")}
          >
            {languages.map((one) => (
              <option key={one} value={one}>
                {shellSentences[one].languageName}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label={say.examples}
          checked={state.withExamples}
          onChange={(_, { checked }) => store.setExamples(checked === true)}
        />
      </div>
      <div className={styles.row}>
        <ActionButton
          appearance="primary"
          why={busy ? shell.busy : absent.length === 0 ? say.allThere : null}
          onClick={() => void store.insert(absent, language, year)}
        >
          {absent.length === 0 ? say.allThere : say.insertAll(absent.length)}
        </ActionButton>
        {isDamaged && (
          <ActionButton why={busy ? shell.busy : null} onClick={() => void store.mend(null, language, year)}>
            {say.mendAll}
          </ActionButton>
        )}
        {isSome && (
          <ActionButton why={busy ? shell.busy : null} onClick={() => void store.clear(null)}>
            {say.clearAll}
          </ActionButton>
        )}
        <ActionButton appearance="subtle" why={busy ? shell.busy : null} onClick={() => void store.open()}>
          {say.lookAgain}
        </ActionButton>
      </div>
    </>
  );
}
