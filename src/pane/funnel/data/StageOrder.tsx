import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { useId } from "react";
import { funnelSentences } from "../../../locale/pane/funnel/sentences";
import { ActionButton } from "../../shell/ActionButton";
import { useAnnounce } from "../../shell/announce";
import { useLanguage } from "../../shell/language";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  hint: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: "4px 0 0", padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto auto",
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  number: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  order: readonly string[];
  onMove: (from: number, to: number) => void;
}

/** The open stages from the top of the funnel down, moved by their buttons. */
export function StageOrder({ order, onMove }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const announce = useAnnounce();
  const id = useId();
  const move = (from: number, to: number) => {
    const word = order[from];
    if (word === undefined || to < 0 || to >= order.length) return;
    onMove(from, to);
    announce(say.moved(word, to + 1, order.length));
  };
  return (
    <div>
      <h3 id={id} className={styles.title}>
        {say.order} <span className={styles.hint}>{say.orderHint}</span>
      </h3>
      <ol className={styles.list} aria-labelledby={id}>
        {order.map((word, at) => (
          <li key={word} className={styles.item}>
            <span className={styles.number} aria-hidden>
              {at + 1}
            </span>
            <span>{word}</span>
            <ActionButton
              size="small"
              appearance="subtle"
              icon={<ArrowUp16Regular />}
              aria-label={say.up(word)}
              why={at === 0 ? say.isFirst : null}
              onClick={() => move(at, at - 1)}
            />
            <ActionButton
              size="small"
              appearance="subtle"
              icon={<ArrowDown16Regular />}
              aria-label={say.down(word)}
              why={at === order.length - 1 ? say.isLast : null}
              onClick={() => move(at, at + 1)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
