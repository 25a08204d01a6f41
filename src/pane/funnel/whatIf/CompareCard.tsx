import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Assumptions, WhatIf } from "../../../core/funnel/whatIf/whatIf";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { amountText, shareText } from "../../../locale/numbertext";
import { useLanguage } from "../../shell/language";
import { Card } from "../../shell/Card";
import type { FunnelStore } from "../funnelStore";
import type { WhatIfState } from "./state";
import { figureRefusal } from "../failure";
import { FigureBox } from "./FigureBox";

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column", gap: "6px" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
  figure: { margin: 0, fontVariantNumeric: "tabular-nums" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  bar: { gridColumn: "1 / -1", width: "100%", height: "6px", display: "block" },
  track: {
    fill: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { fill: "Canvas" },
  },
  fill: { fill: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { fill: "CanvasText" } },
  need: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  store: FunnelStore;
  state: WhatIfState;
  answer: WhatIf | null;
  answered: Assumptions | null;
}

/** What is needed beside what plain division says, what is planned, in hand, and what the team can work. */
export function CompareCard({ store, state, answer, answered }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const { inHand } = state.tried;
  const inHandNow = inHand.wrong ? null : inHand.value;
  const bars =
    answer && answered
      ? [
          {
            name: say.bars.needed(shareText(answered.confidence, language)),
            value: answer.needed,
            need: true,
          },
          { name: say.bars.plain, value: answer.plain, need: false },
          { name: say.bars.planned, value: answered.volume, need: false },
          ...(inHandNow === null ? [] : [{ name: say.bars.inHand, value: inHandNow, need: false }]),
          ...(answer.load ? [{ name: say.bars.canWork, value: answer.load.canWork, need: false }] : []),
        ]
      : [];
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <Card title={say.compare}>
      {bars.length > 0 && (
        <dl className={styles.list}>
          {bars.map(({ name, value, need }) => (
            <div key={name} className={mergeClasses(styles.item, need && styles.strong)}>
              <dt>{name}</dt>
              <dd className={styles.figure}>{value === null ? say.beyond : amountText(value, language)}</dd>
              <svg viewBox="0 0 1000 6" preserveAspectRatio="none" className={styles.bar} aria-hidden>
                <rect width="1000" height="6" className={styles.track} />
                <rect
                  width={((value ?? most) / most) * 1000}
                  height="6"
                  className={need ? styles.need : styles.fill}
                />
              </svg>
            </div>
          ))}
        </dl>
      )}
      {answer && answer.stillNeeded !== null && (
        <p className={styles.note}>{say.still(amountText(answer.stillNeeded, language))}</p>
      )}
      <FigureBox
        name="inHand"
        tried={inHand}
        refusal={figureRefusal(state.refused, "inHand", language)}
        onType={(text) => void store.whatIf.type("inHand", text)}
      />
    </Card>
  );
}
