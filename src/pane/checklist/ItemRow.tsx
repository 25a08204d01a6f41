import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CalendarLtr12Regular } from "@fluentui/react-icons/svg/calendar-ltr";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp16Regular } from "@fluentui/react-icons/svg/chevron-up";
import { ErrorCircle12Filled } from "@fluentui/react-icons/svg/error-circle";
import { Person12Regular } from "@fluentui/react-icons/svg/person";
import { Star12Filled } from "@fluentui/react-icons/svg/star";
import { Warning12Filled } from "@fluentui/react-icons/svg/warning";
import {
  Suspense,
  lazy,
  memo,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Item, ItemPatch, Status } from "../../core/checklist/checklist";
import { needsReason } from "../../core/checklist/statusByProof";
import { isOverdue } from "../../core/checklist/select";
import { isOpen } from "../../core/checklist/score";
import { useWords } from "./useWords";
import { useSurroundings } from "./context";
import type { Change } from "./edits";
import { ItemDetails } from "./ItemDetails";
import { StatusMenu, Tick } from "./StatusControls";
import { dayText, titleOf } from "./wording";
import { kindFor } from "../proofs/kindFor";

const ProofLine = lazy(async () => ({ default: (await import("../proofs/ProofLine")).ProofLine }));
const AskReason = lazy(async () => ({ default: (await import("../proofs/AskReason")).AskReason }));

const useStyles = makeStyles({
  root: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: "6px",
    paddingBottom: "4px",
    display: "grid",
    gridTemplateColumns: "28px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    ":first-child": { borderTopStyle: "none" },
  },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  open: {
    display: "flex",
    width: "100%",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    padding: "4px 4px 2px 0",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    font: "inherit",
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  through: { color: tokens.colorNeutralForeground2 },
  star: { color: tokens.colorPaletteRedForeground1, marginRight: "4px", verticalAlign: "-1px" },
  chevron: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground3 },
  meta: {
    gridColumn: 2,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  fact: { display: "inline-flex", alignItems: "center", gap: "3px", minWidth: 0 },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  details: { gridColumn: 2 },
});

interface Props {
  item: Item;
  owners: readonly string[];
  failed: ReadonlySet<keyof ItemPatch> | undefined;
  expanded: boolean;
  onExpand: (id: string, expanded: boolean) => void;
  /** The focus is to come here. */
  wanted: boolean;
  onArrive: () => void;
  onChange: (change: Change) => void;
}

/** An item in one line or two, and all of it when it is opened. */
export const ItemRow = memo(function ItemRow(props: Props) {
  const { item, owners, failed, expanded, onExpand, wanted, onArrive, onChange } = props;
  const styles = useStyles();
  const { words, language, texts } = useWords();
  const { today, locked, store } = useSurroundings();
  const proofs = useSyncExternalStore(store.proofs.subscribe, store.proofs.state);
  const found = kindFor(item, proofs);
  /** A status that a reason is asked for. */
  const [asked, setAsked] = useState<Status | null>(null);
  const details = useId();
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!wanted) return;
    opener.current?.scrollIntoView({ block: "center" });
    opener.current?.focus();
    onArrive();
  }, [wanted, onArrive]);
  const title = titleOf(item, texts);
  const overdue = isOverdue(item, today);
  const { id } = item;
  const patch = useCallback(
    (field: keyof ItemPatch, value: Item[keyof ItemPatch]) =>
      onChange({ on: "item", id, field, value } as Change),
    [id, onChange],
  );
  const status = {
    title,
    status: item.status,
    locked,
    onStatus: (value: Status) =>
      value !== item.status && needsReason(item, found, value) ? setAsked(value) : patch("status", value),
  };
  const settle = (given: { reason: string; status: Status } | null) => {
    setAsked(null);
    opener.current?.focus();
    if (!given) return;
    // The reason first: until it stands there the proof would set the status back.
    patch("override", given.reason);
    patch("status", given.status);
  };
  const Chevron = expanded ? ChevronUp16Regular : ChevronDown16Regular;
  return (
    <li className={styles.root} data-item={id}>
      <Tick {...status} />
      <h3 className={styles.heading}>
        <button
          type="button"
          ref={opener}
          className={styles.open}
          aria-expanded={expanded}
          aria-controls={expanded ? details : undefined}
          onClick={() => onExpand(id, !expanded)}
        >
          <span className={mergeClasses(styles.title, !isOpen(item) && styles.through)}>
            {item.critical && (
              <Star12Filled className={styles.star} title={words.critical} aria-label={words.critical} />
            )}
            {title}
          </span>
          <Chevron className={styles.chevron} aria-hidden />
        </button>
      </h3>
      <div className={styles.meta}>
        <StatusMenu {...status} />
        {item.owner !== "" && (
          <span className={styles.fact}>
            <Person12Regular aria-label={words.owner} />
            {item.owner}
          </span>
        )}
        {item.due !== null && (
          <span className={mergeClasses(styles.fact, overdue && styles.bad)}>
            {overdue ? (
              <Warning12Filled aria-label={words.overdue} title={words.overdue} />
            ) : (
              <CalendarLtr12Regular aria-label={words.due} />
            )}
            {dayText(item.due, language)}
          </span>
        )}
        {failed && (
          <span className={mergeClasses(styles.fact, styles.bad)}>
            <ErrorCircle12Filled aria-hidden />
            {words.fieldNotSaved}
          </span>
        )}
      </div>
      {(found !== null || (expanded && item.kind === "auto")) && (
        <div className={styles.details}>
          <Suspense fallback={null}>
            <ProofLine item={item} state={proofs} />
          </Suspense>
        </div>
      )}
      {asked !== null && (
        <div className={styles.details}>
          <Suspense fallback={null}>
            <AskReason
              wanted={asked}
              onCancel={() => settle(null)}
              onReason={(reason) => settle({ reason, status: asked })}
            />
          </Suspense>
        </div>
      )}
      {expanded && (
        <div id={details} className={styles.details} role="group" aria-label={words.details(title)}>
          <ItemDetails item={item} owners={owners} failed={failed} onPatch={patch} />
        </div>
      )}
    </li>
  );
});
