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
import { useSubmitted } from "../shell/useSubmitted";
import { useWords } from "./useWords";
import type { Change } from "./edits";
import { typedFigure } from "./typedFigure";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  body: { margin: 0 },
  figure: { width: "120px" },
  weight: {
    gridTemplateColumns: "minmax(0, 1fr) 80px",
    "& input": { minWidth: 0, width: "100%" },
    // Beneath both: beside the box there is no room for a sentence.
    "& > .fui-Field__validationMessage": { gridColumn: "1 / -1" },
  },
  weights: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Of an area; no plan needs finer shares. */
const heaviest = 1_000_000;

interface Props {
  checklist: Checklist;
  onChange: (change: Change) => void;
  onClose: () => void;
}

/** The pass line and what each area weighs; only what was changed is written. */
export function ScoringDialog({ checklist, onChange, onClose }: Props) {
  const styles = useStyles();
  const { words, shell, texts, language } = useWords();
  const sections = Object.keys(texts.sections) as SectionId[];
  const [pass, setPass] = useState(String(checklist.pass));
  const [weights, setWeights] = useState<Readonly<Record<SectionId, string>>>(
    () =>
      Object.fromEntries(sections.map((id) => [id, String(checklist.sectionWeights[id])])) as Record<
        SectionId,
        string
      >,
  );
  const { form, isChecked, check } = useSubmitted();
  const passed = typedFigure(pass, 100);
  // What stands in the sheet already is nobody's typing.
  const wanted = sections.map((id) => ({
    id,
    value:
      weights[id] === String(checklist.sectionWeights[id])
        ? checklist.sectionWeights[id]
        : typedFigure(weights[id], heaviest),
  }));
  const weighsNothing = wanted.every(({ value }) => value === 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check();
    if (passed === null || weighsNothing || wanted.some(({ value }) => value === null)) return;
    if (passed !== checklist.pass) onChange({ on: "pass", value: passed });
    for (const { id, value } of wanted)
      if (value !== null && value !== checklist.sectionWeights[id]) onChange({ on: "section", id, value });
    onClose();
  };
  // That nothing weighs anything is said once.
  const weightFault = (value: number | null, at: number): string | null =>
    value === null
      ? words.scoringWeightInvalid(new Intl.NumberFormat(language).format(heaviest))
      : weighsNothing && at === 0
        ? words.scoringWeighsNothing
        : null;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form ref={form} onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{words.scoring}</DialogTitle>
            <DialogContent className={styles.content}>
              <Field
                label={words.passLineName}
                hint={isChecked && passed === null ? undefined : words.scoringPassHint}
                {...(isChecked &&
                  passed === null && {
                    validationState: "error",
                    validationMessage: words.scoringPassInvalid,
                  })}
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
                {wanted.map(({ id, value }, at) => (
                  <Field
                    key={id}
                    label={texts.sections[id].title}
                    orientation="horizontal"
                    className={styles.weight}
                    size="small"
                    {...(isChecked &&
                      weightFault(value, at) && {
                        validationState: "error",
                        validationMessage: weightFault(value, at),
                      })}
                  >
                    <Input
                      size="small"
                      inputMode="decimal"
                      aria-label={words.sectionWeight(texts.sections[id].title)}
                      value={weights[id]}
                      onChange={(_, data) => setWeights({ ...weights, [id]: data.value })}
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
