import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Item, ItemPatch } from "../../core/checklist/checklist";
import type { Change } from "./edits";
import { ItemRow } from "./ItemRow";
import { useWords } from "./useWords";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

/** Rows drawn at once; a long list shows the rest on demand. */
const page = 60;

interface Props {
  items: readonly Item[];
  owners: readonly string[];
  /** The fields that did not get into the workbook, by the item's id. */
  failed: ReadonlyMap<string, ReadonlySet<keyof ItemPatch>>;
  openItems: ReadonlySet<string>;
  onExpand: (id: string, expanded: boolean) => void;
  /** The item that the focus is to go to, and what to do when it is there. */
  wanted: string | null;
  onArrive: () => void;
  onChange: (change: Change) => void;
}

/** Items under each other, so many at first. */
export function ItemList({ items, owners, failed, openItems, onExpand, wanted, onArrive, onChange }: Props) {
  const styles = useStyles();
  const { words } = useWords();
  const [pages, setPages] = useState(1);
  const limit = pages * page;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, limit).map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            owners={owners}
            failed={failed.get(item.id)}
            expanded={openItems.has(item.id)}
            onExpand={onExpand}
            wanted={item.id === wanted}
            onArrive={onArrive}
            onChange={onChange}
          />
        ))}
      </ul>
      {items.length > limit && (
        <Button size="small" appearance="subtle" onClick={() => setPages(pages + 1)}>
          {words.showMore(Math.min(page, items.length - limit))}
        </Button>
      )}
    </>
  );
}
