import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { ModelTableName } from "../../core/model/tables";
import { planYear } from "../../core/wholePlan/planYear";
import { amountText, shareText } from "../../locale/numbertext";
import { wholePlanSentences } from "../../locale/pane/wholePlan/sentences";
import { ModelFailed } from "../model/ModelFailed";
import { ActionButton } from "../shell/ActionButton";
import { useAnnounce } from "../shell/announce";
import { useLanguage } from "../shell/language";
import { Notice } from "../shell/Notice";
import { AmountInput } from "../amount/AmountInput";
import { ListCard } from "./ListCard";
import type { WholePlanStore } from "./store";

const useStyles = makeStyles({
  intro: { color: tokens.colorNeutralForeground2, margin: 0 },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
});

interface Props {
  store: WholePlanStore;
  today: number;
}

/** The figures that a plan begins with. */
const begun = { target: 12_000_000, over: 0.05 };

/** Nobody's target has cents; one in millions may have its decimals. */
const rounded = (amount: number): number => (amount < 1000 ? amount : Math.round(amount));

/** A figure that is as proposed until somebody types another; null while what is typed is none. */
function useProposed(proposed: number): [number | null, (typed: number | null) => void] {
  const [typed, setTyped] = useState<number | null>();
  return [typed === undefined ? proposed : typed, setTyped];
}

/** From a target and one list to a whole plan on sheets of its own, and back with one click. */
export function WholePlanView({ store, today }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = wholePlanSentences[language];
  const announce = useAnnounce();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { busy, written, undone, failed } = state;
  const list = state.read?.trouble === null ? state.read.list : null;
  const proposed = {
    year: planYear(state.read && state.read.list.amounts, today),
    target: list ? rounded(list.total) : begun.target,
  };
  const [year, setYear] = useProposed(proposed.year);
  const [target, setTarget] = useProposed(proposed.target);
  const [over, setOver] = useProposed(begun.over);
  useEffect(() => void store.open(), [store]);
  useEffect(() => {
    store.planFor(year);
  }, [store, year, busy]);
  const told = busy === "making" ? say.making : undone ? say.undone : written ? say.made : null;
  useEffect(() => {
    if (told) announce(told);
  }, [announce, told]);
  const sheetOf = (table: ModelTableName): string => written?.find((one) => one.table === table)?.sheet ?? "";
  const isReady =
    year !== null &&
    target !== null &&
    over !== null &&
    (state.source === null || state.read?.trouble === null);
  // One button whose word changes: the focus stays where it is.
  const act = written
    ? { word: busy === "undoing" ? say.undoing : say.undo, run: () => void store.undo() }
    : {
        word: busy === "making" ? say.making : say.make,
        run: () => {
          if (isReady) void store.make({ language, year, target, over });
        },
      };
  return (
    <>
      <p className={styles.intro}>{say.intro}</p>
      <ListCard store={store} state={state} />
      <div className={styles.figures}>
        <AmountInput
          label={say.target}
          shown={amountText(proposed.target, language)}
          refuse={(value) => (value > 0 ? null : say.targetWrong)}
          onValue={setTarget}
        />
        <AmountInput
          label={say.year}
          shown={String(proposed.year)}
          refuse={(value) => (Number.isInteger(value) && value > 1900 && value < 9999 ? null : say.yearWrong)}
          onValue={setYear}
        />
      </div>
      <AmountInput
        label={say.over}
        hint={say.overHint}
        shown={shareText(begun.over, language)}
        refuse={(value) => (value >= 0 && value <= 1 ? null : say.overWrong)}
        onValue={setOver}
      />
      <div>
        <ActionButton
          appearance={written ? "secondary" : "primary"}
          why={busy !== null ? shell.busy : !written && !isReady ? say.notReady : null}
          onClick={act.run}
        >
          {act.word}
        </ActionButton>
      </div>
      {failed && <ModelFailed failed={failed} />}
      {undone && <p className={styles.intro}>{say.undone}</p>}
      {written && (
        <Notice
          kind="info"
          title={say.made}
          actions={
            <>
              <Button size="small" onClick={() => store.goTo(sheetOf("stPlan"), "A1")}>
                {say.goToPlan}
              </Button>
              <Button size="small" onClick={() => store.goTo(sheetOf("stGoal"), "A4")}>
                {say.goToGoal}
              </Button>
            </>
          }
        >
          {state.source !== null && (state.read?.list.won?.steps ? say.fillWithRates : say.fill)}
        </Notice>
      )}
    </>
  );
}
