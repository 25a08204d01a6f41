import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { isoOf } from "../../core/checklist/due";
import type { Proof } from "../../core/model/rules/proof";
import type { FiguresOf } from "../../core/model/rules/rule";
import { isResetRule, isSameRule, resetLevels, type offPlan } from "../../core/reset/resetRule";
import { amountText, shareText } from "../../locale/numbertext";
import { periodName } from "../../locale/pane/periodName";
import { resetSentences } from "../../locale/pane/reset/sentences";
import { AmountInput } from "../amount/AmountInput";
import { Card } from "../shell/Card";
import { useTableStyles } from "../shell/useTableStyles";
import { CannotTellNote } from "../model/CannotTellNote";
import { ActionButton } from "../shell/ActionButton";
import { useLanguage } from "../shell/language";
import type { ResetStore } from "./store";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(110px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export type OffPlan = FiguresOf<ReturnType<typeof offPlan>>;

const mostInARow = [1, 2, 3, 4, 5, 6];

/** The user's rule, and whether pace stays off the plan by it. */
export function RuleCard({ store, found }: { store: ResetStore; found: Proof<OffPlan> }) {
  const styles = useStyles();
  const { table } = useTableStyles();
  const { language, shell } = useLanguage();
  const say = resetSentences[language];
  const { rule, kept, resets, busy, done } = useSyncExternalStore(store.subscribe, store.state);
  const [isWrong, setWrong] = useState(false);
  const { level, periods, by } = rule;
  const share = shareText(by, language);
  // A rule can be set before there is anything to go by.
  const closed = found.kind === "cannot-tell" ? [] : found.figures.closed;
  const isKept = kept !== null && isSameRule(kept, rule);
  const amount = (value: number) => amountText(value, language, 0);
  const told = ({ closed, side, inARow, isOff, isUnreported }: OffPlan): string => {
    if (closed.length === 0) return say.noneClosed[level];
    if (isUnreported) return say.problems.unreported;
    if (side === "on") return say.on;
    return isOff ? say.off[side](level, inARow, share) : say.notYet[side](level, inARow, periods);
  };
  return (
    <Card title={say.rule} hint={say.ruleHint}>
      <div className={styles.row}>
        <Field size="small" label={say.level}>
          <Select
            size="small"
            value={level}
            onChange={(_, { value }) =>
              store.setRule({ level: resetLevels.find((one) => one === value) ?? "quarter" })
            }
          >
            {resetLevels.map((one) => (
              <option key={one} value={one}>
                {say.levels[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field size="small" label={say.periods}>
          <Select
            size="small"
            value={periods}
            onChange={(_, { value }) => store.setRule({ periods: Number(value) })}
          >
            {[...new Set([...mostInARow, periods])].map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
        <AmountInput
          label={say.by}
          shown={share}
          refuse={(value) => (isResetRule({ periods, by: value }) ? null : say.byWrong)}
          onValue={(value) => {
            setWrong(value === null);
            if (value !== null) store.setRule({ by: value });
          }}
        />
      </div>
      <div role="status">
        {found.kind === "cannot-tell" ? <CannotTellNote found={found} /> : told(found.figures)}
      </div>
      {closed.length > 0 && (
        <table className={table}>
          <thead>
            <tr>
              <th scope="col">{say.period}</th>
              {[say.planned, say.sold, say.attainment].map((head) => (
                <th key={head} scope="col" data-figure>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {closed.map(({ start, expected, actual }) => (
              <tr key={start}>
                <th scope="row">{periodName(level, isoOf(start) ?? "", language)}</th>
                <td data-figure>{amount(expected)}</td>
                <td data-figure>{amount(actual)}</td>
                <td data-figure>{expected > 0 && shareText(actual / expected, language, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <ActionButton
          size="small"
          why={busy !== null ? shell.busy : isWrong ? say.byWrong : null}
          onClick={() => {
            if (!isWrong) void store.keepRule();
          }}
        >
          {busy === "keeping" ? say.keeping : say.keep}
        </ActionButton>
      </div>
      {(done === "kept" || (!isKept && resets !== null)) && (
        <div className={styles.note} role="status">
          {isKept ? say.kept : kept === null ? say.notSet : say.notKept}
        </div>
      )}
    </Card>
  );
}
