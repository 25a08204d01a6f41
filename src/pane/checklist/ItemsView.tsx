import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { SectionId } from "../../core/checklist/checklist";
import type { Opened } from "../../core/checklist/opened";
import { score } from "../../core/checklist/score";
import {
  countByFilter,
  filters,
  ownersOf,
  selectItems,
  type Filter,
  type Selection,
} from "../../core/checklist/select";
import { rememberName, rememberedName } from "../shell/memory";
import { ChecklistProvider, useSurroundings } from "./context";
import { failedFields, type Change, type Edit } from "./edits";
import { Filters } from "./Filters";
import { Problems } from "./Problems";
import { Sections } from "./Sections";
import { Standing } from "./Standing";
import { countedChecklist, shownChecklist, type ChecklistStore } from "./store";
import { useWords } from "./useWords";
import { hintOf, titleOf } from "./wording";

const useStyles = makeStyles({
  items: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
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

interface Props {
  store: ChecklistStore;
  /** The filter to begin with. */
  part: string | null;
  today: number;
}

/** All items of the checklist, whichever area they are in. */
export function ItemsView({ store, part, today }: Props) {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { opened, edits } = state;
  return (
    <ChecklistProvider store={store} opened={opened} today={today}>
      <Standing store={store} state={state} />
      {opened?.kind === "open" && (
        <Items opened={opened} edits={edits} first={filters.find((filter) => filter === part) ?? "all"} />
      )}
    </ChecklistProvider>
  );
}

/** Where the reader is in the list. */
interface Reading {
  readonly filter: Filter;
  readonly search: string;
  readonly me: string | null;
  /** Items changed under this filter stay in sight until the filter changes. */
  readonly held: ReadonlySet<string>;
  readonly sections: readonly SectionId[] | null;
  readonly items: ReadonlySet<string>;
}

interface ItemsProps {
  opened: Extract<Opened, { kind: "open" }>;
  edits: readonly Edit[];
  first: Filter;
}

function Items({ opened, edits, first }: ItemsProps) {
  const styles = useStyles();
  const { words, texts } = useWords();
  const { store, today } = useSurroundings();
  const [place, setPlace] = useState<Reading>(() => ({
    filter: first,
    search: "",
    me: rememberedName(),
    held: new Set(),
    sections: null,
    items: new Set(),
  }));
  const checklist = shownChecklist(opened.checklist, edits);
  const found = useMemo(() => score(countedChecklist(opened.checklist, edits)), [opened, edits]);
  const owners = useMemo(() => ownersOf(checklist.items), [checklist]);
  const failed = useMemo(() => failedFields(edits), [edits]);
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
  // It stays open where its last item is done, under the hand that did it.
  const [firstUnfinished] = useState(
    () => found.sections.find(({ done, applicable }) => done < applicable)?.id,
  );
  const openSections: readonly SectionId[] =
    place.sections ??
    (narrowed ? found.sections.map(({ id }) => id) : firstUnfinished ? [firstUnfinished] : []);

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

  return (
    <>
      <Problems problems={opened.problems} />
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
            wanted={null}
            onArrive={() => undefined}
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
    </>
  );
}
