import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { PlanSentences } from "../../locale/pane/planner/en";
import type { Inserted } from "../../tasks/planner/insertPlan";
import { ActionButton } from "../shell/ActionButton";
import { addressText } from "../shell/addressText";
import { useAnnounce } from "../shell/announce";
import { useGo } from "../shell/navigation";
import { Notice } from "../shell/Notice";
import type { Insertion } from "./insertion";

const useStyles = makeStyles({ root: { scrollMarginBottom: tokens.spacingVerticalM } });

interface Props {
  insertion: Insertion;
  say: PlanSentences;
  onUndo: () => void;
  /** Selects the formula, so that it is what is explained. */
  onGoTo: (inserted: Inserted) => Promise<void>;
  /** What is shown until something is inserted, and again when it is taken away. */
  children: ReactNode;
  /** More to know of what was inserted. */
  remark?: ReactNode;
}

const saidOf = (inserted: Inserted, say: PlanSentences): string =>
  say.inserted(addressText(inserted), inserted.isLinked);

/** The way to insert something; once it is there, what to do with it stands at the same place and has the focus. */
export function InsertedCard({ insertion, say, onUndo, onGoTo, children, remark = null }: Props) {
  const { inserted, inserting, undoing, undone } = insertion;
  const styles = useStyles();
  const go = useGo();
  const announce = useAnnounce();
  const root = useRef<HTMLDivElement>(null);
  const had = useRef(inserted);
  useEffect(() => {
    if (had.current === inserted) return;
    had.current = inserted;
    // The button that had the focus has gone with what it was for.
    if (document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>("button[data-first]")?.focus();
    // The focus alone would bring no more than a button into view.
    root.current?.scrollIntoView({ block: "nearest" });
  }, [inserted]);
  useEffect(() => {
    if (inserting) announce(say.inserting);
    else if (undoing) announce(say.undoing);
    else if (inserted) announce(saidOf(inserted, say));
    else if (undone) announce(say.undone);
  }, [inserting, undoing, inserted, undone, announce, say]);
  const explain = async (one: Inserted) => {
    await onGoTo(one);
    go("explain");
  };
  return (
    <div ref={root} className={styles.root}>
      {inserted ? (
        <Notice
          kind="info"
          title={saidOf(inserted, say)}
          actions={[
            <ActionButton
              key="undo"
              size="small"
              data-first
              why={undoing ? say.undoing : null}
              onClick={onUndo}
            >
              {undoing ? say.undoing : say.undo}
            </ActionButton>,
            <Button key="explain" size="small" onClick={() => void explain(inserted)}>
              {say.explain}
            </Button>,
          ]}
        >
          {remark}
        </Notice>
      ) : (
        children
      )}
    </div>
  );
}
