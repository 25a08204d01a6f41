import { makeStyles, tokens } from "@fluentui/react-components";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { amountText } from "../../../locale/numbertext";
import { useLanguage } from "../../shell/language";

const useStyles = makeStyles({
  root: { display: "block", width: "100%", height: "auto" },
  bar: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  neck: {
    fill: tokens.colorBrandBackground,
    fillOpacity: 0.25,
    "@media (forced-colors: active)": { fill: "GrayText" },
  },
});

const width = 300;
const bar = 22;
const gap = 12;

interface Props {
  stages: readonly { readonly name: string; readonly reached: number }[];
}

/** How many came at least to each stage, drawn. */
export function FunnelChart({ stages }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const most = Math.max(...stages.map(({ reached }) => reached), 1);
  const half = (reached: number) => (reached === 0 ? 0 : Math.max(0.75, (reached / most) * (width / 2)));
  const middle = width / 2;
  return (
    <svg
      viewBox={`0 0 ${width} ${stages.length * (bar + gap) - gap}`}
      className={styles.root}
      role="img"
      aria-label={say.funnelChart(
        stages.map(({ name, reached }) => say.funnelStep(name, amountText(reached, language))),
      )}
    >
      {stages.map(({ reached }, at) => {
        const top = at * (bar + gap);
        const next = stages[at + 1];
        const wide = half(reached);
        return (
          <g key={at}>
            {next && (
              <polygon
                className={styles.neck}
                points={`${middle - wide},${top + bar} ${middle + wide},${top + bar} ${middle + half(next.reached)},${top + bar + gap} ${middle - half(next.reached)},${top + bar + gap}`}
              />
            )}
            <rect x={middle - wide} y={top} width={wide * 2} height={bar} rx={2} className={styles.bar} />
          </g>
        );
      })}
    </svg>
  );
}
