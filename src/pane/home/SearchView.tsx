import { SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { selectItems } from "../../core/checklist/select";
import { searchTextOf, type FunctionCard } from "../../core/functions/card";
import { matchesSearch } from "../../core/textSearch";
import { homeSentences } from "../../locale/pane/home/sentences";
import { shownChecklist, type ChecklistStore } from "../checklist/store";
import { useWords } from "../checklist/useWords";
import { hintOf, titleOf } from "../checklist/wording";
import { useGo } from "../shell/navigation";
import type { Page } from "../shell/page";
import { LinkCard } from "../shell/LinkCard";
import { areaPage } from "./tools";

const useStyles = makeStyles({
  search: { maxWidth: "none", width: "100%" },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { color: tokens.colorNeutralForeground2 },
});

/** So many of a kind are shown; a longer word finds the others. */
const most = 20;

interface Props {
  store: ChecklistStore;
  /** The pages to be found by their names. */
  pages: readonly Page[];
  /** What is said of every function; loaded by who searches. */
  functionCards: () => Promise<readonly FunctionCard[]>;
  today: number;
}

/** Looks for a word in the tools, the pages, the functions and the items of the checklist. */
export function SearchView({ store, pages, functionCards, today }: Props) {
  const styles = useStyles();
  const { language, texts } = useWords();
  const home = homeSentences[language];
  const go = useGo();
  const { opened, edits } = useSyncExternalStore(store.subscribe, store.state);
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed).trim();
  const [cards, setCards] = useState<readonly FunctionCard[]>([]);
  const [unloaded, setUnloaded] = useState<{ caught: unknown } | null>(null);
  useEffect(() => {
    functionCards().then(setCards, (caught: unknown) => setUnloaded({ caught }));
  }, [functionCards]);
  // A chunk that can't be loaded is for the pane's floor to tell.
  if (unloaded) throw unloaded.caught;
  const foundCards = cards.filter((card) => matchesSearch(searchTextOf(card), text));
  const items = opened?.kind === "open" ? shownChecklist(opened.checklist, edits).items : [];
  const foundPages = pages.filter(({ name, about }) =>
    matchesSearch(`${name(language, null)} ${about?.(language) ?? ""}`, text),
  );
  const foundItems = selectItems(
    items,
    { filter: "all", search: text, today, me: null },
    (item) => `${titleOf(item, texts)} ${hintOf(item, texts)} ${texts.sections[item.section].title}`,
  );
  const count = foundPages.length + foundCards.length + foundItems.length;
  const group = (title: string, cards: readonly ReactNode[]) =>
    cards.length > 0 && (
      <nav className={styles.group} aria-label={title}>
        <h2 className={styles.heading}>{title}</h2>
        {cards}
      </nav>
    );
  return (
    <>
      <SearchBox
        className={styles.search}
        autoFocus
        placeholder={home.searchFor}
        aria-label={home.searchFor}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setTyped("");
        }}
      />
      {text !== "" && (
        <>
          <div role="status" className={styles.note}>
            {count === 0 ? home.foundNone(text) : home.foundCount(count)}
          </div>
          {group(
            home.found.tools,
            foundPages.map(({ id, name, about }) => (
              <LinkCard
                key={id}
                title={name(language, null)}
                about={about?.(language) ?? ""}
                onClick={() => go(id)}
              />
            )),
          )}
          {group(
            home.functions,
            foundCards.map(({ id, text: told }) => (
              <LinkCard
                key={id}
                title={id}
                about={told[language].description}
                onClick={() => go("function", id)}
              />
            )),
          )}
          {group(
            home.found.items,
            foundItems
              .slice(0, most)
              .map((item) => (
                <LinkCard
                  key={item.id}
                  title={titleOf(item, texts)}
                  about={texts.sections[item.section].title}
                  onClick={() => go(areaPage(item.section), item.id)}
                />
              )),
          )}
        </>
      )}
    </>
  );
}
