import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Figures } from "../../../core/funnel/data/figures";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { amountText, intervalText } from "../../../locale/numbertext";
import { useLanguage } from "../../shell/language";
import { Card } from "../../shell/Card";
import { SeasonChart } from "./SeasonChart";

const useStyles = makeStyles({
  stale: { opacity: 0.6 },
  tiles: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  tile: {
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  sum: { margin: 0, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0 },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  rest: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  figures: Figures;
  calculating: boolean;
}

/** The figures that the data proposes, each with how sure it is or why there is none. */
export function FiguresCard({ figures, calculating }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const { conversion, deal, cycle, season } = figures;
  const count = (figure: number, decimals = 0) => amountText(figure, language, decimals);
  const figure = (name: string, number: string | null, beside: string, rest: ReactNode) => (
    <div>
      <dt className={styles.name}>{name}</dt>
      {number !== null && (
        <dd className={styles.head}>
          <span className={styles.number}>{number}</span>
          <span>{beside}</span>
        </dd>
      )}
      <dd className={styles.rest}>{rest}</dd>
    </div>
  );
  return (
    <Card title={say.figures} busy={calculating}>
      <div className={mergeClasses(styles.list, calculating && styles.stale)}>
        <dl className={styles.tiles}>
          {(["won", "lost", "open"] as const).map((meaning) => (
            <div key={meaning} className={styles.tile}>
              <dt className={styles.name}>{say[meaning]}</dt>
              <dd className={styles.number}>{count(figures[meaning].count)}</dd>
              {figures[meaning].value !== null && (
                <dd className={styles.sum}>{count(figures[meaning].value, 2)}</dd>
              )}
            </div>
          ))}
        </dl>
        <dl className={styles.list}>
          {conversion
            ? figure(
                say.conversion,
                intervalText(conversion.rate, language),
                say.conversionOf(
                  intervalText(conversion.low, language),
                  intervalText(conversion.high, language),
                ),
                say.conversionFrom(count(figures.won.count), count(conversion.decided)),
              )
            : figure(say.conversion, null, "", say.noConversion)}
          {deal
            ? figure(say.deal, count(deal.mean, 2), "", say.dealOf(count(deal.deals), count(deal.spread, 2)))
            : figure(say.deal, null, "", say.noDeal)}
          {cycle
            ? figure(
                say.cycle,
                say.cycleHalf(count(cycle.median, 1)),
                say.cycleEighty(count(cycle.eighty, 1)),
                say.cycleOf(count(cycle.deals)),
              )
            : figure(say.cycle, null, "", say.noCycle)}
          <div>
            <dt className={styles.name}>{say.season}</dt>
            <dd className={styles.rest}>
              {season.indices
                ? say.seasonOf(season.months)
                : season.months === 0
                  ? say.noSeasonAmounts
                  : season.months < 12
                    ? say.noSeason(season.months)
                    : say.noSeasonGap(season.months)}
            </dd>
            {season.indices && (
              <dd className={styles.rest}>
                <SeasonChart indices={season.indices} />
              </dd>
            )}
          </div>
        </dl>
      </div>
    </Card>
  );
}
