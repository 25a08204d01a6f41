import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { amountSentence } from "../../locale/amount";
import { planSentences } from "../../locale/pane/planner/sentences";
import { useLanguage } from "../shell/language";
import { latestOnly } from "../shell/latestOnly";
import { pasteInOneLine } from "../shell/pasted";
import { readAmount } from "./expression";

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%" } });

interface Props {
  label: string;
  hint?: string;
  /** What it comes to, until something is typed: then that is shown. */
  shown: string;
  /** Why an amount is none that belongs here; null where it is. */
  refuse: (value: number) => string | null;
  /** Null while what is typed is no amount, or is being read. */
  onValue: (value: number | null) => void;
}

/** A figure that takes expressions, such as 500万*1.15; what is wrong is said at once. */
export function AmountInput({ label, hint, shown, refuse, onValue }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [read] = useState(latestOnly);
  const type = (text: string) => {
    setTyped(text);
    onValue(null);
    void read(() => readAmount(text), {
      take(answer) {
        const told = "wrong" in answer ? amountSentence(answer.wrong, language) : refuse(answer.value);
        setWrong(told);
        onValue(told === null && "value" in answer ? answer.value : null);
      },
      fail: () => setWrong(planSentences[language].wrong.unread()),
      end: () => undefined,
    });
  };
  return (
    <Field
      size="small"
      label={label}
      hint={hint}
      validationMessage={wrong}
      validationState={wrong === null ? "none" : "error"}
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
