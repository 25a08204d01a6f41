import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { groupings, type ListColumns } from "../../core/wholePlan/listColumns";
import type { PlanList } from "../../core/wholePlan/planList";
import { gapIn } from "../../locale/joined";
import { amountText } from "../../locale/numbertext";
import { wholePlanSentences } from "../../locale/pane/wholePlan/sentences";
import { modelWords } from "../../locale/sheets/model/words";
import { modelTroubleSentence } from "../../locale/pane/model/troubles";
import { dayText } from "../checklist/wording";
import { ActionButton } from "../shell/ActionButton";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import { ListFaultNote } from "./ListFaultNote";
import type { WholePlanState, WholePlanStore } from "./store";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
    // The longest choice would push its field over the one beside it.
    "& > *": { minWidth: 0 },
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  store: WholePlanStore;
  state: WholePlanState;
}

/** The list that the plan is made from, and what of it counts. */
export function ListCard({ store, state }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = wholePlanSentences[language];
  const { tables, source, read, busy } = state;
  const counted = ({ won, sold }: PlanList): string[] => [
    ...(won ? [sold ? say.wonIn(sold.year, sold.header) : say.wonOnly] : []),
    ...(!won && sold ? [say.soldIn(sold.year, sold.header)] : []),
    ...(sold?.until ? [say.until(sold.year, dayText(sold.until, language))] : []),
    ...(won ? [won.steps ? say.steps(won.steps.header) : say.noSteps] : []),
  ];
  const choose = (change: Partial<ListColumns>) => {
    if (read && source !== null) void store.choose(source, { ...read.columns, ...change });
  };
  const column = (label: string, value: number, onPick: (column: number) => void) => (
    <Field size="small" label={label}>
      <Select size="small" value={value} onChange={(_, given) => onPick(Number(given.value))}>
        {read?.headers.map((header, place) => (
          <option key={place} value={place}>
            {header}
          </option>
        ))}
      </Select>
    </Field>
  );
  const mayBeNone = (
    label: string,
    none: string,
    value: number | null,
    onPick: (column: number | null) => void,
  ) => (
    <Field size="small" label={label}>
      <Select
        size="small"
        value={value ?? -1}
        onChange={(_, given) => onPick(Number(given.value) < 0 ? null : Number(given.value))}
      >
        <option value={-1}>{none}</option>
        {read?.headers.map((header, place) => (
          <option key={place} value={place}>
            {header}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={styles.root}>
      <Field size="small" label={say.list} hint={say.listHint}>
        <Select
          size="small"
          value={source ?? ""}
          onChange={(_, { value }) => void store.choose(value === "" ? null : value)}
        >
          <option value="">{say.noList}</option>
          {tables?.map(({ table }) => (
            <option key={table}>{table}</option>
          ))}
        </Select>
      </Field>
      {tables?.length === 0 && (
        <div>
          <p className={styles.note}>{say.noTables}</p>
          <ActionButton size="small" why={busy ? shell.busy : null} onClick={() => void store.open()}>
            {say.lookAgain}
          </ActionButton>
        </div>
      )}
      {read && (
        <>
          <div className={styles.columns}>
            {column(say.names, read.columns.names, (names) => choose({ names }))}
            {column(say.amounts, read.columns.amounts, (amounts) => choose({ amounts }))}
            {mayBeNone(say.outcome, say.noOutcome, read.columns.outcome, (outcome) => choose({ outcome }))}
            {read.columns.outcome !== null &&
              mayBeNone(say.furthest, say.noColumn, read.columns.furthest, (furthest) =>
                choose({ furthest }),
              )}
            {mayBeNone(
              read.columns.outcome === null ? say.day : say.closed,
              say.allYears,
              read.columns.closed,
              (closed) => choose({ closed }),
            )}
            {read.list.sold && (
              <Field size="small" label={say.counted}>
                <Select
                  size="small"
                  value={read.list.sold.year}
                  onChange={(_, { value }) => store.count(Number(value))}
                >
                  {read.list.sold.years.map((year) => (
                    <option key={year}>{year}</option>
                  ))}
                </Select>
              </Field>
            )}
            {read.columns.outcome !== null &&
              mayBeNone(say.id, say.noId, read.columns.id, (id) => choose({ id }))}
            {groupings.map((grouping) => (
              <Fragment key={grouping}>
                {mayBeNone(
                  modelWords.stPlan[language].columns[grouping],
                  say.noColumn,
                  read.columns[grouping],
                  (column) => choose({ [grouping]: column }),
                )}
              </Fragment>
            ))}
          </div>
          {read.list.faults.map((fault, at) => (
            <ListFaultNote key={fault.kind} fault={fault} cells={read.faulty[at]} onGo={store.goTo} />
          ))}
          {read.trouble ? (
            <Notice kind="warning" title={modelTroubleSentence(read.trouble, language) ?? ""} />
          ) : (
            <p className={styles.note}>
              {[
                say.found(read.list.owners.length, amountText(read.list.total, language)),
                ...counted(read.list),
              ].join(gapIn(language))}
            </p>
          )}
        </>
      )}
      {busy === "reading" && <p className={styles.note}>{say.reading}</p>}
    </div>
  );
}
