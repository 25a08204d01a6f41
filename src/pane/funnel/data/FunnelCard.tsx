import { makeStyles, tokens } from "@fluentui/react-components";
import type { Figures } from "../../../core/funnel/data/figures";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { amountText } from "../../../locale/numbertext";
import { useLanguage } from "../../shell/language";
import { Card } from "../Card";
import { useTableStyles } from "../useTableStyles";

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
  figures: Figures;
}

/** The funnel: how many came at least to each stage. The figures stand in the table below it. */
export function FunnelCard({ figures }: Props) {
  const styles = useStyles();
  const tableStyles = useTableStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const { funnel } = figures;
  const most = Math.max(...funnel.map(({ reached }) => reached), 1);
  const nameAt = (at: number) => funnel[at]?.name ?? (at === funnel.length - 1 ? say.won : say.decided);
  const count = (figure: number) => amountText(figure, language);
  const half = (reached: number) => Math.max(0.75, (reached / most) * (width / 2));
  const middle = width / 2;
  return (
    <Card title={say.funnel} hint={say.funnelHint}>
      <svg
        viewBox={`0 0 ${width} ${funnel.length * (bar + gap) - gap}`}
        className={styles.root}
        role="img"
        aria-label={say.funnelChart(
          funnel.map(({ reached }, at) => say.funnelStep(nameAt(at), count(reached))),
        )}
      >
        {funnel.map(({ reached }, at) => {
          const top = at * (bar + gap);
          const next = funnel[at + 1];
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
      <table className={tableStyles.table}>
        <thead>
          <tr>
            <th scope="col">{say.stage}</th>
            <th scope="col" data-figure>
              {say.reached}
            </th>
            <th scope="col" data-figure>
              {say.here}
            </th>
          </tr>
        </thead>
        <tbody>
          {funnel.map(({ reached, here }, at) => (
            <tr key={at}>
              <th scope="row">{nameAt(at)}</th>
              <td data-figure>{count(reached)}</td>
              <td data-figure>{count(here)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
