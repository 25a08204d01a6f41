import { makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { SectionId } from "../../core/checklist/checklist";
import type { Opened } from "../../core/checklist/opened";
import { score } from "../../core/checklist/score";
import { ownersOf } from "../../core/checklist/select";
import { homeSentences } from "../../locale/pane/home/sentences";
import { Bar } from "../checklist/Bar";
import { ChecklistProvider } from "../checklist/context";
import { failedFields, type Edit } from "../checklist/edits";
import { ItemList } from "../checklist/ItemList";
import { Standing } from "../checklist/Standing";
import { countedChecklist, shownChecklist, type ChecklistStore } from "../checklist/store";
import { useWords } from "../checklist/useWords";
import { scoreText } from "../checklist/wording";
import { ActionButton } from "../shell/ActionButton";
import { useGo } from "../shell/navigation";
import { LinkCard } from "../shell/LinkCard";
import { hasTables, toolsOf } from "./tools";

const SignoffCard = lazy(() =>
  import("../signoffs/SignoffCard").then((module) => ({ default: module.SignoffCard })),
);

const useStyles = makeStyles({
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
  tools: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "baseline",
    rowGap: "4px",
  },
  bar: { gridColumn: "1 / -1" },
  figures: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  none: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  section: SectionId;
  store: ChecklistStore;
  /** The item that was asked for. */
  part: string | null;
  today: number;
}

/** One of the eight areas: the tools that prove its items, and the items. */
export function AreaView({ section, store, part, today }: Props) {
  const styles = useStyles();
  const { language, texts, shell } = useWords();
  const home = homeSentences[language];
  const go = useGo();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { opened, edits, action } = state;
  const tools = toolsOf[section] ?? [];
  return (
    <ChecklistProvider store={store} opened={opened} today={today}>
      <p className={styles.about}>{texts.sections[section].about}</p>
      {(tools.length > 0 || hasTables(section)) && (
        <nav className={styles.tools} aria-label={home.tools}>
          {tools.map((tool) => (
            <LinkCard
              key={tool}
              title={home.toolNames[tool]}
              about={home.toolsAbout[tool]}
              onClick={() => go(tool)}
            />
          ))}
          {hasTables(section) && (
            <LinkCard
              title={home.areaTables}
              about={home.areaTablesAbout}
              onClick={() => go("tables", section)}
            />
          )}
        </nav>
      )}
      <Standing store={store} state={state} />
      {opened?.kind === "open" && (
        <>
          <Items section={section} opened={opened} edits={edits} store={store} part={part} />
          <Suspense fallback={null}>
            <SignoffCard
              store={store}
              checklist={opened.checklist}
              scope={section}
              today={today}
              readOnly={opened.readOnly !== undefined}
            />
          </Suspense>
        </>
      )}
      {(opened?.kind === "absent" || opened?.kind === "taken") && (
        <p className={styles.none}>
          {home.noChecklist}
          <ActionButton
            size="small"
            why={action === "create" ? shell.busy : null}
            onClick={() => void store.create(language)}
          >
            {home.create}
          </ActionButton>
        </p>
      )}
    </ChecklistProvider>
  );
}

interface ItemsProps {
  section: SectionId;
  opened: Extract<Opened, { kind: "open" }>;
  edits: readonly Edit[];
  store: ChecklistStore;
  part: string | null;
}

function Items({ section, opened, edits, store, part }: ItemsProps) {
  const styles = useStyles();
  const { words, language } = useWords();
  const home = homeSentences[language];
  const [openItems, setOpenItems] = useState<ReadonlySet<string>>(() => new Set(part === null ? [] : [part]));
  const [wanted, setWanted] = useState(part);
  const checklist = shownChecklist(opened.checklist, edits);
  const counted = useMemo(() => score(countedChecklist(opened.checklist, edits)), [opened, edits]);
  const owners = useMemo(() => ownersOf(checklist.items), [checklist]);
  const failed = useMemo(() => failedFields(edits), [edits]);
  const expand = useCallback(
    (id: string, expanded: boolean) =>
      setOpenItems((before) => {
        const items = new Set(before);
        if (expanded) items.add(id);
        else items.delete(id);
        return items;
      }),
    [],
  );
  const arrive = useCallback(() => setWanted(null), []);
  const items = checklist.items.filter((item) => item.section === section);
  const figures = counted.sections.find(({ id }) => id === section);
  const figure = figures?.score == null ? null : scoreText(figures.score, language);
  return (
    <section aria-label={home.itemsOf}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{home.itemsOf}</h2>
        <span className={styles.figures}>
          {figure === null || !figures
            ? words.sectionNone
            : [words.sectionSummary(figures.done, figures.applicable), words.sectionScore(figure)].join(
                " · ",
              )}
        </span>
        <span className={styles.bar}>
          <Bar score={figures?.score ?? 0} />
        </span>
      </div>
      {items.length === 0 ? (
        <p className={styles.none}>{home.noItems}</p>
      ) : (
        <ItemList
          items={items}
          owners={owners}
          failed={failed}
          openItems={openItems}
          onExpand={expand}
          wanted={wanted}
          onArrive={arrive}
          onChange={store.change}
        />
      )}
    </section>
  );
}
