import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Model } from "../../core/model/model";
import { breakdown, driftsOf } from "../../core/tracking/breakdown";
import { gapIn } from "../../locale/joined";
import { amountText, shareText } from "../../locale/numbertext";
import { reviewSentences } from "../../locale/pane/review/sentences";
import { Reckoned } from "../model/Reckoned";
import { useReckoning } from "../model/useModel";
import { useLanguage } from "../shell/language";
import type { Monthless } from "../../tasks/reset/monthless";
import type { PaceFigures } from "./paceSentences";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: "20px" } });

interface Props {
  model: Model;
  pace: PaceFigures | null;
  monthless: Monthless | null;
}

/** Whether owners and months still add up, and who sells another part than was planned. */
export function BreakdownCard({ model, pace, monthless }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = reviewSentences[language];
  const found = useReckoning(breakdown, model);
  const drifts = useMemo(() => driftsOf(pace?.owners ?? []), [pace]);
  const text = (amount: number) => amountText(amount, language);
  const share = (value: number) => shareText(value, language, 0);
  return (
    <Reckoned title={say.breakdown} found={found}>
      {({ target, assigned, beyond, monthsBeyond }) => (
        <ul className={styles.list}>
          <li>
            {say.assigned(text(assigned), text(target))}
            {gapIn(language)}
            {beyond !== 0 && (beyond > 0 ? say.beyond(text(beyond)) : say.short(text(-beyond)))}
          </li>
          <li>
            {monthsBeyond === 0
              ? say.monthsAddUp
              : monthsBeyond > 0
                ? say.monthsOff(text(monthsBeyond))
                : say.monthsShort(text(-monthsBeyond))}
          </li>
          {monthless && <li>{say.monthless(monthless.owners, monthless.from, monthless.to)}</li>}
          {pace !== null && drifts.length === 0 && <li>{say.noDrift}</li>}
          {drifts.map(({ name, planned, sold }) => (
            <li key={name}>{say.drift(name, share(planned), share(sold))}</li>
          ))}
        </ul>
      )}
    </Reckoned>
  );
}
