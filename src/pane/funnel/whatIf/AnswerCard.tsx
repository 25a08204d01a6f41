import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Assumptions, WhatIf } from "../../../core/funnel/whatIf/whatIf";
import { bottleneckSentence, funnelSentences } from "../../../locale/pane/funnel/sentences";
import { amountText, chanceText, shareText } from "../../../locale/numbertext";
import { useAnnounce } from "../../shell/announce";
import { useLanguage } from "../../shell/language";
import { OddsBar } from "./OddsBar";

const useStyles = makeStyles({
  /** Stays in sight while a slider further down is moved. */
  root: {
    position: "sticky",
    top: "var(--bar-height, 0)",
    zIndex: 1,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  stale: { opacity: 0.6 },
  head: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  odds: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  badge: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  right: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  short: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  sentence: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  rest: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  answer: WhatIf;
  answered: Assumptions;
  busy: boolean;
}

/** The chance of the plan, against the confidence that is wanted, and what stands in the way. */
export function AnswerCard({ answer, answered, busy }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const announce = useAnnounce();
  const { odds, needed, deals, bottleneck } = answer;
  const reaches = needed !== null && answered.volume >= needed;
  const confidence = shareText(answered.confidence, language);
  const whole = say.oddsOf(chanceText(odds, language), amountText(answered.volume, language));
  const sentence = bottleneckSentence(bottleneck, language);
  // Said once the hand rests, not at every step of a slider.
  useEffect(() => {
    if (busy) return;
    const timer = setTimeout(() => announce(say.answered(whole, sentence)), 700);
    return () => clearTimeout(timer);
  }, [announce, say, whole, sentence, busy]);
  return (
    <section className={styles.root} aria-label={say.answer} aria-busy={busy}>
      <div className={mergeClasses(styles.head, busy && styles.stale)}>
        <h2 className={styles.title}>{say.answer}</h2>
        <span className={styles.odds}>{chanceText(odds, language)}</span>
        <span className={mergeClasses(styles.badge, reaches ? styles.right : styles.short)}>
          {reaches ? say.reaches(confidence) : say.misses(confidence)}
        </span>
      </div>
      <OddsBar odds={odds} confidence={answered.confidence} label={whole} />
      <p className={styles.sentence}>{sentence}</p>
      <p className={styles.rest}>{say.deals(amountText(deals, language), deals)}</p>
    </section>
  );
}
