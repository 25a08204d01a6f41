import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { amountSentence } from "../../locale/amount";
import { amountText } from "../../locale/numbertext";
import { planSentences } from "../../locale/pane/planner/sentences";
import { useLanguage } from "../shell/language";
import { latestOnly } from "../shell/latestOnly";
import { pasteInOneLine } from "../shell/pasted";
import { readAmount } from "./expression";
import { isPlain } from "./isPlain";

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%" } });

interface Props {
  label: string;
  hint?: string;
  /** What it comes to, until something is typed: then that is shown. */
  shown: string;
  /** Why an amount is none that belongs here; null where it is. */
  refuse: (value: number) => string | null;
  /** Why what came of it by all the other figures can't be, where this one is to be another. */
  refusal?: string | null;
  /** Null while what is typed is no amount, or is being read. */
  onValue: (value: number | null) => void;
}

/** A figure that takes expressions, such as 500万*1.15; what is wrong is said at once. */
export function AmountInput({ label, hint, shown, refuse, refusal = null, onValue }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  /** What an expression comes to. */
  const [amount, setAmount] = useState<number | null>(null);
  const [read] = useState(latestOnly);
  const say = planSentences[language];
  const type = (text: string) => {
    setTyped(text);
    onValue(null);
    void read(() => readAmount(text), {
      take(answer) {
        const told = "wrong" in answer ? amountSentence(answer.wrong, language) : refuse(answer.value);
        const value = told === null && "value" in answer ? answer.value : null;
        setWrong(told);
        setAmount(isPlain(text) ? null : value);
        onValue(value);
      },
      fail: () => setWrong(say.wrong.unread()),
      end: () => undefined,
    });
  };
  const told = wrong ?? refusal;
  return (
    <Field
      size="small"
      label={label}
      hint={hint}
      validationMessage={told ?? (amount === null ? undefined : say.equals(amountText(amount, language)))}
      validationState={told === null ? "none" : "error"}
      {...(told === null && { validationMessageIcon: null })}
    >
      <Input
        className={styles.input}
        size="small"
        value={typed ?? shown}
        onChange={(_, { value }) => type(value)}
        onPaste={pasteInOneLine(type)}
      />
    </Field>
  );
}
