import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Status } from "../../core/checklist/checklist";
import { proofsPaneSentences } from "../../locale/pane/proofs/sentences";
import { ActionButton } from "../shell/ActionButton";
import { useWords } from "../checklist/useWords";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS} 0`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  wanted: Status;
  onReason: (reason: string) => void;
  onCancel: () => void;
}

/** Asks why the status is to be another than what the workbook proves. */
export function AskReason({ wanted, onReason, onCancel }: Props) {
  const styles = useStyles();
  const { words, language } = useWords();
  const say = proofsPaneSentences[language];
  const [reason, setReason] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const isGiven = reason.trim() !== "";
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (isGiven) onReason(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) onCancel();
      }}
    >
      <Field
        label={say.reason}
        size="small"
        hint={say.ask[wanted === "done" || wanted === "not-applicable" ? wanted : "open"]}
      >
        <Textarea ref={field} rows={2} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <ActionButton type="submit" size="small" appearance="primary" why={isGiven ? null : say.reasonFirst}>
          {say.keep(words.statuses[wanted])}
        </ActionButton>
        <Button size="small" onClick={onCancel}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
