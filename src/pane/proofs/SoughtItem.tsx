import { useSyncExternalStore } from "react";
import type { ChecklistStore } from "../checklist/store";
import { useWords } from "../checklist/useWords";
import { hintOf, titleOf } from "../checklist/wording";
import { Card } from "../shell/Card";
import { ProofLine } from "./ProofLine";
import { soughtIn } from "./sought";

interface Props {
  store: ChecklistStore;
  part: string | null;
}

/** The item for which a page was opened: what it asks for, what the workbook says of it, and the cells. */
export function SoughtItem({ store, part }: Props) {
  const { texts } = useWords();
  const { opened } = useSyncExternalStore(store.subscribe, store.state);
  const proofs = useSyncExternalStore(store.proofs.subscribe, store.proofs.state);
  const id = soughtIn(part);
  const item = opened?.kind === "open" && opened.checklist.items.find((one) => one.id === id);
  if (!item) return null;
  return (
    <Card title={titleOf(item, texts)} hint={hintOf(item, texts)}>
      <ProofLine item={item} state={proofs} />
    </Card>
  );
}
