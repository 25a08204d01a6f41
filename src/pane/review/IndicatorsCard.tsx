import { makeStyles, tokens } from "@fluentui/react-components";
import type { Model } from "../../core/model/model";
import type { RegisteredRisk } from "../../core/risks/riskRegister";
import { folded, plainName } from "../../core/textSearch";
import { amountText } from "../../locale/numbertext";
import { reviewSentences } from "../../locale/pane/review/sentences";
import { modelWords } from "../../locale/sheets/model/words";
import { Card } from "../shell/Card";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  side: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  indicators: { margin: 0, padding: 0, listStyleType: "none" },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  past: { fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  model: Model;
  risks: readonly RegisteredRisk[];
}

/** Leading and lagging indicators side by side; what a risk watches is shown with its figure. */
export function IndicatorsCard({ model, risks }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = reviewSentences[language];
  const cadences = modelWords.stKpis[language].choices.cadence;
  const side = (kind: "leading" | "lagging") => {
    const rows = (model.stKpis?.rows ?? []).filter(({ row }) => row.kind === kind && row.name.trim() !== "");
    return (
      <div>
        <h3 className={styles.side}>{say[kind]}</h3>
        {rows.length === 0 && <div className={styles.note}>{say.noneOfThem}</div>}
        <ul className={styles.indicators}>
          {rows.map(({ row: { name, cadence, owner, place }, index }) => {
            const watched = risks.find((risk) => folded(risk.indicator) === plainName(name));
            const figures = watched?.current !== null && watched?.threshold !== null && watched;
            return (
              <li key={index}>
                {name}
                <div className={styles.note}>
                  {[cadence === null ? "" : cadences[cadence], owner, place]
                    .filter((one) => one !== "")
                    .join(" · ")}
                </div>
                {figures && (
                  <div className={figures.isPast ? styles.past : styles.note}>
                    {say.against(
                      amountText(figures.current ?? 0, language),
                      amountText(figures.threshold ?? 0, language),
                    )}
                    {figures.isPast && ` · ${say.past}`}
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    );
  };
  return (
    <Card title={say.indicators}>
      <div className={styles.sides}>
        {side("leading")}
        {side("lagging")}
      </div>
    </Card>
  );
}
