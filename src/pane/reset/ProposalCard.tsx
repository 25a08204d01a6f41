import { Field, Input, Radio, RadioGroup, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, useSyncExternalStore } from "react";
import type { Model } from "../../core/model/model";
import { resetKinds } from "../../core/reset/owners";
import { resetDay } from "../../core/reset/keptReset";
import { proposeReset, type ResetProblem, type ResetWish } from "../../core/reset/proposeReset";
import type { Leaver } from "../../core/tracking/leavers";
import { folded } from "../../core/textSearch";
import { amountText } from "../../locale/numbertext";
import { resetSentences } from "../../locale/pane/reset/sentences";
import { AmountInput } from "../amount/AmountInput";
import { Reckoned } from "../model/Reckoned";
import { useReckoning } from "../model/useModel";
import { ActionButton } from "../shell/ActionButton";
import { useLanguage } from "../shell/language";
import { ProposedChanges } from "./ProposedChanges";
import type { ResetStore } from "./store";

const useStyles = makeStyles({
  input: { minWidth: 0, width: "100%" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  store: ResetStore;
  model: Model;
  today: number;
  leavers: readonly Leaver[];
  /** What the rule says; the reason that is offered. */
  because: string;
}

/** In characters; whatever is longer was pasted by mistake. */
const longestReason = 1000;
const shapes = ["plan", "even", "late"] as const;

/** A reset before it is written: how, what becomes of everybody, and why. */
export function ProposalCard({ store, model, today, leavers, because }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = resetSentences[language];
  const { busy, resets } = useSyncExternalStore(store.subscribe, store.state);
  const [wish, setWish] = useState<Omit<ResetWish, "target">>({ kind: "own", shape: "plan" });
  const [target, setTarget] = useState<number | null | undefined>(undefined);
  const [typed, setTyped] = useState<string | null>(null);
  const before = model.stGoal?.rows[0]?.row.target ?? 0;
  const reason = typed ?? because;
  const resetOn = resetDay(resets);
  const gone = useMemo(() => new Set(leavers.map(({ name }) => folded(name))), [leavers]);
  const rule = useMemo(
    () => proposeReset(today, { ...wish, target: target ?? before }, model, gone, resetOn),
    [today, wish, target, before, model, gone, resetOn],
  );
  const found = useReckoning(rule, model);
  const text = (amount: number) => amountText(amount, language);
  const whyNot = (problem: ResetProblem): string =>
    problem.kind === "sold"
      ? say.problems.sold(text(problem.sold))
      : problem.kind === "low"
        ? say.problems.low(text(problem.least))
        : say.problems[problem.kind];
  const isOfTarget = ({ kind }: ResetProblem) =>
    wish.kind === "target" && (kind === "sold" || kind === "low");
  const isWrong = wish.kind === "target" && target === null;
  const reasonFault = reason.length > longestReason ? say.reasonLong(text(longestReason)) : null;
  const lacking = (problem: ResetProblem | null, hasChanges: boolean): string =>
    isWrong ? say.targetWrong : problem ? whyNot(problem) : hasChanges ? say.reasonFirst : say.noChange;
  return (
    <Reckoned title={say.proposal} hint={say.proposalHint} found={found}>
      {({ problem, proposal, closed }) => {
        const changes = proposal?.changes ?? [];
        const isReady = !isWrong && changes.length > 0 && reason.trim() !== "" && reasonFault === null;
        return (
          <>
            <Field size="small" label={say.kind} hint={say.kindHints[wish.kind]}>
              <RadioGroup
                value={wish.kind}
                onChange={(_, { value }) =>
                  setWish({ ...wish, kind: resetKinds.find((one) => one === value) ?? "own" })
                }
              >
                {resetKinds.map((one) => (
                  <Radio key={one} value={one} label={say.kinds[one]} />
                ))}
              </RadioGroup>
            </Field>
            {wish.kind === "target" && (
              <AmountInput
                key={before}
                label={say.target}
                shown={text(before)}
                refuse={(value) => (value > 0 ? null : say.targetWrong)}
                refusal={problem && isOfTarget(problem) ? whyNot(problem) : null}
                onValue={setTarget}
              />
            )}
            <Field size="small" label={say.shape}>
              <Select
                size="small"
                value={wish.shape}
                onChange={(_, { value }) =>
                  setWish({ ...wish, shape: shapes.find((one) => one === value) ?? "plan" })
                }
              >
                {shapes.map((one) => (
                  <option key={one} value={one}>
                    {say.shapes[one]}
                  </option>
                ))}
              </Select>
            </Field>
            {problem && !isWrong && !isOfTarget(problem) && <div role="status">{whyNot(problem)}</div>}
            {proposal && !isWrong && <ProposedChanges proposal={proposal} closed={closed} />}
            {proposal && changes.length === 0 && <p className={styles.note}>{say.noChange}</p>}
            <Field
              size="small"
              label={say.reason}
              required
              {...(reasonFault && { validationState: "error", validationMessage: reasonFault })}
            >
              <Input
                size="small"
                className={styles.input}
                value={reason}
                onChange={(_, { value }) => setTyped(value)}
              />
            </Field>
            <div>
              <ActionButton
                appearance="primary"
                why={busy !== null ? shell.busy : isReady ? null : lacking(problem, changes.length > 0)}
                onClick={() => {
                  if (isReady) void store.write({ changes, day: today, reason });
                }}
              >
                {busy === "writing" ? say.writing : say.write}
              </ActionButton>
            </div>
          </>
        );
      }}
    </Reckoned>
  );
}
