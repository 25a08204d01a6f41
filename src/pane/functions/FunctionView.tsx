import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { exampleIn, readableExamples, formulaOf, type FunctionCard } from "../../core/functions/card";
import { troubledPart } from "../../core/planner/formPart";
import { Refused } from "../../core/refusal";
import { refusedArgument } from "../../core/refusedArgument";
import { isTrouble } from "../../core/trouble";
import { argumentLabel } from "../../locale/argumentLabel";
import { groupedText } from "../../locale/numbertext";
import { functionSentences } from "../../locale/pane/functions/sentences";
import { homeSentences } from "../../locale/pane/home/sentences";
import { planSentences } from "../../locale/pane/planner/sentences";
import type { Signature } from "../../tasks/planner/calculate";
import { troubledCells } from "../planner/entry";
import { FieldBox } from "../planner/FieldBox";
import { InsertedCard } from "../planner/InsertedCard";
import { useRefusals } from "../planner/useRefusals";
import { ActionButton } from "../shell/ActionButton";
import { useLanguage } from "../shell/language";
import { LinkCard } from "../shell/LinkCard";
import { useGo } from "../shell/navigation";
import { watching } from "../shell/watching";
import { tableText } from "./argument";
import type { FunctionStore } from "./functionStore";
import { ResultGrid } from "./ResultGrid";

const useStyles = makeStyles({
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    margin: 0,
  },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  details: { "& > summary": { cursor: "pointer", padding: "6px 0", fontWeight: tokens.fontWeightSemibold } },
  // Below the bar, which stays.
  top: { scrollMarginTop: tokens.spacingVerticalM },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  examples: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

interface Props {
  card: FunctionCard;
  signature: Signature;
  store: FunctionStore;
  /** Whether it begins with the model's cells. */
  isFilled: boolean;
}

/** A function: what it is for, how it is written, a worked example to change and to put into the sheet. */
export function FunctionView({
  card,
  signature: { names, called, arguments: takes },
  store,
  isFilled,
}: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = functionSentences[language];
  const plan = planSentences[language];
  const home = homeSentences[language];
  const go = useGo();
  const top = useRef<HTMLElement>(null);
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { form, tried, busy, refused, failed, inserting } = state;
  const { description, parameters, remarks } = card.text[language];
  const written = (name: string): string => (language === "zh" ? (called.zh[name] ?? name) : name);
  const nameOf = (name: string): string => argumentLabel({ en: name, zh: called.zh[name] ?? name }, language);

  const examples = readableExamples(card, language).map((example) => exampleIn(example, names, language));

  useEffect(() => {
    store.speak(language);
  }, [store, language]);
  useEffect(() => {
    void (isFilled ? store.fillFromModel() : store.calculate());
    const end = watching(() => store.tasks.watchCells(store.calculateSoon), store.fail);
    return () => end();
  }, [store, isFilled]);
  const isLinked = names.some((name) => form.entries[name].given?.from === "cells");
  const { given } = form.place;
  const refusals = useRefusals(
    [
      ...(failed ? [{ ...failed, title: plan.failed }] : []),
      ...(refused ? [{ caught: refused.caught, title: say.refused }] : []),
    ],
    {
      fields: [...names, "place"],
      fieldOf: (caught) =>
        caught instanceof Refused ? refusedArgument(caught) : isTrouble(caught) ? troubledPart(caught) : null,
      manner: (usual) => ({
        ...usual,
        name: nameOf,
        amount: (amount) => groupedText(amount, language),
      }),
      cellsOf: (caught) =>
        caught instanceof Refused
          ? store.tasks.cellsOf(caught, store.request())
          : troubledCells(caught, given?.from === "cells" ? given.sheet : undefined),
      onGoTo: (cell) => void store.tasks.goTo(cell).catch(store.fail),
      onShow: () => void store.insert(true),
    },
  );
  const isInOptional = refusals.isAny(names.filter((name) => takes[name].optional));
  const optional = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isInOptional && optional.current) optional.current.open = true;
  }, [isInOptional]);
  const field = (name: string) => (
    <div key={name}>
      <FieldBox
        label={nameOf(name)}
        hint=""
        entry={form.entries[name]}
        say={plan}
        required={!takes[name].optional}
        isDay={takes[name].dates === "all" && !takes[name].matrix}
        refusal={refusals.at(name)}
        tableText={tableText}
        onType={(text) => void store.type(name, text)}
        onTake={() => void store.take(name)}
      />
      <p className={styles.quiet}>{parameters[name]}</p>
    </div>
  );
  const missing = store.missing();
  return (
    <>
      <p className={styles.text}>{description}</p>
      <p className={styles.code} aria-label={say.signature}>
        ={card.id}(
        {names.map((name) => (takes[name].optional ? `[${written(name)}]` : written(name))).join(", ")})
      </p>
      <section ref={top} className={mergeClasses(styles.group, styles.top)} aria-label={say.try}>
        <h2 className={styles.heading}>{say.try}</h2>
        <p className={styles.quiet}>{isLinked ? say.tryLinked : say.tryHint}</p>
        <div>
          <Button size="small" onClick={() => void store.fill()}>
            {say.fill}
          </Button>
        </div>
        {names.filter((name) => !takes[name].optional).map(field)}
        {names.some((name) => takes[name].optional) && (
          <details ref={optional} className={styles.details}>
            <summary>{say.optional}</summary>
            <div className={styles.group}>{names.filter((name) => takes[name].optional).map(field)}</div>
          </details>
        )}
        {missing !== undefined && <p className={styles.quiet}>{say.missing(nameOf(missing))}</p>}
        {tried && (
          <div className={styles.group} aria-busy={busy}>
            <ResultGrid tried={tried} />
            <p className={styles.code}>{tried.formula}</p>
          </div>
        )}
        <FieldBox
          label={say.place}
          hint={say.placeHint}
          entry={form.place}
          refusal={refusals.at("place")}
          say={plan}
          onType={(text) => void store.type(null, text)}
          onTake={() => void store.take(null)}
        />
        <InsertedCard
          insertion={state}
          say={plan}
          onUndo={() => void store.undo()}
          onGoTo={({ formula }) => store.tasks.goTo(formula).catch(store.fail)}
        >
          <ActionButton
            appearance="primary"
            data-first
            why={inserting ? plan.inserting : tried ? null : say.notTried}
            onClick={() => void store.insert()}
          >
            {inserting ? plan.inserting : say.insert}
          </ActionButton>
        </InsertedCard>
        {refusals.rest}
      </section>
      <section className={styles.group} aria-label={say.examples}>
        <h2 className={styles.heading}>{say.examples}</h2>
        <ul className={styles.examples}>
          {examples.map((example) => {
            const formula = formulaOf(card.id, example.arguments, (at) => takes[names[at]]?.dates);
            return (
              <li key={formula}>
                <Link
                  as="button"
                  className={styles.code}
                  aria-label={say.use(formula)}
                  onClick={() => {
                    store.use(example);
                    top.current?.scrollIntoView({ block: "start" });
                  }}
                >
                  {formula}
                </Link>
                <p className={styles.quiet}>{example[language]}</p>
              </li>
            );
          })}
        </ul>
      </section>
      <details className={styles.details}>
        <summary>{say.notes}</summary>
        <ul className={styles.list}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      </details>
      <nav className={styles.group} aria-label={home.explain}>
        <LinkCard title={home.explain} about={home.explainAbout} onClick={() => go("explain")} />
        <LinkCard
          title={say.help(card.id)}
          about={say.helpAbout}
          onClick={() => go("help", `functions/${card.id.toLowerCase()}`)}
        />
      </nav>
    </>
  );
}
