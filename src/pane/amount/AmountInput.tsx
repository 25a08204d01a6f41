import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { amountSentence } from "../../locale/amount";
import { readAmount } from "./expression";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%" } });

interface Props {
  label: string;
  hint?: string;
  /** What it comes to, until something is typed: then that is shown. */
  shown: string;
  /** Why an amount is none that belongs here; null where it is. */
  refuse: (value: number) => string | null;
  /** Null while what is typed is no amount. */
  onValue: (value: number | null) => void;
}

/** A figure that takes expressions, such as 500万*1.15; what is wrong is said at once. */
export function AmountInput({ label, hint, shown, refuse, onValue }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const type = async (text: string) => {
    setTyped(text);
    const read = await readAmount(text);
    const told = "wrong" in read ? amountSentence(read.wrong, language) : refuse(read.value);
    setWrong(told);
    onValue(told === null && "value" in read ? read.value : null);
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
        onChange={(_, { value }) => void type(value)}
      />
    </Field>
  );
}
