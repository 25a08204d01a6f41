import { Field, FieldContextProvider, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TriedName } from "../../../core/funnel/whatIf/assumptionFault";
import { amountSentence } from "../../../locale/amount";
import { assumptionFaultSentence, funnelSentences } from "../../../locale/pane/funnel/sentences";
import { useLanguage } from "../../shell/language";
import { narrow } from "../../shell/narrow";
import { pasteInOneLine } from "../../shell/pasted";
import { useTyping } from "../../shell/typing";
import { isPlain } from "../../amount/isPlain";
import type { Tried } from "./state";
import { figureText } from "./figureText";

const useStyles = makeStyles({
  row: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    alignItems: "center",
    [narrow]: { flexWrap: "wrap" },
  },
  input: {
    flex: "0 1 132px",
    minWidth: 0,
    "& input": { minWidth: 0, width: "100%", fontVariantNumeric: "tabular-nums" },
  },
});

interface Props {
  name: TriedName;
  tried: Tried;
  note?: string;
  /** Why what comes of all figures can't be worked out, where this one is to be another. */
  refusal?: string | null;
  onType: (text: string) => void;
  /** What stands beside the field, such as its slider. */
  beside?: ReactNode;
}

/** A figure that takes expressions; Enter or leaving it reads what was typed, Esc takes it back. */
export function FigureBox({ name, tried, note, refusal = null, onType, beside }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const { text: typed, value, wrong } = tried;
  const shown = typed ?? (value === null ? "" : figureText(name, value, language));
  const typing = useTyping(tried, shown, onType);
  const isWrong = wrong !== null || refusal !== null;
  const message = wrong
    ? "fault" in wrong
      ? assumptionFaultSentence(wrong.fault, language)
      : amountSentence(wrong.typed, language)
    : refusal === null && typed !== null && value !== null && !isPlain(typed)
      ? say.equals(figureText(name, value, language))
      : (refusal ?? note);
  return (
    <Field
      label={say.fields[name]}
      size="small"
      validationState={isWrong ? "error" : "none"}
      validationMessage={message}
      validationMessageIcon={isWrong ? undefined : null}
    >
      <div className={styles.row}>
        <Input
          className={styles.input}
          size="small"
          value={typing.text}
          placeholder={say.hints[name]}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, data) => typing.type(data.value)}
          onPaste={pasteInOneLine(typing.type)}
          onBlur={typing.keep}
          onKeyDown={typing.onKeyDown}
        />
        {/* The field's id and message are the box's alone. */}
        <FieldContextProvider value={undefined}>{beside}</FieldContextProvider>
      </div>
    </Field>
  );
}
