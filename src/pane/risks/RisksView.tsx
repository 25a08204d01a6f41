import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Model } from "../../core/model/model";
import { k5 } from "../../core/model/rules/k5";
import type { RegisteredRisk } from "../../core/risks/riskRegister";
import { amountText } from "../../locale/numbertext";
import { risksSentences } from "../../locale/pane/risks/sentences";
import { proofSentence } from "../../locale/proofs/sentences";
import { Card } from "../shell/Card";
import { ModelPage } from "../model/ModelPage";
import { Reckoned } from "../model/Reckoned";
import type { ModelStore } from "../model/store";
import { useReckoning } from "../model/useModel";
import { useLanguage } from "../shell/language";
import { narrow } from "../shell/narrow";
import { HeatMap } from "./HeatMap";
import { useRisks } from "./useRisks";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  risk: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "2px 8px",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "& > div": { gridColumn: 1 },
    "& > button": {
      gridColumn: 2,
      gridRow: "1 / span 2",
      alignSelf: "start",
      [narrow]: { gridColumn: 1, gridRow: "auto", justifySelf: "start", order: 1 },
    },
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  wrong: { fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
});

/** What may go wrong, the pressing first, and whether the plan carries a reserve for it. */
export const RisksView = ({ store }: { store: ModelStore }) => (
  <ModelPage store={store} area="risks">
    {(model) => <Risks model={model} store={store} />}
  </ModelPage>
);

function Risks({ model, store }: { model: Model; store: ModelStore }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = risksSentences[language];
  const { rated, risks, isWritten } = useRisks(model);
  const reserve = useReckoning(k5, model);
  return (
    <>
      <Reckoned title={say.map} hint={say.mapHint} found={rated}>
        {(figures) => {
          const unrated = figures.risks.filter(({ band }) => band === null).map(({ name }) => name);
          return (
            <>
              <HeatMap risks={figures.risks} />
              {unrated.length > 0 && <div className={styles.wrong}>{say.unrated(unrated)}</div>}
            </>
          );
        }}
      </Reckoned>
      <Card title={say.reserve}>
        <div>{proofSentence("k5", reserve, language)}</div>
      </Card>
      {risks !== null && (
        <Card title={say.list}>
          {risks.length === 0 && <div>{isWritten ? say.none : say.unwritten}</div>}
          <ul className={styles.list}>
            {risks.map((risk) => (
              <RiskRow key={risk.index} risk={risk} model={model} store={store} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function RiskRow({ risk, model, store }: { risk: RegisteredRisk; model: Model; store: ModelStore }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = risksSentences[language];
  const figure = (value: number) => amountText(value, language);
  const { indicator, threshold, current, isPast, isHigh, hasPlan, loss, owner } = risk;
  const cell = model.stRisks?.cell("risk", risk.index);
  const measured =
    indicator === "" || threshold === null
      ? null
      : current === null
        ? say.unmeasured(indicator, figure(threshold))
        : (isPast ? say.past : say.within)(indicator, figure(current), figure(threshold));
  const facts = [...(loss === null ? [] : [say.loss(figure(loss))]), ...(owner === "" ? [] : [owner])];
  return (
    <li className={styles.risk}>
      <div>
        <span className={styles.name}>{risk.name}</span>{" "}
        {isPast && (
          <Badge color="danger" size="small">
            {say.pastMark}
          </Badge>
        )}{" "}
        {isHigh && (
          <Badge color="warning" size="small">
            {say.highMark}
          </Badge>
        )}
      </div>
      {cell && (
        <Button size="small" aria-label={say.showOf(risk.name)} onClick={() => store.goTo(cell, "stRisks")}>
          {say.show}
        </Button>
      )}
      <div className={styles.note}>{facts.join(" · ")}</div>
      {measured !== null && <div className={isPast ? styles.wrong : styles.note}>{measured}</div>}
      {isHigh && !hasPlan && <div className={styles.wrong}>{say.noPlan}</div>}
    </li>
  );
}
