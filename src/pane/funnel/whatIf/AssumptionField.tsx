import { Link, Slider, makeStyles, tokens } from "@fluentui/react-components";
import { Link20Regular } from "@fluentui/react-icons/svg/link";
import { sliderRange } from "../../../core/funnel/whatIf/sliderRange";
import type { AssumptionName } from "../../../core/funnel/whatIf/whatIf";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { ActionButton } from "../../shell/ActionButton";
import { addressText } from "../../shell/addressText";
import { useLanguage } from "../../shell/language";
import { figureRefusal } from "../failure";
import type { FunnelStore } from "../funnelStore";
import type { WhatIfState } from "./state";
import { FigureBox } from "./FigureBox";
import { figureText } from "./figureText";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minWidth: 0 },
  slider: { flex: "1 1 auto", minWidth: "90px" },
  /** Fluent marks every step, of which there are too many here. */
  rail: { "::before": { display: "none" } },
  link: { flex: "0 0 auto" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "baseline",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    "& button": { fontSize: tokens.fontSizeBase200 },
  },
  gone: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  name: AssumptionName;
  store: FunnelStore;
  state: WhatIfState;
}

/** One assumption: a field and a slider for it, what the data says, and the cell that it is linked to. */
export function AssumptionField({ name, store, state }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const say = funnelSentences[language];
  const { whatIf } = store;
  const tried = state.tried[name];
  const label = say.fields[name];
  const around = state.around[name];
  const range = around === undefined ? null : sliderRange(name, around);
  const proposed = state.proposal?.assumptions[name];
  const link = state.links[name];
  const text = (value: number) => figureText(name, value, language);
  const notes: Partial<Record<AssumptionName, string>> = say.notes;
  return (
    <div className={styles.root}>
      <FigureBox
        name={name}
        tried={tried}
        refusal={figureRefusal(state.refused, name, language)}
        note={notes[name]}
        onType={(typed) => void whatIf.type(name, typed)}
        beside={
          <>
            {range && (
              <Slider
                className={styles.slider}
                rail={{ className: styles.rail }}
                size="small"
                aria-label={say.slider(label)}
                aria-valuetext={tried.value === null ? undefined : text(tried.value)}
                min={range.low}
                max={range.high}
                step={range.step}
                value={tried.value ?? 0}
                onChange={(_, { value }) => whatIf.slide(name, value)}
              />
            )}
            <ActionButton
              className={styles.link}
              size="small"
              appearance="subtle"
              icon={<Link20Regular />}
              title={say.linkShort}
              aria-label={say.link(label)}
              why={state.action === null ? null : shell.busy}
              onClick={() => void whatIf.link(name)}
            />
          </>
        }
      />
      {proposed !== undefined && proposed !== tried.value && (
        <p className={styles.line}>
          <Link
            as="button"
            aria-label={say.toProposal(label, text(proposed))}
            onClick={() => whatIf.take(name, proposed)}
          >
            {say.proposal(text(proposed))}
          </Link>
        </p>
      )}
      {link === "gone" && <p className={`${styles.line} ${styles.gone}`}>{say.linkGone}</p>}
      {link !== undefined && link !== "gone" && (
        <p className={styles.line}>
          <span>{say.linkedTo}</span>
          <Link as="button" aria-label={say.goTo(addressText(link))} onClick={() => whatIf.goTo(link)}>
            {addressText(link)}
          </Link>
          <span>{link.value === null ? say.linkedNoNumber : say.linkedNow(text(link.value))}</span>
        </p>
      )}
    </div>
  );
}
