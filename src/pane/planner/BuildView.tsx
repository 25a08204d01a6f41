import {
  Button,
  Checkbox,
  Field as Labelled,
  FieldContextProvider,
  Radio,
  RadioGroup,
  Select,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { CellAddress } from "../../core/cellAddress";
import type { Dimension, Field } from "../../core/planner/request";
import { amountText } from "../../locale/numbertext";
import { planSentences } from "../../locale/pane/planner/sentences";
import type { Picked } from "../../tasks/planner/pickSelection";
import { paneSentences } from "../../locale/pane/checklist/sentences";
import { addressText } from "../shell/addressText";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import { readAmount } from "../amount/expression";
import { Failed } from "./Failed";
import { FieldBox } from "./FieldBox";
import {
  blank,
  fieldsOf,
  freshForm,
  isWrong,
  kinds,
  missingIn,
  placeOf,
  readCells,
  requestOf,
  type Entry,
  type Form,
  type Kind,
} from "./form";
import { failureSentence } from "./failure";
import type { PlanMeans } from "./means";
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
  checks: { display: "flex", flexWrap: "wrap" },
  more: {
    "& > summary": { cursor: "pointer", padding: "6px 0", fontWeight: tokens.fontWeightSemibold },
  },
  last: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "end", flexWrap: "wrap" },
});

const dimensions: readonly Dimension[] = ["people", "periods", "tree", "matrix"];
const grains = ["year", "half", "quarter", "month", "week", "day", "445", "454", "544", "13x4"] as const;
const bases = ["equal", "days", "workdays"] as const;

/** The plan builder: target, dimension, basis and limits; the preview; where the live formulas go. */
export function BuildView({ means }: { means: PlanMeans }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = planSentences[language];
  const announce = useAnnounce();
  const [form, setForm] = useState<Form>(means.kept.form ?? freshForm);
  const [failed, setFailed] = useState<{ caught: unknown } | null>(null);
  const [inserting, setInserting] = useState(false);
  const [inserted, setInserted] = useState<CellAddress | null>(null);
  const { tasks } = means;

  const change = (make: (before: Form) => Form) => {
    setInserted(null);
    setFailed(null);
    setForm((before) => {
      const next = make(before);
      means.kept.form = next;
      return next;
    });
  };
  const set = (field: Field | "place", entry: Entry) =>
    change((before) =>
      field === "place"
        ? { ...before, place: entry }
        : { ...before, entries: { ...before.entries, [field]: entry } },
    );
  const fail = (caught: unknown) => {
    setFailed({ caught });
    announce(failureSentence(caught, means, language), true);
  };

  const sizeOrText = ({ rows, columns, text }: Picked) =>
    rows === 1 && columns === 1 ? text : say.size(rows, columns);
  const take = async (field: Field | "place") => {
    try {
      const picked = await tasks.pick();
      const shown = sizeOrText(picked);
      const place = { sheet: picked.sheet, address: picked.address };
      set(field, {
        text: addressText(place),
        given: { from: "cells", ...place },
        shown: field === "place" ? "" : shown,
        wrong: null,
      });
    } catch (caught) {
      fail(caught);
    }
  };

  const type = async (field: Field | "place", text: string) => {
    if (text.trim() === "") return set(field, blank);
    try {
      const kind: Kind = field === "place" ? "cells" : kinds[field];
      const entry = await entryOf(kind, text, means, (amount) => say.equals(amountText(amount, language)));
      if (entry.given?.from !== "cells" || field === "place") return set(field, entry);
      set(field, { ...entry, shown: sizeOrText(await tasks.look(entry.given)) });
    } catch (caught) {
      fail(caught);
    }
  };

  const fields = fieldsOf(form);
  const missing = missingIn(form);
  const noLevel = form.dimension === "periods" && form.grains.length === 0;
  const complete = missing.length === 0 && !isWrong(form) && !noLevel;
  const request = requestOf(form, language);
  const { preview, failed: refused, busy } = usePreview(complete ? request : null, means);
  const place = placeOf(form);

  const insert = async (mayShow = false) => {
    if (!place || inserting) return;
    setInserting(true);
    setFailed(null);
    setInserted(null);
    announce(say.inserting);
    try {
      const at = await tasks.insert(request, place, mayShow);
      setInserted(at);
      announce(say.inserted(addressText(at)));
    } catch (caught) {
      fail(caught);
    } finally {
      setInserting(false);
    }
  };

  const box = (field: Field, required = false) => (
    <FieldBox
      key={field}
      label={say.fields[field]}
      hint={say.hints[field]}
      entry={form.entries[field] ?? blank}
      say={say}
      required={required}
      onType={(text) => void type(field, text)}
      onTake={() => void take(field)}
    />
  );
  const cellsOf = (caught: unknown) => {
    if (means.isRefused(caught)) return tasks.cellsOf(caught, request);
    if (!means.isPlanTrouble(caught)) return [];
    const facts = caught.facts as { cell?: string };
    const found = facts.cell === undefined ? null : readCells(facts.cell);
    const sheet = found?.sheet || place?.sheet;
    return found && sheet ? [{ ...found, sheet }] : [];
  };

  return (
    <div className={styles.root}>
      <p className={styles.hint}>{say.intro}</p>
      <Labelled label={say.dimension} size="small" hint={say.dimensionHints[form.dimension]}>
        <RadioGroup
          className={styles.radios}
          value={form.dimension}
          onChange={(_, { value }) => change((before) => ({ ...before, dimension: value as Dimension }))}
        >
          {dimensions.map((dimension) => (
            <Radio key={dimension} value={dimension} label={say.dimensions[dimension]} />
          ))}
        </RadioGroup>
      </Labelled>
      <div className={styles.group}>
        {fields.needed.map((field) => box(field, true))}
        {(form.dimension === "people" || form.dimension === "tree") && (
          <Checkbox
            label={say.equal}
            checked={form.equal}
            onChange={(_, { checked }) => change((before) => ({ ...before, equal: checked === true }))}
          />
        )}
        {form.dimension === "people" && !form.equal && (
          <Checkbox
            label={say.shares}
            checked={form.shares}
            onChange={(_, { checked }) => change((before) => ({ ...before, shares: checked === true }))}
          />
        )}
        {form.dimension === "periods" && (
          <>
            <Labelled
              label={say.levels}
              size="small"
              role="group"
              {...(noLevel && { validationState: "error", validationMessage: say.noLevel })}
            >
              {/* The field's name is the group's; each box has one of its own. */}
              <FieldContextProvider value={undefined}>
                <div className={styles.checks}>
                  {grains.map((grain) => (
                    <Checkbox
                      key={grain}
                      label={say.grains[grain]}
                      checked={form.grains.includes(grain)}
                      onChange={(_, { checked }) =>
                        change((before) => ({
                          ...before,
                          grains: checked
                            ? [...before.grains, grain]
                            : before.grains.filter((other) => other !== grain),
                        }))
                      }
                    />
                  ))}
                </div>
              </FieldContextProvider>
            </Labelled>
            <Labelled label={say.basis} size="small">
              <Select
                size="small"
                value={form.basis ?? means.defaultBasis(form.grains[0] ?? "month")}
                onChange={(_, { value }) =>
                  change((before) => ({ ...before, basis: value as Form["basis"] }))
                }
              >
                {bases.map((basis) => (
                  <option key={basis} value={basis}>
                    {say.bases[basis]}
                  </option>
                ))}
              </Select>
            </Labelled>
          </>
        )}
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
      {complete && preview && (
        <PreviewCard preview={preview} busy={busy} say={say} language={language} means={means} />
      )}
      {complete && refused !== null && (
        <Failed
          caught={refused}
          cells={cellsOf(refused)}
          title={say.previewFailed}
          say={say}
          language={language}
          means={means}
          onFailure={fail}
        />
      )}
      <FieldBox
        label={say.place}
        hint={say.placeHint}
        entry={form.place}
        say={say}
        onType={(text) => void type("place", text)}
        onTake={() => void take("place")}
      />
      <div className={styles.last}>
        <Labelled label={say.headers} size="small">
          <Select
            size="small"
            value={request.language}
            onChange={(_, { value }) =>
              change((before) => ({ ...before, headers: value === "zh" ? "zh" : "en" }))
            }
          >
            {(["en", "zh"] as const).map((one) => (
              <option key={one} value={one}>
                {paneSentences[one].languageName}
              </option>
            ))}
          </Select>
        </Labelled>
        <Button
          appearance="primary"
          disabledFocusable={!preview || !place || inserting}
          onClick={() => void insert()}
        >
          {inserting ? say.inserting : say.insert}
        </Button>
      </div>
      {failed && (
        <Failed
          wayOut={
            means.isPlanTrouble(failed.caught) && failed.caught.code === "sheet-hidden" ? (
              <Button key="show" size="small" onClick={() => void insert(true)}>
                {say.showAndInsert}
              </Button>
            ) : null
          }
          caught={failed.caught}
          cells={cellsOf(failed.caught)}
          title={say.failed}
          say={say}
          language={language}
          means={means}
          onFailure={fail}
        />
      )}
      {inserted && (
        <Notice kind="info" title={say.inserted(addressText(inserted))}>
          {form.dimension === "periods" && form.grains.length > 1 ? say.movingDates : null}
        </Notice>
      )}
    </div>
  );
}

/** What somebody typed, as the field takes it. */
async function entryOf(
  kind: Kind,
  text: string,
  means: PlanMeans,
  equals: (amount: number) => string,
): Promise<Entry> {
  const cells = readCells(text);
  if (cells) {
    const place = { ...cells, sheet: cells.sheet || (await means.tasks.pick()).sheet };
    return { text: addressText(place), given: { from: "cells", ...place }, shown: "", wrong: null };
  }
  if (kind === "cells") return { ...blank, text, wrong: { field: "cells" } };
  if (kind === "word") return { ...blank, text, given: { from: "value", value: text.trim() } };
  if (kind === "day") {
    const serial = means.serialOf(
      text
        .trim()
        .replace(/[/.]/g, "-")
        .replace(/-(\d)(?!\d)/g, "-0$1"),
    );
    if (serial === null) return { ...blank, text, wrong: { field: "date" } };
    return { ...blank, text, given: { from: "value", value: serial } };
  }
  const read = await readAmount(text);
  if ("wrong" in read) return { ...blank, text, wrong: read.wrong };
  const isPlain = /^\s*-?\d+(\.\d+)?\s*$/.test(text);
  return {
    text,
    given: { from: "value", value: read.value },
    shown: isPlain ? "" : equals(read.value),
    wrong: null,
  };
}
