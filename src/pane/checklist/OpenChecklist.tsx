import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Checklist, ItemPatch, SectionId } from "../../core/checklist/checklist";
import type { Opened } from "../../core/checklist/opened";
import {
  countByFilter,
  ownersOf,
  selectItems,
  type Filter,
  type Selection,
} from "../../core/checklist/select";
import { score } from "../../core/checklist/score";
import { checklistTroubleSentence } from "../../locale/pane/checklist/troubles";
import { useAnnounce } from "../shell/announce";
import { useWords } from "./useWords";
import { rememberName, rememberedName } from "../shell/memory";
import { Notice } from "../shell/Notice";
import { useSurroundings } from "./context";
import { countedChecklist } from "./store";
import type { Change, Edit } from "./edits";
import { Filters } from "./Filters";
import { Overview } from "./Overview";
import { Problems } from "./Problems";
import { Sections } from "./Sections";
import { hintOf, scoreText, titleOf, verdictOf } from "./wording";

const ScoringDialog = lazy(() =>
  import("./ScoringDialog").then((module) => ({ default: module.ScoringDialog })),
);

const useStyles = makeStyles({
  items: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXL} 0`,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
  },
});

/** Where the reader is in the list. */
interface Reading {
  readonly filter: Filter;
  readonly search: string;
  readonly me: string | null;
  /** Items changed under this filter stay in sight until the filter changes. */
  readonly held: ReadonlySet<string>;
  readonly sections: readonly SectionId[] | null;
  readonly items: ReadonlySet<string>;
  /** The item that the focus is to go to. */
  readonly wanted: string | null;
}

interface Props {
  opened: Extract<Opened, { kind: "open" }>;
  edits: readonly Edit[];
  checklist: Checklist;
  scoring: boolean;
  onScoring: (open: boolean) => void;
}

/** The checklist itself: where the plan stands, and its items. */
export function OpenChecklist({ opened, edits, checklist, scoring, onScoring }: Props) {
  const styles = useStyles();
  const { words, language, texts } = useWords();
  const { store, today } = useSurroundings();
  const announce = useAnnounce();
  const [place, setPlace] = useState<Reading>(() => ({
    filter: "all",
    search: "",
    me: rememberedName(),
    held: new Set(),
    sections: null,
    items: new Set(),
    wanted: null,
  }));

  const found = useMemo(() => score(countedChecklist(opened.checklist, edits)), [opened, edits]);
  const standing =
    found.score === null
      ? verdictOf(found.verdict, words)
      : words.announceScore(scoreText(found.score, language), verdictOf(found.verdict, words));
  const announced = useRef(standing);
  useEffect(() => {
    if (announced.current !== standing) announce(standing);
    announced.current = standing;
  }, [standing, announce]);

  const owners = useMemo(() => ownersOf(checklist.items), [checklist]);
  const selection: Selection = { filter: place.filter, search: place.search, today, me: place.me };
  const selected = new Set(
    selectItems(
      checklist.items,
      selection,
      (item) => `${titleOf(item, texts)} ${hintOf(item, texts)} ${texts.sections[item.section].title}`,
    ),
  );
  const shown = checklist.items.filter((item) => selected.has(item) || place.held.has(item.id));
  const narrowed = place.filter !== "all" || place.search.trim() !== "";
  const firstUnfinished = found.sections.find(({ done, applicable }) => done < applicable)?.id;
  const openSections: readonly SectionId[] =
    place.sections ??
    (narrowed ? found.sections.map(({ id }) => id) : firstUnfinished ? [firstUnfinished] : []);

  const failed = useMemo(() => {
    const fields = new Map<string, Set<keyof ItemPatch>>();
    for (const { change, failure } of edits)
      if (failure && change.on === "item")
        fields.set(change.id, (fields.get(change.id) ?? new Set()).add(change.field));
    return fields;
  }, [edits]);

  const look = (change: Partial<Reading>) =>
    setPlace((before) => ({ ...before, held: new Set(), sections: null, ...change }));
  const expand = useCallback(
    (id: string, expanded: boolean) =>
      setPlace((before) => {
        const items = new Set(before.items);
        if (expanded) items.add(id);
        else items.delete(id);
        return { ...before, items };
      }),
    [],
  );
  const change = useCallback(
    (wanted: Change) => {
      if (wanted.on === "item")
        setPlace((before) =>
          before.filter === "all" && before.search === ""
            ? before
            : { ...before, held: new Set(before.held).add(wanted.id) },
        );
      store.change(wanted);
    },
    [store],
  );

  const goTo = (id: string) => {
    const section = checklist.items.find((item) => item.id === id)!.section;
    setPlace((before) => ({
      ...before,
      filter: "all",
      search: "",
      held: new Set(),
      sections: [section],
      items: new Set(before.items).add(id),
      wanted: id,
    }));
  };
  const arrive = useCallback(() => setPlace((before) => ({ ...before, wanted: null })), []);

  return (
    <>
      {opened.readOnly && (
        <Notice kind="info" title={words.readOnlyTitle}>
          {checklistTroubleSentence({ code: "newer-schema", facts: opened.readOnly }, language)}
        </Notice>
      )}
      <Problems problems={opened.problems} />
      <Overview checklist={checklist} score={found} onScoring={() => onScoring(true)} onItem={goTo} />
      <section className={styles.items} aria-label={words.itemsHeading}>
        <Filters
          filter={place.filter}
          onFilter={(filter) => look({ filter })}
          counts={countByFilter(checklist.items, selection)}
          search={place.search}
          onSearch={(search) => look({ search })}
          owners={owners}
          me={place.me}
          onMe={(me) => {
            rememberName(me);
            look({ me });
          }}
        />
        {narrowed && shown.length > 0 && <div role="status">{words.shownCount(shown.length)}</div>}
        {shown.length > 0 ? (
          <Sections
            score={found}
            items={shown}
            owners={owners}
            failed={failed}
            narrowed={narrowed}
            openSections={openSections}
            onSections={(sections) => setPlace((before) => ({ ...before, sections }))}
            openItems={place.items}
            onExpand={expand}
            wanted={place.wanted}
            onArrive={arrive}
            onChange={change}
          />
        ) : (
          <div className={styles.empty} role="status">
            <span>
              {place.search.trim() !== ""
                ? words.emptySearch(place.search.trim())
                : place.filter === "mine" && owners.length === 0
                  ? words.mineNobody
                  : place.filter === "mine" && !owners.includes(place.me ?? "")
                    ? words.mineWho
                    : words.emptyFilter[place.filter]}
            </span>
            {narrowed && (
              <Button size="small" onClick={() => look({ filter: "all", search: "" })}>
                {words.showAll}
              </Button>
            )}
          </div>
        )}
      </section>
      {scoring && (
        <Suspense>
          <ScoringDialog
            checklist={checklist}
            onChange={(wanted) => store.change(wanted)}
            onClose={() => onScoring(false)}
          />
        </Suspense>
      )}
    </>
  );
}
