import { makeStyles, tokens } from "@fluentui/react-components";
import type { Assumptions, CurvePoint, WhatIf } from "../../../core/funnel/whatIf/whatIf";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { amountText, chanceText, shareText } from "../../../locale/numbertext";
import { chartRoot, rimmedText } from "../../shell/chartText";
import { useLanguage } from "../../shell/language";
import { Card } from "../../shell/Card";
import { useTableStyles } from "../../shell/useTableStyles";

const useStyles = makeStyles({
  root: { ...chartRoot, overflow: "visible" },
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  wanted: {
    stroke: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  line: {
    stroke: tokens.colorBrandStroke1,
    fill: "none",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  mark: {
    stroke: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  dot: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  text: rimmedText,
});

const left = 32;
const right = 300;
const top = 14;
const bottom = 124;

/** Where the odds are as good as 0 or 1 there is nothing to see, unless the plan or the need lies there. */
function shownOf(curve: readonly CurvePoint[], kept: readonly number[]): readonly CurvePoint[] {
  const seen = curve.flatMap(({ odds, volume }, at) =>
    (odds > 0.001 && odds < 0.999) || kept.includes(volume) ? [at] : [],
  );
  return curve.slice(Math.max(0, (seen[0] ?? 0) - 1), (seen[seen.length - 1] ?? curve.length) + 2);
}

interface Props {
  curve: readonly CurvePoint[];
  answer: WhatIf;
  answered: Assumptions;
}

/** The odds over the number of opportunities, with the plan and the need marked. */
export function CurveCard({ curve, answer, answered }: Props) {
  const styles = useStyles();
  const tableStyles = useTableStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const shown = shownOf(curve, answer.needed === null ? [answered.volume] : [answered.volume, answer.needed]);
  const first = shown[0]?.volume ?? 0;
  const last = shown[shown.length - 1]?.volume ?? 1;
  const x = (volume: number) =>
    left + ((Math.min(volume, last) - first) / Math.max(1, last - first)) * (right - left);
  const y = (odds: number) => bottom - odds * (bottom - top);
  const count = (figure: number) => amountText(figure, language);
  const confidence = shareText(answered.confidence, language);
  const { needed, odds } = answer;
  const marks = [
    { name: say.curvePlan, volume: answered.volume, odds, label: bottom - 6 },
    ...(needed === null
      ? []
      : [{ name: say.curveNeed, volume: needed, odds: answered.confidence, label: top - 4 }]),
  ];
  return (
    <Card title={say.curve}>
      <svg
        viewBox={`0 0 ${right + 8} ${bottom + 18}`}
        className={styles.root}
        role="img"
        aria-label={say.curveChart(
          count(answered.volume),
          chanceText(odds, language),
          needed === null ? null : count(needed),
          confidence,
        )}
      >
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1={left} x2={right} y1={y(share)} y2={y(share)} className={styles.grid} />
            <text x={left - 4} y={y(share) + 3} textAnchor="end" className={styles.text}>
              {shareText(share, language)}
            </text>
          </g>
        ))}
        <line
          x1={left}
          x2={right}
          y1={y(answered.confidence)}
          y2={y(answered.confidence)}
          strokeDasharray="4 3"
          className={styles.wanted}
        />
        {marks.map(({ name, volume }) => (
          <line
            key={name}
            x1={x(volume)}
            x2={x(volume)}
            y1={top}
            y2={bottom}
            strokeDasharray="2 2"
            className={styles.mark}
          />
        ))}
        <polyline
          points={shown.map((point) => `${x(point.volume)},${y(point.odds)}`).join(" ")}
          strokeWidth={2}
          className={styles.line}
        />
        {marks.map(({ name, volume, odds: height, label }) => (
          <g key={name}>
            <circle cx={x(volume)} cy={y(height)} r={4} className={styles.dot} />
            <text
              x={x(volume) + (x(volume) > (left + right) / 2 ? -5 : 5)}
              y={label}
              textAnchor={x(volume) > (left + right) / 2 ? "end" : "start"}
              className={styles.text}
            >
              {name} {count(volume)}
            </text>
          </g>
        ))}
        <text x={left} y={bottom + 14} className={styles.text}>
          {count(first)}
        </text>
        <text x={right} y={bottom + 14} textAnchor="end" className={styles.text}>
          {count(last)}
        </text>
      </svg>
      <details className={tableStyles.details}>
        <summary>{say.asTable}</summary>
        <div className={tableStyles.scroll} role="region" tabIndex={0} aria-label={say.curveTable}>
          <table className={tableStyles.table}>
            <thead>
              <tr>
                <th scope="col">{say.volume}</th>
                <th scope="col" data-figure>
                  {say.oddsColumn}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((point) => (
                <tr key={point.volume}>
                  <th scope="row">{count(point.volume)}</th>
                  <td data-figure>{chanceText(point.odds, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Card>
  );
}
