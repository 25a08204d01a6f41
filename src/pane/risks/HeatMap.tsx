import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { impactBands, probabilityBands, type RegisteredRisk } from "../../core/risks/riskRegister";
import { shareText } from "../../locale/numbertext";
import { risksSentences } from "../../locale/pane/risks/sentences";
import { useLanguage } from "../shell/language";
import { narrow } from "../shell/narrow";

const useStyles = makeStyles({
  root: {
    width: "100%",
    [narrow]: { minWidth: "260px" },
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th": {
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground2,
      padding: "2px",
      textAlign: "end",
    },
    "& thead th": { textAlign: "center" },
    "& td": {
      height: "32px",
      textAlign: "center",
      border: `2px solid ${tokens.colorNeutralBackground1}`,
      color: tokens.colorNeutralForeground1,
      "@media (forced-colors: active)": { border: "1px solid CanvasText" },
    },
  },
  heads: { width: "72px" },
  low: { backgroundColor: tokens.colorPaletteGreenBackground1 },
  middle: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Canvas",
      backgroundImage: "linear-gradient(135deg, Canvas 80%, Highlight 80%)",
      color: "CanvasText",
    },
  },
  high: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
  some: { fontWeight: tokens.fontWeightSemibold },
});

/** How many risks stand at each probability and impact; the upper right is the worst. */
export function HeatMap({ risks }: { risks: readonly RegisteredRisk[] }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = risksSentences[language];
  const at = (probability: number, impact: number) =>
    risks.filter(({ band }) => band?.probability === probability && band.impact === impact);
  const heat = (steps: number) => (steps >= 5 ? styles.high : steps >= 3 ? styles.middle : styles.low);
  return (
    <table className={styles.root} aria-label={say.mapTable}>
      <colgroup>
        <col className={styles.heads} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{say.probability}</th>
          {impactBands.map((from) => (
            <th key={from} scope="col">
              {say.from(shareText(from, language))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...probabilityBands.keys()].reverse().map((probability) => (
          <tr key={probability}>
            <th scope="row">{say.from(shareText(probabilityBands[probability], language))}</th>
            {[...impactBands.keys()].map((impact) => {
              const here = at(probability, impact);
              const told = say.cell(
                here.length,
                here.map(({ name }) => name),
              );
              return (
                <td
                  key={impact}
                  title={told}
                  className={mergeClasses(heat(probability + impact), here.length > 0 && styles.some)}
                >
                  {here.length > 0 ? here.length : ""}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
