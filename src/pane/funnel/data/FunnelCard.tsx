import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Figures, FunnelStage } from "../../../core/funnel/data/figures";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { amountText, intervalText } from "../../../locale/numbertext";
import { useLanguage } from "../../shell/language";
import { Notice } from "../../shell/Notice";
import { Card } from "../../shell/Card";
import { useTableStyles } from "../../shell/useTableStyles";
import { FunnelChart } from "./FunnelChart";

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
  below: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface Props {
  figures: Figures;
}

/** The funnel: the rate of each step where the list proves them, else only how many stand where and the win rate. */
export function FunnelCard({ figures }: Props) {
  const styles = useStyles();
  const tableStyles = useTableStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const { funnel, lost, conversion } = figures;
  const { stages, lostAnywhere, provesSteps } = funnel;
  const count = (figure: number) => amountText(figure, language);
  const share = (figure: number) => intervalText(figure, language);
  const named = stages.map((stage) => ({ ...stage, name: stage.name ?? say.won }));
  const reached = named.flatMap((stage) =>
    stage.reached === null ? [] : [{ name: stage.name, reached: stage.reached }],
  );
  // A column that knows of some is not there for nothing: what is missing in it is told.
  const knows = lostAnywhere < lost.count;
  const table = (heads: readonly string[], row: (stage: FunnelStage) => ReactNode) => (
    <table className={tableStyles.table}>
      <thead>
        <tr>
          <th scope="col">{say.stage}</th>
          {heads.map((head) => (
            <th key={head} scope="col" data-figure>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {named.map((stage, at) => (
          <tr key={at}>
            <th scope="row">
              {stage.name}
              {stage.step && (
                <span className={styles.below}>{say.ofThese(count(stage.here), count(stage.lost))}</span>
              )}
            </th>
            {row(stage)}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!provesSteps)
    return (
      <Card title={say.funnel} hint={say.standingHint}>
        <Notice
          kind="info"
          title={conversion ? say.winRate(share(conversion.rate)) : say.noConversion}
          detail={knows ? say.fewSteps(count(lostAnywhere), count(lost.count)) : say.noSteps}
        />
        {table([say.here], ({ here }) => (
          <td data-figure>{count(here)}</td>
        ))}
      </Card>
    );
  return (
    <Card title={say.funnel} hint={say.funnelHint}>
      <FunnelChart stages={reached} />
      {table([say.reached, say.toNext], ({ reached, step }) => (
        <>
          <td data-figure>{count(reached ?? 0)}</td>
          <td data-figure>
            {step?.rate !== undefined && (
              <>
                {share(step.rate)}
                <span className={styles.below}>
                  {share(step.low ?? 0)}–{share(step.high ?? 1)}
                </span>
              </>
            )}
          </td>
        </>
      ))}
      {lostAnywhere > 0 && (
        <p className={styles.note}>{say.someUnknown(count(lostAnywhere), lostAnywhere)}</p>
      )}
    </Card>
  );
}
