import {
  Button,
  Checkbox,
  Field as Labelled,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import type { CellAddress } from "../../core/cellAddress";
import type { Dimension, Field } from "../../core/planner/request";
import type { Offer } from "../../core/home/offers";
import { Refused } from "../../core/refusal";
import { isTrouble } from "../../core/trouble";
import { planSentences } from "../../locale/pane/planner/sentences";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import type { BuildStore } from "./buildStore";
import { blank, readCells } from "./entry";
import { Failed } from "./Failed";
import { planFailure } from "./failure";
import { FieldBox } from "./FieldBox";
import { fieldsOf, isWrong, kinds, missingIn, placeOf, requestOf } from "./form";
import { InsertedCard } from "./InsertedCard";
import { InsertCard } from "./InsertCard";
import { PeriodLevels } from "./PeriodLevels";
import { PreviewCard } from "./PreviewCard";
import { usePreview } from "./usePreview";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  radios: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
  },
  hint: { color: tokens.colorNeutralForeground2, margin: 0 },
  more: {
    "& > summary": { cursor: "pointer", padding: "6px 0", fontWeight: tokens.fontWeightSemibold },
  },
});

const dimensions = ["people", "periods", "tree", "matrix"] as const;

interface Props {
  store: BuildStore;
  /** A table that was offered to be split over. */
  part?: string | null;
}

type Offered = Extract<Offer, { kind: "split" }>;
const offerIn = (part: string | null): Offered | null =>
  part === null ? null : (JSON.parse(part) as Offered);

/** The plan builder: target, dimension, basis and limits; the preview; where the live formulas go. */
export function BuildView({ store, part = null }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = planSentences[language];
  const announce = useAnnounce();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { form, failed, inserting } = state;
  const { tasks, change } = store;

  useEffect(() => {
    if (failed) announce(planFailure(failed.caught, language), true);
  }, [failed, announce, language]);

  useEffect(() => {
    const { form: now } = store.state();
    if (now.dimension !== "people" || Object.keys(now.entries).length > 0) return;
    const offer = offerIn(part);
    if (offer) void store.fillFromTable(offer.table, offer.names, offer.weights);
    else void store.fillFromSelection();
  }, [store, part]);

  const fields = fieldsOf(form);
  const missing = missingIn(form);
  const noLevel = form.dimension === "periods" && form.grains.length === 0;
  const complete = missing.length === 0 && !isWrong(form) && !noLevel;
  const request = requestOf(form, language);
  const { preview, failed: refused, busy } = usePreview(complete ? request : null, tasks);
  const place = placeOf(form);
  const goTo = (cell: CellAddress) => {
    tasks.goTo(cell).catch(store.fail);
  };

  const box = (field: Field, required = false) => (
    <FieldBox
      key={field}
      label={say.fields[field]}
      hint={say.hints[field]}
      entry={form.entries[field] ?? blank}
      say={say}
      required={required}
      isDay={kinds[field] === "day"}
      onType={(text) => void store.type(field, text)}
      onTake={() => void store.take(field)}
    />
  );
  /** The cells that a failure speaks of. */
  const cellsOf = (caught: unknown): readonly CellAddress[] => {
    if (caught instanceof Refused) return tasks.cellsOf(caught, request);
    if (!isTrouble(caught)) return [];
    const facts = caught.facts as { cell?: string };
    const found = facts.cell === undefined ? null : readCells(facts.cell);
    const sheet = found?.sheet || place?.sheet;
    return found && sheet ? [{ ...found, sheet }] : [];
  };

  return (
    <div className={styles.root}>
      <p className={styles.hint}>{form.dimension === "reconcile" ? say.introReconcile : say.intro}</p>
      {form.dimension !== "reconcile" && (
        <Labelled label={say.dimension} size="small" hint={say.dimensionHints[form.dimension]}>
          <RadioGroup
            className={styles.radios}
            value={form.dimension}
            onChange={(_, { value }) => change({ dimension: value as Dimension })}
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
        {form.dimension === "periods" && <PeriodLevels form={form} say={say} onChange={change} />}
        {fields.optional.map((field) => box(field))}
        <details className={styles.more}>
          <summary>{say.more}</summary>
          <div className={styles.group}>{fields.limits.map((field) => box(field))}</div>
        </details>
      </div>
      {missing.length > 0 && (
        <p className={styles.hint}>
          {say.previewEmpty(missing.map((field) => say.fields[field]).join(language === "zh" ? "、" : ", "))}
        </p>
      )}
      {busy && !preview && <p className={styles.hint}>{say.previewBusy}</p>}
      {complete && preview && <PreviewCard preview={preview} busy={busy} say={say} language={language} />}
      {complete && refused !== null && (
        <Failed
          caught={refused}
          cells={cellsOf(refused)}
          title={say.previewFailed}
          say={say}
          language={language}
          onGoTo={goTo}
        />
      )}
      <FieldBox
        label={say.place}
        hint={say.placeHint}
        entry={form.place}
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
          ready={preview !== null && place !== null}
          inserting={inserting}
          onInsert={() => void store.insert(language)}
        />
      </InsertedCard>
      {failed && (
        <Failed
          wayOut={
            isTrouble(failed.caught, "sheet-hidden") ? (
              <Button key="show" size="small" onClick={() => void store.insert(language, true)}>
                {say.showAndInsert}
              </Button>
            ) : null
          }
          caught={failed.caught}
          cells={cellsOf(failed.caught)}
          title={say.failed}
          say={say}
          language={language}
          onGoTo={goTo}
        />
      )}
    </div>
  );
}
