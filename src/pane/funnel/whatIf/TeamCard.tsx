import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { WhatIf } from "../../../core/funnel/whatIf/whatIf";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { amountText } from "../../../locale/numbertext";
import { useLanguage } from "../../shell/language";
import { Card } from "../../shell/Card";
import type { FunnelStore } from "../funnelStore";
import { teamNames, type WhatIfState } from "./state";
import { figureRefusal } from "../failure";
import { FigureBox } from "./FigureBox";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    "& > *": { minWidth: 0 },
  },
  load: { margin: 0 },
  figure: { fontWeight: tokens.fontWeightSemibold },
  over: { color: tokens.colorStatusWarningForeground1 },
  bar: { width: "100%", height: "14px", display: "block" },
  track: {
    fill: tokens.colorNeutralStroke2,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  fill: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  excess: { fill: "#f2a33a", "@media (forced-colors: active)": { fill: "Highlight" } },
  can: { fill: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  store: FunnelStore;
  state: WhatIfState;
  answer: WhatIf | null;
}

/** What the need takes of each person a day, against what a person manages. */
export function TeamCard({ store, state, answer }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const load = answer?.load ?? null;
  const perDay = state.tried.perDay.value;
  const figure = (value: number) => amountText(value, language, 1);
  const scale = load && perDay !== null ? Math.max(load.perPersonADay, perDay) * 1.15 : 1;
  const isOver = load !== null && perDay !== null && load.perPersonADay > perDay;
  const whole =
    load && perDay !== null
      ? `${say.load(figure(load.perPersonADay))}${language === "zh" ? "，" : ", "}${say.manages(figure(perDay))}`
      : "";
  return (
    <Card title={say.team} hint={load ? undefined : say.teamHint}>
      <div className={styles.grid}>
        {teamNames.map((name) => (
          <FigureBox
            key={name}
            name={name}
            tried={state.tried[name]}
            refusal={figureRefusal(state.refused, name, language)}
            onType={(text) => void store.whatIf.type(name, text)}
          />
        ))}
      </div>
      {load && perDay !== null && (
        <>
          <p className={mergeClasses(styles.load, styles.figure, isOver && styles.over)}>{whole}</p>
          <svg
            viewBox="0 0 1000 14"
            preserveAspectRatio="none"
            className={styles.bar}
            role="img"
            aria-label={whole}
          >
            <rect y="3" width="1000" height="8" className={styles.track} />
            <rect
              y="3"
              width={(load.perPersonADay / scale) * 1000}
              height="8"
              className={isOver ? styles.excess : styles.fill}
            />
            <rect x={(perDay / scale) * 1000 - 3} width="6" height="14" className={styles.can} />
          </svg>
          <p className={styles.note}>
            {say.loadOf(amountText(load.total, language, 0), figure(load.perPerson))}
          </p>
        </>
      )}
    </Card>
  );
}
