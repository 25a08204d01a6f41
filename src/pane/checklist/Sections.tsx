import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Item, ItemPatch, SectionId } from "../../core/checklist/checklist";
import type { Score, SectionScore } from "../../core/checklist/score";
import { useWords } from "./useWords";
import { Bar } from "./Bar";
import type { Change } from "./edits";
import { ItemList } from "./ItemList";
import { scoreText } from "./wording";

const useStyles = makeStyles({
  section: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  header: { "& > button": { padding: "8px 2px", alignItems: "center", minHeight: "44px" } },
  face: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "3px 8px",
    width: "100%",
    textAlign: "left",
    alignItems: "baseline",
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  figures: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  score: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, marginLeft: "8px" },
  bar: { gridColumn: "1 / -1" },
  // Unfolding leaves the panel a layer of its own: what a menu in it covers further down lies in later ones.
  panel: { margin: "0 0 8px", ":has([role=menu])": { position: "relative", zIndex: 1 } },
  about: {
    margin: "0 0 2px",
    paddingLeft: "4px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  score: Score;
  /** The items to show. */
  items: readonly Item[];
  owners: readonly string[];
  failed: ReadonlyMap<string, ReadonlySet<keyof ItemPatch>>;
  /** Sections without a shown item are left out. */
  narrowed: boolean;
  openSections: readonly SectionId[];
  onSections: (open: SectionId[]) => void;
  openItems: ReadonlySet<string>;
  onExpand: (id: string, expanded: boolean) => void;
  /** The item that the focus is to go to, and what to say when it is there. */
  wanted: string | null;
  onArrive: () => void;
  onChange: (change: Change) => void;
}

/** The eight areas, each with its score, its progress and its items. */
export function Sections(props: Props) {
  const { score, items, narrowed, openSections, onSections } = props;
  return (
    <Accordion
      multiple
      collapsible
      openItems={[...openSections]}
      onToggle={(_, data) => onSections(data.openItems as SectionId[])}
    >
      {score.sections.map((section) => {
        const shown = items.filter((item) => item.section === section.id);
        if (shown.length === 0 && (narrowed || section.items === 0)) return null;
        return <Section key={section.id} {...props} section={section} shown={shown} />;
      })}
    </Accordion>
  );
}

function Section(props: Props & { section: SectionScore; shown: readonly Item[] }) {
  const { section, shown } = props;
  const styles = useStyles();
  const { words, language, texts } = useWords();
  const text = texts.sections[section.id];
  const figure = section.score === null ? null : scoreText(section.score, language);
  return (
    <AccordionItem value={section.id} className={styles.section}>
      <AccordionHeader as="h2" className={styles.header} expandIconPosition="start">
        <span className={styles.face}>
          <span className={styles.title}>{text.title}</span>
          <span className={styles.figures}>
            {figure === null ? (
              words.sectionNone
            ) : (
              <>
                {words.sectionSummary(section.done, section.applicable)}
                <span className={styles.score} role="img" aria-label={words.sectionScore(figure)}>
                  {figure}
                </span>
              </>
            )}
          </span>
          <span className={styles.bar}>
            <Bar score={section.score ?? 0} />
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <p className={styles.about}>{text.about}</p>
        <ItemList {...props} items={shown} />
      </AccordionPanel>
    </AccordionItem>
  );
}
