import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { Checklist, SectionId } from "../../core/checklist/checklist";
import { halfWidth } from "../amount/width";
import { useWords } from "./useWords";
import type { Change } from "./edits";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  body: { margin: 0 },
  figure: { width: "120px" },
  weight: { gridTemplateColumns: "minmax(0, 1fr) 80px", "& input": { minWidth: 0, width: "100%" } },
  weights: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** A typed figure; a comma may stand for the point, and Chinese input methods type wide digits. */
function figure(text: string): number | null {
  const plain = halfWidth(text).trim().replace(",", ".");
  return /^\d+(\.\d*)?$|^\.\d+$/.test(plain) ? Number(plain) : null;
}

interface Props {
  checklist: Checklist;
  onChange: (change: Change) => void;
  onClose: () => void;
}

/** The pass line and what each area weighs; only what was changed is written. */
export function ScoringDialog({ checklist, onChange, onClose }: Props) {
  const styles = useStyles();
  const { words, shell, texts } = useWords();
  const sections = Object.keys(texts.sections) as SectionId[];
  const [pass, setPass] = useState(String(checklist.pass));
  const [weights, setWeights] = useState<Readonly<Record<SectionId, string>>>(
    () =>
      Object.fromEntries(sections.map((id) => [id, String(checklist.sectionWeights[id])])) as Record<
        SectionId,
        string
      >,
  );
  const [checked, setChecked] = useState(false);
  const passed = figure(pass);
  const passFault = passed === null || passed > 100;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const wanted = sections.map((id) => ({ id, value: figure(weights[id]) }));
    if (passFault || wanted.some(({ value }) => value === null)) return;
    if (passed !== checklist.pass) onChange({ on: "pass", value: passed });
    for (const { id, value } of wanted)
      if (value !== null && value !== checklist.sectionWeights[id]) onChange({ on: "section", id, value });
    onClose();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{words.scoring}</DialogTitle>
            <DialogContent className={styles.content}>
              <Field
                label={words.passLineName}
                hint={words.scoringPassHint}
                {...(checked &&
                  passFault && { validationState: "error", validationMessage: words.scoringPassInvalid })}
              >
                <Input
                  className={styles.figure}
                  inputMode="decimal"
                  value={pass}
                  onChange={(_, { value }) => setPass(value)}
                />
              </Field>
              <p className={styles.body}>{words.scoringBody}</p>
              <div className={styles.weights}>
                {sections.map((id) => (
                  <Field
                    key={id}
                    label={texts.sections[id].title}
                    orientation="horizontal"
                    className={styles.weight}
                    size="small"
                    {...(checked &&
                      figure(weights[id]) === null && {
                        validationState: "error",
                        validationMessage: words.scoringWeightInvalid,
                      })}
                  >
                    <Input
                      size="small"
                      inputMode="decimal"
                      aria-label={words.sectionWeight(texts.sections[id].title)}
                      value={weights[id]}
                      onChange={(_, { value }) => setWeights({ ...weights, [id]: value })}
                    />
                  </Field>
                ))}
              </div>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                {words.scoringSave}
              </Button>
              <Button onClick={onClose}>{shell.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
