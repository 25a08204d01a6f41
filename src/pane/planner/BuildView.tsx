import {
  Checkbox,
  Field as Labelled,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Dimension, Field } from "../../core/planner/request";
import { refusedPart, troubledPart } from "../../core/planner/formPart";
import type { Offer } from "../../core/home/offers";
import { Refused } from "../../core/refusal";
import { isTrouble } from "../../core/trouble";
import { listed } from "../../locale/joined";
import { planSentences } from "../../locale/pane/planner/sentences";
import { useLanguage } from "../shell/language";
import type { BuildStore } from "./buildStore";
import { blank, troubledCells } from "./entry";
import { FieldBox } from "./FieldBox";
import { fieldsOf, isWrong, kinds, missingIn, partsOf, placeOf, requestOf } from "./form";
import { formManner } from "./formManner";
import { InsertedCard } from "./InsertedCard";
import { InsertCard } from "./InsertCard";
import { PeriodLevels } from "./PeriodLevels";
import { PreviewCard } from "./PreviewCard";
import { usePreview } from "./usePreview";
import { useRefusals } from "./useRefusals";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  radios: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(140px, 100%), 1fr))",
  },
  hint: { color: tokens.colorNeutralForeground2, margin: 0 },
  more: {
    "& > summary": { cursor: "pointer", padding: "6px 0", fontWeight: tokens.fontWeightSemibold },
  },
});

const dimensions = ["people", "periods", "tree", "matrix"] as const;

interface Props {
  store: BuildStore;
  /** What the form is to be filled with. */
  part?: string | null;
}

/** Cells that the page is to begin with: a table that was offered, or those of the model. */
type Beginning =
  Extract<Offer, { kind: "split" | "list" }> | { readonly kind: "model"; readonly dimension: Dimension };
const beginningIn = (part: string | null): Beginning | null =>
  part === null ? null : (JSON.parse(part) as Beginning);

/** The plan builder: target, dimension, basis and limits; the preview; where the live formulas go. */
export function BuildView({ store, part = null }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = planSentences[language];
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { form, failed, inserting } = state;
  const { tasks, change } = store;

  useEffect(() => {
    const beginning = beginningIn(part);
    if (beginning?.kind === "model") void store.fillFromModel(beginning.dimension);
    else if (Object.keys(store.state().form.entries).length > 0) return;
    else if (beginning?.kind === "list") void store.fillFromSheet(beginning.sheet);
    else if (beginning) void store.fillFromTable(beginning.table, beginning.names, beginning.weights);
    else void store.fillFromSelection();
  }, [store, part]);

  const fields = fieldsOf(form);
  const missing = missingIn(form);
  const noLevel = form.dimension === "periods" && form.grains.length === 0;
  const complete = missing.length === 0 && !isWrong(form) && !noLevel;
  const request = requestOf(form, language);
  const { preview, failed: refused, busy } = usePreview(complete ? request : null, tasks);
  const place = placeOf(form);
  const refusals = useRefusals(
    [
      ...(failed ? [{ ...failed, title: say.failed }] : []),
      ...(complete && refused !== null ? [{ caught: refused, title: say.previewFailed }] : []),
    ],
    {
      fields: partsOf(form),
      fieldOf: (caught) =>
        caught instanceof Refused
          ? refusedPart(caught, request)
          : isTrouble(caught)
            ? troubledPart(caught)
            : null,
      manner: formManner(request, language),
      cellsOf: (caught) =>
        caught instanceof Refused ? tasks.cellsOf(caught, request) : troubledCells(caught, place?.sheet),
      onGoTo: (cell) => void tasks.goTo(cell).catch(store.fail),
      onShow: () => void store.insert(language, true),
    },
  );
  const isInLimits = refusals.isAny(fields.limits);
  const limits = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isInLimits && limits.current) limits.current.open = true;
  }, [isInLimits]);
  const still = say.previewEmpty(
    listed(
      missing.map((field) => say.fields[field]),
      language,
    ),
  );
  const why = (): string | null => {
    if (missing.length > 0) return still;
    if (preview === null) return busy ? say.previewBusy : say.whyNot.wrong;
    return place === null ? say.whyNot.place : null;
  };

  const notes: Readonly<Partial<Record<Field, string>>> = say.notes;
  const box = (field: Field, required = false) => (
    <FieldBox
      key={field}
      label={say.fields[field]}
      hint={say.hints[field]}
      note={notes[field]}
      entry={form.entries[field] ?? blank}
      say={say}
      required={required}
      isDay={kinds[field] === "day"}
      refusal={refusals.at(field)}
      onType={(text) => void store.type(field, text)}
      onTake={() => void store.take(field)}
    />
  );
  return (
    <div className={styles.root}>
      <p className={styles.hint}>{form.dimension === "reconcile" ? say.introReconcile : say.intro}</p>
      {form.dimension !== "reconcile" && (
        <Labelled label={say.dimension} size="small" hint={say.dimensionHints[form.dimension]}>
          <RadioGroup
            className={styles.radios}
            value={form.dimension}
            onChange={(_, { value }) => void store.divide(value as Dimension)}
          >
            {dimensions.map((dimension) => (
              <Radio key={dimension} value={dimension} label={say.dimensions[dimension]} />
            ))}
          </RadioGroup>
        </Labelled>
      )}
      <div className={styles.group}>
        {fields.needed.map((field) => box(field, true))}
        {(form.dimension === "people" || form.dimension === "tree") && (
          <Checkbox
            label={say.equal}
            checked={form.equal}
            onChange={(_, { checked }) => change({ equal: checked === true })}
          />
        )}
        {form.dimension === "people" && !form.equal && (
          <Checkbox
            label={say.shares}
            checked={form.shares}
            onChange={(_, { checked }) => change({ shares: checked === true })}
          />
        )}
        {form.dimension === "periods" && (
          <PeriodLevels form={form} say={say} onChange={change} refusalAt={refusals.at} />
        )}
        {fields.optional.map((field) => box(field))}
        <details ref={limits} className={styles.more}>
          <summary>{say.more}</summary>
          <div className={styles.group}>{fields.limits.map((field) => box(field))}</div>
        </details>
      </div>
      {missing.length > 0 && <p className={styles.hint}>{still}</p>}
      {busy && !preview && <p className={styles.hint}>{say.previewBusy}</p>}
      {complete && preview && <PreviewCard preview={preview} busy={busy} say={say} language={language} />}
      <FieldBox
        label={say.place}
        hint={say.placeHint}
        entry={form.place}
        refusal={refusals.at("place")}
        say={say}
        onType={(text) => void store.type("place", text)}
        onTake={() => void store.take("place")}
      />
      <InsertedCard
        insertion={state}
        say={say}
        onUndo={() => void store.undo()}
        onGoTo={({ formula }) => tasks.goTo(formula).catch(store.fail)}
        remark={form.dimension === "periods" && form.grains.length > 1 ? say.movingDates : null}
      >
        <InsertCard
          say={say}
          headers={request.language}
          onHeaders={(headers) => change({ headers })}
          why={why()}
          inserting={inserting}
          onInsert={() => void store.insert(language)}
        />
      </InsertedCard>
      {refusals.rest}
    </div>
  );
}
