import { makeStyles, tokens } from "@fluentui/react-components";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { amountText, monthText } from "../../../locale/numbertext";
import { chartRoot, chartText } from "../../shell/chartText";
import { useLanguage } from "../../shell/language";
import { useTableStyles } from "../../shell/useTableStyles";

const useStyles = makeStyles({
  root: chartRoot,
  bar: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  mean: {
    stroke: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  text: chartText,
});

const width = 300;
const room = 64;

/** Twelve months against the average one, which is a line. */
export function SeasonChart({ indices }: { indices: readonly number[] }) {
  const styles = useStyles();
  const tableStyles = useTableStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const highest = Math.max(...indices, 1);
  const lowest = Math.min(...indices);
  const index = (figure: number) => amountText(figure, language, 2);
  const month = (at: number) => monthText(at, language);
  const step = width / indices.length;
  const y = (figure: number) => 4 + room - (figure / highest) * room;
  return (
    <>
      <svg
        viewBox={`0 0 ${width} ${room + 18}`}
        className={styles.root}
        role="img"
        aria-label={say.seasonChart(
          month(indices.indexOf(Math.max(...indices))),
          index(Math.max(...indices)),
          month(indices.indexOf(lowest)),
          index(lowest),
        )}
      >
        {indices.map((figure, at) => (
          <g key={at}>
            <rect
              x={step * at + 3}
              width={step - 6}
              y={y(figure)}
              height={Math.max(0, 4 + room - y(figure))}
              rx={1.5}
              className={styles.bar}
            />
            <text x={step * (at + 0.5)} y={room + 15} textAnchor="middle" className={styles.text}>
              {monthText(at, language, true)}
            </text>
          </g>
        ))}
        <line x1={0} x2={width} y1={y(1)} y2={y(1)} strokeDasharray="3 3" className={styles.mean} />
      </svg>
      <details className={tableStyles.details}>
        <summary>{say.asTable}</summary>
        <table className={tableStyles.table}>
          <thead>
            <tr>
              <th scope="col">{say.month}</th>
              <th scope="col" data-figure>
                {say.index}
              </th>
            </tr>
          </thead>
          <tbody>
            {indices.map((figure, at) => (
              <tr key={at}>
                <th scope="row">{month(at)}</th>
                <td data-figure>{index(figure)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
