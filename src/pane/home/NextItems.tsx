import { makeStyles, tokens } from "@fluentui/react-components";
import type { Checklist } from "../../core/checklist/checklist";
import { nextItems } from "../../core/checklist/next";
import { isOverdue } from "../../core/checklist/select";
import { homeSentences } from "../../locale/pane/home/sentences";
import { useWords } from "../checklist/useWords";
import { titleOf } from "../checklist/wording";
import { useGo } from "../shell/navigation";
import { LinkCard } from "../shell/LinkCard";
import { wayTo } from "./proofPage";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** So many can be kept in mind. */
const most = 3;

interface Props {
  checklist: Checklist;
  /** Excel serial. */
  today: number;
}

/** What to see to first, with what it adds and takes, and the way to the tool that proves it. */
export function NextItems({ checklist, today }: Props) {
  const styles = useStyles();
  const { words, language, texts } = useWords();
  const home = homeSentences[language];
  const go = useGo();
  const figure = (value: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
  const items = nextItems(checklist, today, most);
  return (
    <nav className={styles.root} aria-label={home.next}>
      <h2 className={styles.heading}>{home.next}</h2>
      {items.length === 0 && <div>{home.nextNone}</div>}
      {items.map(({ item, points, hours }) => (
        <LinkCard
          key={item.id}
          title={titleOf(item, texts)}
          about={[
            ...(item.critical ? [words.critical] : []),
            ...(isOverdue(item, today) ? [words.overdue] : []),
            ...(item.owner === "" ? [] : [item.owner]),
            home.gain(figure(points), figure(hours)),
            texts.sections[item.section].title,
          ].join(" · ")}
          onClick={() => {
            const { page, part } = wayTo(item);
            go(page, part);
          }}
        />
      ))}
    </nav>
  );
}
