import { Field, SearchBox, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Filter } from "../../core/checklist/select";
import { useWords } from "./useWords";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  search: { maxWidth: "none", width: "100%" },
  group: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px",
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    opacity: 0,
    "&:focus-visible + label": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chip: {
    display: "inline-flex",
    gap: "4px",
    alignItems: "center",
    height: "26px",
    padding: "0 6px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    userSelect: "none",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground1,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    // The browser would lay its own background behind the letters.
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
      ":hover": { backgroundColor: "Highlight" },
    },
  },
  count: { fontVariantNumeric: "tabular-nums" },
});

interface Props {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  counts: Readonly<Record<Filter, number>>;
  search: string;
  onSearch: (text: string) => void;
  owners: readonly string[];
  me: string | null;
  onMe: (name: string) => void;
}

/** Which items are shown: a word to look for, and one of five views. */
export function Filters({ filter, onFilter, counts, search, onSearch, owners, me, onMe }: Props) {
  const styles = useStyles();
  const { words } = useWords();
  const group = useId();
  const known = me !== null && owners.includes(me);
  return (
    <div className={styles.root} role="search" aria-label={words.filters}>
      <SearchBox
        className={styles.search}
        placeholder={words.search}
        aria-label={words.search}
        value={search}
        onChange={(_, { value }) => onSearch(value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onSearch("");
        }}
        dismiss={{ "aria-label": words.searchClear }}
      />
      <div role="radiogroup" aria-label={words.filters} className={styles.group}>
        {(Object.keys(words.filter) as Filter[]).map((name) => (
          <span key={name}>
            <input
              type="radio"
              id={`${group}${name}`}
              name={group}
              className={styles.unseen}
              checked={name === filter}
              onChange={() => onFilter(name)}
            />
            <label
              htmlFor={`${group}${name}`}
              className={mergeClasses(styles.chip, name === filter && styles.chosen)}
            >
              {words.filter[name]}
              {(name !== "mine" || known) && <span className={styles.count}>{counts[name]}</span>}
            </label>
          </span>
        ))}
      </div>
      {filter === "mine" && owners.length > 0 && (
        <Field label={words.mineName} hint={words.mineStays} size="small">
          <Select value={known ? me : ""} onChange={(_, { value }) => onMe(value)}>
            {!known && <option value="">{words.minePick}</option>}
            {owners.map((owner) => (
              <option key={owner}>{owner}</option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
