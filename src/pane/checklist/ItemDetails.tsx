import { Button, Field, Input, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { Open16Regular } from "@fluentui/react-icons/svg/open";
import { TableCellEdit16Regular } from "@fluentui/react-icons/svg/table-cell-edit";
import type { Item, ItemPatch } from "../../core/checklist/checklist";
import { isOverridden } from "../../core/checklist/statusByProof";
import { useWords } from "./useWords";
import { useSurroundings } from "./context";
import { DueField } from "./DueField";
import { narrow } from "../shell/narrow";
import { TextField } from "./TextField";
import { hintOf } from "./wording";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" },
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    padding: `2px ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM} 0`,
  },
  wide: { gridColumn: "1 / -1" },
  hint: {
    gridColumn: "1 / -1",
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  last: { alignSelf: "end", display: "flex", justifyContent: "flex-end" },
});

/** Only an address of the web becomes a link; anything else in a cell is text. */
function webAddress(text: string): string | null {
  const address = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  return address && /^https?:$/.test(address.protocol) ? address.href : null;
}

interface Props {
  item: Item;
  owners: readonly string[];
  failed: ReadonlySet<keyof ItemPatch> | undefined;
  onPatch: (field: keyof ItemPatch, value: Item[keyof ItemPatch]) => void;
}

/** What an item asks for, and what the person says to it. */
export function ItemDetails({ item, owners, failed, onPatch }: Props) {
  const styles = useStyles();
  const { words, texts } = useWords();
  const { store, locked } = useSurroundings();
  const hint = hintOf(item, texts);
  const link = webAddress(item.evidence);
  const text = (field: "owner" | "evidence" | "note") => ({
    label: words[field],
    value: item[field],
    locked,
    failed: failed?.has(field) ?? false,
    onWrite: (value: string) => onPatch(field, value),
  });
  return (
    <div className={styles.root}>
      {hint && <p className={styles.hint}>{hint}</p>}
      <TextField {...text("owner")} suggestions={owners} onWrite={(name) => onPatch("owner", name.trim())} />
      <DueField due={item.due} failed={failed?.has("due") ?? false} onWrite={(due) => onPatch("due", due)} />
      <div className={styles.wide}>
        <TextField
          {...text("evidence")}
          placeholder={words.evidenceHint}
          after={
            link && (
              <Link href={link} target="_blank" rel="noopener noreferrer" aria-label={words.openLink}>
                <Open16Regular />
              </Link>
            )
          }
        />
      </div>
      <div className={styles.wide}>
        <TextField {...text("note")} multiline />
      </div>
      {isOverridden(item) && (
        <div className={styles.wide}>
          <TextField
            label={words.fields.override}
            value={item.override ?? ""}
            locked={locked}
            failed={failed?.has("override") ?? false}
            onWrite={(value) => onPatch("override", value.trim())}
            multiline
          />
        </div>
      )}
      <Field
        label={words.weight}
        size="small"
        {...(failed?.has("weight") && { validationState: "error", validationMessage: words.fieldNotSaved })}
      >
        {locked ? (
          <Input readOnly value={words.weightOf(item.weight)} />
        ) : (
          <Select value={String(item.weight)} onChange={(_, { value }) => onPatch("weight", Number(value))}>
            {![1, 2, 3, 4, 5].includes(item.weight) && <option>{item.weight}</option>}
            {[1, 2, 3, 4, 5].map((weight) => (
              <option key={weight} value={weight}>
                {words.weightOf(weight)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className={styles.last}>
        <Button
          size="small"
          appearance="subtle"
          icon={<TableCellEdit16Regular />}
          onClick={() => void store.show(item.id)}
        >
          {words.showInSheet}
        </Button>
      </div>
    </div>
  );
}
