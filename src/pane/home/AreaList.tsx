import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Star12Filled } from "@fluentui/react-icons/svg/star";
import { sections, type Checklist } from "../../core/checklist/checklist";
import { isOpen, type Score } from "../../core/checklist/score";
import { homeSentences } from "../../locale/pane/home/sentences";
import { Bar } from "../checklist/Bar";
import { useWords } from "../checklist/useWords";
import { scoreText } from "../checklist/wording";
import { narrow } from "../shell/narrow";
import { useGo } from "../shell/navigation";
import { areaPage } from "./tools";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "& li": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  area: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" },
    gap: "3px 8px",
    alignItems: "baseline",
    width: "100%",
    minHeight: "44px",
    padding: "8px 2px",
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  figures: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  critical: { color: tokens.colorPaletteRedForeground1, marginInlineEnd: "6px" },
  star: { marginInlineEnd: "2px", verticalAlign: "-1px" },
  score: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    marginInlineStart: "8px",
  },
  bar: { gridColumn: "1 / -1" },
});

interface Props {
  /** Null before there is a checklist: the areas are there all the same. */
  checklist: Checklist | null;
  score: Score | null;
}

/** The eight areas, in the order in which they are worked through, each with how far it is. */
export function AreaList({ checklist, score }: Props) {
  const styles = useStyles();
  const { words, language, texts } = useWords();
  const home = homeSentences[language];
  const go = useGo();
  return (
    <nav aria-label={home.areas}>
      <ol className={styles.list}>
        {sections.map((id, place) => {
          const figures = score?.sections.find((section) => section.id === id);
          const critical = checklist?.items.filter(
            (item) => item.section === id && item.critical && isOpen(item),
          );
          const shown = figures?.score == null ? null : scoreText(figures.score, language);
          const open = figures ? figures.applicable - figures.done : 0;
          return (
            <li key={id}>
              <button type="button" className={styles.area} onClick={() => go(areaPage(id))}>
                <span className={styles.title}>{home.areaName(place + 1, texts.sections[id].title)}</span>
                {figures && (
                  <span className={styles.figures}>
                    {critical && critical.length > 0 && (
                      <span className={styles.critical}>
                        <Star12Filled className={styles.star} aria-hidden />
                        {home.critical(critical.length)}
                      </span>
                    )}
                    {shown === null ? words.sectionNone : open === 0 ? home.allDone : home.open(open)}
                    {shown !== null && (
                      <span
                        className={mergeClasses(styles.score)}
                        role="img"
                        aria-label={words.sectionScore(shown)}
                      >
                        {shown}
                      </span>
                    )}
                  </span>
                )}
                {figures && (
                  <span className={styles.bar}>
                    <Bar score={figures.score ?? 0} />
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
